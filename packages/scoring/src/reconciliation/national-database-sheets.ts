import { type MessageKey, text } from '@motcua/core'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { databaseVerdicts, type HeldProcedure } from './national-database.ts'
import type { UnreadRow } from './portal-list.ts'

/** The procedures of both sides with their days. */
export const heldProcedureSheet = (
  rows: readonly HeldProcedure[],
  unread: readonly UnreadRow[],
  { about, zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'procedures',
    title: heading('database.title'),
    about,
    columns: [
      { key: 'verdict', heading: heading('reconcile.verdict'), kind: 'text' },
      { key: 'code', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'row', heading: heading('reconcile.row'), kind: 'count' },
      { key: 'theirAnnounced', heading: heading('database.their-announced'), kind: 'date' },
      { key: 'ourAnnounced', heading: heading('database.our-announced'), kind: 'date' },
      { key: 'theirPublished', heading: heading('database.their-published'), kind: 'date' },
      { key: 'ourPublished', heading: heading('database.our-published'), kind: 'date' },
    ],
    rows: rows.map(({ verdict, ...told }) => ({ verdict: heading(`database.${verdict}`), ...told })),
    notes: unread.map(({ row, value }) => text('reconcile.unread', { row, value }, language)),
    zone,
  }
}

/** How many procedures of each outcome. */
export const databaseVerdictSheet = (rows: readonly HeldProcedure[], { zone, language }: SheetScene): Sheet => {
  const counts = databaseVerdicts.map((verdict) => ({
    verdict: text(`database.${verdict}`, {}, language),
    procedures: rows.filter((row) => row.verdict === verdict).length,
  }))
  return {
    key: 'verdicts',
    title: text('reconcile.counts', {}, language),
    about: [],
    columns: [
      { key: 'verdict', heading: text('reconcile.verdict', {}, language), kind: 'text' },
      { key: 'procedures', heading: text('database.procedures', {}, language), kind: 'count' },
    ],
    rows: counts,
    identities: [
      checkIdentity({ key: 'verdicts', equation: text('database.identity', {}, language) }, [
        { row: text('page.total.sum', {}, language), left: sumOf(counts, 'procedures'), right: rows.length },
      ]),
    ],
    notes: [],
    zone,
  }
}
