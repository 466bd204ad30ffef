import { text } from '@motcua/core'
import { factsByStream } from '../../report/dossier-cells.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { indicatorGaps } from '../../simulation/shortfall.ts'
import { type CostlyDossiers, costlyDossiers, simulateOnTime } from '../../simulation/simulation.ts'
import { costlySheet, gapSheet, outcomeSheet } from '../../simulation/simulation-sheets.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { findDossier } from '../store/find-dossier.ts'
import { givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report simulate`: the score if late dossiers had been on time, and what to put right first. */
export const reportSimulateVerb = defineReport({
  name: 'report simulate',
  about: 'cli.report-simulate',
  arguments: [],
  options: {
    ...periodOptions,
    dossiers: { kind: 'text', value: 'CODE,…', about: 'cli.option.simulate-dossiers' },
    most: { kind: 'text', value: 'NUMBER', about: 'cli.option.most' },
    ...scoredOptions,
  },
  examples: [
    'report simulate --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09',
    'report simulate --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03 --dossiers H21.227-260305-0001,H21.227-260309-0004',
    'report simulate --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-09 --most 500 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const most = wholeNumber('most', values.most) ?? 100
    const settled = await settleScope(scene, values)
    const { figures: told } = settled
    const given = givenCounts('given', values.given, scene)
    const { sheet, figures } = await scoredPeriod(settled, values, { given, level: values.level })
    const { at, from, to } = sheet
    const scope = { ...settled, at, period: { from, to } }
    const asked: string[] = []
    for (const id of values.dossiers?.split(',').map((name) => name.trim()) ?? [])
      asked.push((await findDossier({ ...scene, ...told }, id)).stream)
    const simulation = simulateOnTime(sheet, figures, decision766, values.dossiers === undefined ? undefined : asked)
    const taken = new Set(simulation.streams)
    const late = costlyDossiers(sheet, figures, 'lateness', { most, picks: (stream) => taken.has(stream) })
    const lacking = costlyDossiers(sheet, figures, 'lacking', { most })
    const shown = [...late.dossiers, ...lacking.dossiers].map(({ stream }) => stream)
    const facts = factsByStream(told.facts(), shown)
    const sheetScene = reportHead(scope, values, language)
    const costly = (key: 'late' | 'lacking', { dossiers, count }: CostlyDossiers) =>
      costlySheet(dossiers, { ...sheetScene, key, facts, at, leftOut: count - dossiers.length })
    return sheetReport({
      ...scope,
      language,
      title: text('insight.simulate.title', { count: simulation.streams.length }, language),
      sheets: [
        outcomeSheet(simulation, sheetScene),
        gapSheet(indicatorGaps(sheet, figures), sheetScene),
        costly('late', late),
        costly('lacking', lacking),
      ],
      head: {
        ...headJson(scope),
        simulated: simulation.streams.length,
        total: simulation.total,
        totalThen: simulation.totalThen,
      },
    })
  },
})
