import { endingBefore, type MessageKey, text, toIso, vietnamCalendar } from '@motcua/core'
import type { Sheet } from '../../format/sheet.ts'
import { WorkTally } from '../../handling/work-tally.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives } from '../../life/dossier-life.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

const hours = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 36_000) / 100)

/** `motcua report handling`: lateness as it happened, time and workload, by officer, unit, step and agency. */
export const reportHandlingVerb = defineReport({
  name: 'report handling',
  about: 'cli.report-handling',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
    html: { kind: 'flag', about: 'cli.option.html' },
  },
  examples: ['report handling --store h21.sqlite --from 2026-01 --to 2026-03'],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const belongs = unitFilter(unit === undefined ? {} : { units: [unit] })
    const facts = [...figures.facts()].filter(
      (fact) => fact.receivedAt !== null && fact.receivedAt >= period.from && fact.receivedAt < at && belongs(fact, at),
    )
    const tally = new WorkTally(vietnamCalendar())
    for await (const life of readLives(scene.store, facts, { ...cut, upTo: scene.position, at }))
      tally.add(life, endingBefore(life.fact, at) === null)
    const heading = (key: MessageKey): string => text(key, {}, language)
    const sheet: Sheet = {
      key: 'work',
      title: heading('handling.title'),
      about: reportAbout({ ...scope, at }, unit ?? heading('cli.report.all-units'), { from, to }, language),
      columns: [
        { key: 'by', heading: heading('handling.by'), kind: 'text' },
        { key: 'who', heading: heading('handling.who'), kind: 'text' },
        { key: 'done', heading: heading('handling.done'), kind: 'count' },
        { key: 'timed', heading: heading('handling.timed'), kind: 'count' },
        { key: 'late', heading: heading('handling.late'), kind: 'count' },
        { key: 'medianHours', heading: heading('handling.median'), kind: 'decimal' },
        { key: 'totalHours', heading: heading('handling.total'), kind: 'decimal' },
        { key: 'inHand', heading: heading('handling.in-hand'), kind: 'count' },
      ],
      rows: tally.rows().map(({ by, total, median, ...row }) => ({
        ...row,
        by: heading(`handling.by.${by}`),
        medianHours: hours(median),
        totalHours: hours(total),
      })),
      notes: [heading('handling.note')],
      zone,
    }
    return sheetReport({
      language,
      title: sheet.title,
      sheets: [sheet],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), dossiers: facts.length },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
