import type { Sheet, SheetRow } from './sheet.ts'

/** So many rows of one table a page shows; a browser takes long over more, and nobody reads them. A commune's year is shown whole. */
export const mostShownRows = 5_000

/** The rows of a sheet that a page shows: the first ones. */
export const shownRows = ({ rows }: Pick<Sheet, 'rows'>): readonly SheetRow[] =>
  rows.length > mostShownRows ? rows.slice(0, mostShownRows) : rows
