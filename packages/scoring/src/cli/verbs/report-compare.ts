import { text } from '@motcua/core'
import { comparedProcedures, comparePeriods } from '../../comparison/comparison.ts'
import { comparedDossierSheet, comparedProcedureSheet, comparedSheet } from '../../comparison/comparison-sheets.ts'
import { comparedBehind } from '../../comparison/comparison-lists.ts'
import { MembersBehind } from '../../format/members-behind.ts'
import { factsByStream } from '../../report/dossier-cells.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { headJson, periodText, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report compare`: two periods of a unit: which indicators moved, by which procedures and which dossiers. */
export const reportCompareVerb = defineReport({
  name: 'report compare',
  about: 'cli.report-compare',
  arguments: [],
  options: {
    ...periodOptions,
    'with-from': { kind: 'text', value: 'DATE', required: true, about: 'cli.option.with-from' },
    'with-to': { kind: 'text', value: 'DATE', required: true, about: 'cli.option.with-to' },
    'with-given': { kind: 'text', value: 'FILE', about: 'cli.option.with-given' },
    most: { kind: 'text', value: 'NUMBER', about: 'cli.option.most' },
    ...scoredOptions,
  },
  examples: [
    'report compare --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03 --with-from 2026-02 --with-to 2026-02',
    'report compare --store demo/van-canh-2026.sqlite --from 2026-04 --to 2026-06 --with-from 2026-01 --with-to 2026-03 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { level } = values
    const most = wholeNumber('most', values.most) ?? 100
    const settled = await settleScope(scene, values)
    const { figures } = settled
    const before = { from: values['with-from'], to: values['with-to'] }
    const given = givenCounts('given', values.given, scene)
    const period = await scoredPeriod(settled, values, { given, level })
    const givenBefore = givenCounts('with-given', values['with-given'], scene)
    const other = await scoredPeriod(settled, before, { given: givenBefore, level })
    const comparison = comparePeriods(period, other)
    const procedureOf = new Map<string, string | null>()
    for (const { stream, procedure } of figures.facts()) procedureOf.set(stream, procedure)
    const lacking = new MembersBehind()
    const procedures = comparedProcedures(
      period,
      other,
      comparison,
      (stream) => procedureOf.get(stream) ?? null,
      lacking.note,
    )
    const shown = comparison.dossiers.slice(0, most)
    const facts = factsByStream(
      figures.facts(),
      shown.map(({ stream }) => stream),
    )
    const { at, from, to } = period.sheet
    const scope = { ...settled, at, period: { from, to } }
    const told = reportHead(scope, values, language, [
      [text('insight.compare.with', {}, language), periodText(before, language)],
    ])
    const sides = { now: period.sheet, before: other.sheet }
    const behind = asksMembers(values) ? comparedBehind(comparison, sides, language) : []
    const rest = (all: number): number => Math.max(0, all - most)
    return sheetReport({
      ...scope,
      language,
      title: text('insight.compare.title', {}, language),
      sheets: [
        comparedSheet(comparison, told, behind),
        comparedProcedureSheet(procedures.slice(0, most), rest(procedures.length), told, lacking),
        comparedDossierSheet(shown, { ...told, facts, at, leftOut: rest(comparison.dossiers.length) }),
      ],
      head: {
        ...headJson(scope),
        with: before,
        total: comparison.total,
        totalBefore: comparison.totalBefore,
        change: comparison.change,
      },
    })
  },
})
