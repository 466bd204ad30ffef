import { text } from '@motcua/core'
import { unitSheets } from '../../report/unit-sheets.ts'
import { loadRuleSet } from '../../rule-set/read-rule-set.ts'
import { ruleCriterionSheet, ruleRankingSheet, type RuleUnit } from '../../rule-set/rule-sheets.ts'
import { scoreByRules } from '../../rule-set/score-by-rules.ts'
import { readOwnCounts } from '../file/own-counts.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { settlePeriod } from '../report/settled-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'

const isScored = (level: string | null): level is 'province' | 'department' | 'commune' =>
  level === 'province' || level === 'department' || level === 'commune'

/** `motcua report rules`: a unit and those below it, scored from events by a province's own rules. */
export const reportRulesVerb = defineReport({
  name: 'report rules',
  about: 'cli.report-rules',
  arguments: [],
  options: {
    ...periodOptions,
    rules: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.rules' },
    own: { kind: 'text', value: 'FILE', about: 'cli.option.own' },
    ...unitOption,
  },
  examples: [
    'report rules --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --rules quy-tac.yaml',
    'report rules --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --rules quy-tac.yaml --workbook diem.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const rules = loadRuleSet(scene.input('rules', values.rules), values.rules)
    const own = values.own === undefined ? {} : readOwnCounts(values.own, scene.input('own', values.own))
    const scope = await settlePeriod(scene, values)
    const { unit, zone, at, figures, period } = scope
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
    const told = reportHead(scope, values, language, [[text('rules.citation', {}, language), rules.citation]])
    return sheetReport({
      ...scope,
      language,
      title: rules.title,
      sheets: [ruleRankingSheet(units, rules.title, told), ruleCriterionSheet(units, told)],
      head: { rules: rules.id, ...headJson(scope) },
    })
  },
})
