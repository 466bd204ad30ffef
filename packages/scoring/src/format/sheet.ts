import type { ListedKind } from './figure-list.ts'
import type { Members } from './members.ts'
import type { SheetIdentity } from './sheet-identity.ts'
import { type Instant, type LocalDate, MotcuaError, toIso, type Zone } from '@motcua/core'

/**
 * What the cells of a column hold: a text, a whole number, a number of two decimals (points), a percentage from 0 to 100,
 * a month or quarter (`2026-03`, `2026-Q1`), a date on the calendar, an instant. Null is no data, which is not 0.
 */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'percent' | 'month' | 'date' | 'instant'

/** A text, a date or a number; an instant is its epoch milliseconds. */
export type Cell = string | number | null

export type SheetColumn = {
  /** Names the column for programs; the same in every language. */
  readonly key: string
  /** Names the column for readers. */
  readonly heading: string
  readonly kind: ColumnKind
  /** Its texts name dossiers, by code or id. */
  readonly names?: 'dossier'
  /** What readers are shown of a text that is a code; programs get the code. */
  readonly read?: (code: string) => string
}

export type SheetRow = Readonly<Record<string, Cell>>

/** The members behind the figure of one row and column. A column that the sheet does not show counts beside it. */
export type Behind = {
  /** Its place among the rows of the sheet. */
  readonly row: number
  /** As `--drill` calls the row: a month, the number of an indicator. */
  readonly name: string
  /** As readers call it; default: `name`. */
  readonly label?: string
  readonly column: string
  /** What was counted, for readers; default: the label of the row and the heading of the column. */
  readonly title?: string
  readonly of: ListedKind
  readonly members: Members
}

/** One table of a report [biểu báo cáo] with what it says of itself, before it takes a format. */
export type Sheet = {
  /** Names the sheet for programs; the same in every language. */
  readonly key: string
  readonly title: string
  /** Unit, period, instant of evaluation and the like: term and value. */
  readonly about: readonly (readonly [term: string, value: string])[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Stands in the table where it has no row; default: that there is none. */
  readonly empty?: string
  /** Stands under the table: remarks. */
  readonly notes: readonly string[]
  /** The equations that its rows satisfy, shown under the table with what is left over. */
  readonly identities?: readonly SheetIdentity[]
  /** What stands behind its figures, where that was asked for. */
  readonly behind?: readonly Behind[]
  /** Instants are shown on its wall clock. */
  readonly zone: Zone
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/

const fits = (kind: ColumnKind, cell: string | number): boolean => {
  if (kind === 'text' || kind === 'month') return typeof cell === 'string'
  if (kind === 'date') return typeof cell === 'string' && datePattern.test(cell)
  if (kind === 'count' || kind === 'instant') return Number.isSafeInteger(cell)
  return typeof cell === 'number' && Number.isFinite(cell)
}

/**
 * The cell of a row in a column, null where the row has none.
 * @throws MotcuaError `format.wrong-cell` when it is not of the kind of its column
 */
export const cellOf = ({ key, kind }: SheetColumn, row: SheetRow): Cell => {
  const cell = row[key] ?? null
  if (cell === null || fits(kind, cell)) return cell
  throw new MotcuaError('format.wrong-cell', { column: key, kind, value: String(cell) })
}

/** A cell for programs: numbers as they are, dates and instants in ISO 8601. */
export const plainCell = (column: SheetColumn, row: SheetRow): Cell => {
  const cell = cellOf(column, row)
  return column.kind === 'instant' && typeof cell === 'number' ? toIso(cell) : cell
}

/** A date or an instant as days since 30/12/1899 on a wall clock: how spreadsheets count. */
export const serialDay = (value: LocalDate | Instant, zone: Zone): number => {
  const local = typeof value === 'string' ? value : `${zone.formatLocal(value).slice(0, 19)}Z`
  return Date.parse(local) / 86_400_000 + 25_569
}
