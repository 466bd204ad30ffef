import { text, toIso } from '@motcua/core'
import { reportPeriod } from '../../report/report-period.ts'
import { unitSheets } from '../../report/unit-sheets.ts'
import { loadRuleSet } from '../../rule-set/read-rule-set.ts'
import { ruleCriterionSheet, ruleRankingSheet, type RuleUnit } from '../../rule-set/rule-sheets.ts'
import { scoreByRules } from '../../rule-set/score-by-rules.ts'
import { exitCode } from '../exit-code.ts'
import { readOwnCounts } from '../file/own-counts.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

const isScored = (level: string | null): level is 'province' | 'department' | 'commune' =>
  level === 'province' || level === 'department' || level === 'commune'

/** `motcua report rules`: a unit and those below it, scored from events by a province's own rules. */
export const reportRulesVerb = defineReport({
  name: 'report rules',
  about: 'cli.report-rules',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    rules: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.rules' },
    own: { kind: 'text', value: 'FILE', about: 'cli.option.own' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report rules --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --rules quy-tac.yaml',
    'report rules --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --rules quy-tac.yaml --workbook diem.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const rules = loadRuleSet(scene.input('rules', values.rules), values.rules)
    const own = values.own === undefined ? {} : readOwnCounts(values.own, scene.input('own', values.own))
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const day = zone.localDate(at - 1)
    const registers = await figures.registers()
    const units = unitSheets({ ...figures, registers }, { ...period, unit, zone, at }).map(
      ({ unit: code, name, level, sheet }): RuleUnit => {
        const counts = Object.fromEntries(
          sheet.rows.flatMap(({ code: indicator, numerator, denominator }) =>
            numerator === null || denominator === null ? [] : [[indicator, { numerator, denominator }] as const],
          ),
        )
        const score = scoreByRules(rules, counts, {
          unit: code,
          at: day,
          level: isScored(level) ? level : null,
          own: own[code] ?? {},
        })
        return { unit: code, name, score }
      },
    )
    const about = reportAbout(
      { ...scope, at },
      unit ?? text('cli.report.all-units', {}, language),
      { from, to },
      language,
      [[text('rules.citation', {}, language), rules.citation]],
    )
    const told = { about, zone, language }
    return sheetReport({
      language,
      title: rules.title,
      sheets: [ruleRankingSheet(units, rules.title, told), ruleCriterionSheet(units, told)],
      head: { rules: rules.id, unit: unit ?? null, at: toIso(at), ...asOfJson(cut) },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
