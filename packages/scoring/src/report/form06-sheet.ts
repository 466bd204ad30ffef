import { text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Behind, Sheet } from '../format/sheet.ts'
import type { Form06 } from './form06.ts'
import { form06Checks, type Form06Row } from './form06-row.ts'

/** The columns that count dossiers, in their order. */
const form06Counts = [
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

/** What stands behind each figure of the rows, where the dossiers were listed. */
const behindRows = ({ rows, dossiers }: Form06): readonly Behind[] =>
  rows.flatMap(({ month }, row) =>
    form06Counts.flatMap((column) => {
      const members = dossiers?.get(month)?.[column]
      return members === undefined ? [] : [{ row, name: month, column, of: 'dossier' as const, members }]
    }),
  )

/** The register by month [sổ theo dõi] as a table. */
export const form06Sheet = (register: Form06, { about, zone, language }: SheetScene): Sheet => ({
  key: 'form06',
  title: text('report.form06.title', {}, language),
  about,
  columns: [
    { key: 'month', heading: text('report.form06.column.month', {}, language), kind: 'month' },
    ...form06Counts.map((key) => ({
      key,
      heading: text(`report.form06.column.${key}`, {}, language),
      kind: 'count' as const,
    })),
    { key: 'partial', heading: text('report.form06.partial', {}, language), kind: 'text' },
  ],
  rows: register.rows.map(({ partial, ...row }) => ({ ...row, partial: partial === true ? '*' : null })),
  empty: text('cli.report.no-rows', {}, language),
  notes: [],
  identities: form06Checks(register.rows, language),
  behind: behindRows(register),
  zone,
})
