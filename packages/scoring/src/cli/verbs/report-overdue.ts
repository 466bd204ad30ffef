import { text } from '@motcua/core'
import { filingPortals } from '../../life/filing-portals.ts'
import { factsByStream } from '../../report/dossier-cells.ts'
import { form06 } from '../../report/form06.ts'
import { openDossiers, overdueDossiers } from '../../report/overdue.ts'
import { type FiledOverdue, overdueSheet } from '../../report/overdue-sheet.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { latenessOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report overdue`: the dossiers that are open past their due date at an instant: those of the national portal first, of each the longest overdue. */
export const reportOverdueVerb = defineReport({
  name: 'report overdue',
  about: 'cli.report-overdue',
  arguments: [],
  options: {
    ...latenessOptions,
    ...unitOption,
  },
  examples: [
    'report overdue --store receipt.sqlite --at 2011-06-01',
    'report overdue --store receipt.sqlite --at 2011-06-01 --known-at 2011-05-31 --json',
    'report overdue --store receipt.sqlite --at 2011-06-01 --workbook overdue.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { granularity = 'instant', due = 'in-force' } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const units = await rolledUp(figures, { unit, zone, to: at, at })
    // what has ended is in neither count, and the facts are read once
    const open = openDossiers(figures.facts(), at)
    const overdue = overdueDossiers(open, { zone, at, granularity, due, ...units })
    const filed = factsByStream(
      open,
      overdue.map(({ stream }) => stream),
    )
    const reading = { ...cut, ...scene.reading, upTo: scene.position, at }
    const portals = await filingPortals(scene.store, filed.values(), reading)
    const national = ({ portal }: FiledOverdue): number => (portal === 'national' ? 0 : 1)
    const dossiers = overdue
      .map((one): FiledOverdue => ({ ...one, portal: portals.get(one.stream) ?? null }))
      .toSorted((a, b) => national(a) - national(b))
    const day = zone.localDate(at - 1)
    const { rows } = form06(open, { zone, from: day, to: day, at, granularity, due, ...units })
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('report.overdue.title', {}, language),
      sheets: [overdueSheet(dossiers, rows.at(-1)?.openOverdue ?? 0, reportHead(scope, undefined, language))],
      head: { ...headJson(scope), count: dossiers.length },
    })
  },
})
