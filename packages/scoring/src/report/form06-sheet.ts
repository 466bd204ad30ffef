import { type Language, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { Form06 } from './form06.ts'
import type { Form06Identity, Form06Row } from './form06-row.ts'

/** The columns that count dossiers, in their order. */
export const form06Counts = [
  'carried',
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'noDueDate',
  'open',
  'openNotDue',
  'openOverdue',
] as const satisfies readonly (keyof Form06Row)[]

/** An equation with what it comes to, in words. */
export const identityLine = ({ name, holds, broken }: Form06Identity, language: Language): string => {
  const identity = text(name, {}, language)
  return holds
    ? `✓ ${text('report.form06.identity.holds', { identity }, language)}`
    : `✗ ${text('report.form06.identity.broken', { identity, months: broken.join(', ') }, language)}`
}

/** The register by month [sổ theo dõi] as a table. */
export const form06Sheet = ({ rows, identities }: Form06, { about, zone, language }: SheetScene): Sheet => ({
  key: 'form06',
  title: text('report.form06.title', {}, language),
  about,
  columns: [
    { key: 'month', heading: text('report.form06.column.month', {}, language), kind: 'text' },
    ...form06Counts.map((key) => ({
      key,
      heading: text(`report.form06.column.${key}`, {}, language),
      kind: 'count' as const,
    })),
    { key: 'partial', heading: text('report.form06.partial', {}, language), kind: 'text' },
  ],
  rows: rows.map(({ partial, ...row }) => ({ ...row, partial: partial === true ? '*' : null })),
  notes: identities.map((identity) => identityLine(identity, language)),
  zone,
})
