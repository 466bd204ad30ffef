import { type Language, text, toIso, type Zone } from '@motcua/core'
import { formats } from '../../page/format.ts'
import { type OverdueDossier, overdueDossiers } from '../../report/overdue.ts'
import { exitCode } from '../exit-code.ts'
import type { Weight } from '../report/computed-report.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { json } from '../text/json.ts'
import { overdueSheet } from '../../report/overdue-sheet.ts'
import { reportAbout } from '../text/report-head.ts'
import { pairs, table } from '../text/table.ts'

const nameOf = ({ code, stream }: OverdueDossier): string => code ?? stream.replace(/^dossier-/, '')

const overdueTable = (dossiers: readonly OverdueDossier[], zone: Zone, language: Language): string => {
  const { count, date, time } = formats(language)
  if (dossiers.length === 0) return text('page.overdue.none', {}, language)
  return table(
    [
      { header: text('page.overdue.code', {}, language) },
      { header: text('page.overdue.procedure', {}, language) },
      { header: text('cli.report.unit', {}, language) },
      { header: text('page.overdue.received', {}, language) },
      { header: text('page.overdue.due', {}, language) },
      { header: text('page.overdue.days', {}, language), align: 'right' },
    ],
    dossiers.map((dossier) => [
      nameOf(dossier),
      dossier.procedure ?? '–',
      dossier.unit ?? '–',
      date(zone.localDate(dossier.receivedAt)),
      time(dossier.due, zone),
      count(dossier.daysLate),
    ]),
  )
}

/** `motcua report overdue`: the dossiers that are open past their due date at an instant, the longest overdue first. */
export const reportOverdueVerb = defineReport({
  name: 'report overdue',
  about: 'cli.report-overdue',
  arguments: [],
  options: {
    granularity: { kind: 'text', value: 'instant|date', choices: ['instant', 'date'], about: 'cli.option.granularity' },
    due: { kind: 'text', value: 'in-force|original', choices: ['in-force', 'original'], about: 'cli.option.due-basis' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report overdue --store receipt.sqlite --at 2011-06-01',
    'report overdue --store receipt.sqlite --at 2011-06-01 --known-at 2011-05-31 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { granularity = 'instant', due = 'in-force' } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const units = unit === undefined ? {} : { units: [unit] }
    const dossiers = overdueDossiers(figures.facts(), { zone, at, granularity, due, ...units })
    const about = reportAbout(scope, unit ?? text('cli.report.all-units', {}, language), undefined, language)
    const shown = (weigh: Weight): string =>
      [
        weigh(text('report.overdue.title', {}, language)),
        pairs(about),
        '',
        overdueTable(dossiers, zone, language),
      ].join('\n')
    const listed = dossiers.map(({ receivedAt, due: dueAt, ...dossier }) => ({
      ...dossier,
      receivedAt: toIso(receivedAt),
      due: toIso(dueAt),
    }))
    return {
      zone,
      at,
      cut,
      period: null,
      sheets: () => [overdueSheet(dossiers, { about, zone, language })],
      render: (format, weigh) =>
        format === 'json'
          ? json({ unit: unit ?? null, at: toIso(at), ...asOfJson(cut), count: listed.length, dossiers: listed })
          : shown(weigh),
      exit: exitCode.ok,
    }
  },
})
