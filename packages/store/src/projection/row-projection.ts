import { type Instant, MotcuaError, type Promotion, type PromotionTable } from '@motcua/core'

export type ProjectionValue = number | string | null

/** A row is changed in place by the handlers; its fields are the columns. Whole numbers, texts, or null. */
export type ProjectionRow = { [column: string]: ProjectionValue }

type ProjectionColumn<Name extends string = string> = {
  readonly name: Name
  readonly kind: 'integer' | 'text'
}

type EventTimes = { readonly occurredAt: Instant; readonly recordedAt: Instant }

/**
 * What a handler sees of an event: its two times and what its type promotes.
 * Texts are numbers of the store's dictionary, instants epoch milliseconds, booleans 0 or 1, choices their place in the list.
 * The object is the same for all events of a type: read from it, do not keep it.
 */
export type PromotedEvent<Promoted extends Promotion = Promotion> = EventTimes & {
  readonly [Name in keyof Promoted]: number | null
}

type Handlers<Row, Table extends PromotionTable, Type extends string> = {
  readonly [Name in Type]?: (
    row: Row,
    event: Name extends keyof Table ? PromotedEvent<Table[Name]> : EventTimes,
  ) => void
}

/**
 * One row a stream, made from the promoted columns of its events and never from their JSON.
 * Only the types named in `on` count; a stream has a row when it has at least one event of them.
 * With a `Table` whose type is exact and a union of event types, names and promoted fields are checked.
 */
export type RowProjection<
  Row extends ProjectionRow,
  Table extends PromotionTable = PromotionTable,
  Type extends string = string,
> = {
  readonly name: string
  /** Raised with every change of meaning or columns; another version than the stored one is rebuilt. */
  readonly version: number
  readonly columns: readonly ProjectionColumn<keyof Row & string>[]
  readonly initial: () => Row
  readonly on: Handlers<Row, Table, Type>
  /** Fills the columns that follow from the others of the row alone; called on a row before it is kept, whatever events changed it. */
  readonly derive?: (row: Row) => void
}

/** A projection of which only the row matters: what a host takes. */
export type ProjectionOf<Row extends ProjectionRow> = Pick<
  RowProjection<Row>,
  'name' | 'version' | 'initial' | 'derive'
> & {
  readonly columns: readonly ProjectionColumn[]
  readonly on: { readonly [type: string]: ((row: Row, event: never) => void) | undefined }
}

const tableName = /^[a-z][a-z0-9_]{0,59}$/
const columnName = /^(?!stream$)[a-z]\w{0,59}$/i

/**
 * Checks what the type system cannot.
 * @throws MotcuaError `projection.…`, naming the projection and the column
 */
export const checkProjection = <Row extends ProjectionRow>(definition: ProjectionOf<Row>): void => {
  const { name: projection, version, columns, initial } = definition
  if (!Number.isSafeInteger(version) || version < 1) {
    throw new MotcuaError('projection.invalid-version', { projection, version })
  }
  const names = columns.map(({ name }) => name)
  if (!tableName.test(projection)) throw new MotcuaError('projection.invalid-name', { projection })
  const seen = new Set<string>()
  for (const column of names) {
    const folded = column.toLowerCase()
    if (!columnName.test(column)) throw new MotcuaError('projection.invalid-column', { projection, column })
    if (seen.has(folded)) throw new MotcuaError('projection.column-twice', { projection, column })
    seen.add(folded)
  }
  const fields = Object.keys(initial())
  const column = names.find((name) => !fields.includes(name)) ?? fields.find((field) => !names.includes(field))
  if (column !== undefined) throw new MotcuaError('projection.columns-differ', { projection, column })
}
