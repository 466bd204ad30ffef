import type { Sheet } from './sheet.ts'

/** A sheet in lines, so that a test can hold the whole of it: nothing for no data, `names` where a column names dossiers. */
export const shownSheet = ({ key, title, about, columns, rows, notes, identities = [], behind = [] }: Sheet) => ({
  head: [key, title, ...about.map((pair) => pair.join(': '))],
  columns: columns.map((column) =>
    [column.key, column.heading, column.kind, ...(column.names === undefined ? [] : [`names ${column.names}`])].join(
      ' | ',
    ),
  ),
  rows: rows.map((row) => columns.map((column) => String(row[column.key] ?? '')).join(' | ')),
  /** Fields of rows that no column shows. */
  unshown: [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (field) => !columns.some((column) => column.key === field),
  ),
  notes,
  identities: identities.flatMap((identity) => [
    `${identity.key}: ${identity.equation} (${identity.checked})`,
    ...identity.residuals.map(({ row, left, right, residual }) => `${row}: ${left} - ${right} = ${residual}`),
  ]),
  behind: behind.map(({ row, name, label = '', column, title: own = '', of, members }) =>
    [row, name, label, column, own, of, [...members].join()].join(' | '),
  ),
})
