import { type MessageKey, text } from '@motcua/core'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { UnreadRow } from './portal-list.ts'
import { type Reconciled, reconciliationVerdicts } from './reconciliation.ts'

/** The dossiers of both lists. */
export const reconciledSheet = (
  rows: readonly Reconciled[],
  unread: readonly UnreadRow[],
  { about, zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'dossiers',
    title: heading('reconcile.title'),
    about,
    columns: [
      { key: 'verdict', heading: heading('reconcile.verdict'), kind: 'text' },
      { key: 'code', heading: heading('page.overdue.code'), kind: 'text', names: 'dossier' },
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'row', heading: heading('reconcile.row'), kind: 'count' },
      { key: 'theirDue', heading: heading('reconcile.their-due'), kind: 'instant' },
      { key: 'ourDue', heading: heading('reconcile.our-due'), kind: 'instant' },
      { key: 'endedAt', heading: heading('insight.duties.ended'), kind: 'instant' },
    ],
    rows: rows.map(({ verdict, ...told }) => ({ verdict: heading(`reconcile.${verdict}`), ...told })),
    notes: unread.map(({ row, value }) => text('reconcile.unread', { row, value }, language)),
    zone,
  }
}

/** How many of each verdict. */
export const verdictSheet = (rows: readonly Reconciled[], { zone, language }: SheetScene): Sheet => ({
  key: 'verdicts',
  title: text('reconcile.counts', {}, language),
  about: [],
  columns: [
    { key: 'verdict', heading: text('reconcile.verdict', {}, language), kind: 'text' },
    { key: 'dossiers', heading: text('reconcile.dossiers', {}, language), kind: 'count' },
  ],
  rows: reconciliationVerdicts.map((verdict) => ({
    verdict: text(`reconcile.${verdict}`, {}, language),
    dossiers: rows.filter((row) => row.verdict === verdict).length,
  })),
  notes: [],
  identities: [
    checkIdentity({ key: 'verdicts', equation: text('reconcile.identity.verdicts', {}, language) }, [
      {
        row: text('page.total.sum', {}, language),
        left: reconciliationVerdicts.reduce(
          (sum, verdict) => sum + rows.filter((row) => row.verdict === verdict).length,
          0,
        ),
        right: rows.length,
      },
    ]),
  ],
  zone,
})
