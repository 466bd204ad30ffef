import { MotcuaError } from '@motcua/core'
import type { ProjectionOf, ProjectionRow, ProjectionValue } from './row-projection.ts'

/** Fills what a row derives, and turns it into the values of its columns, in the order of the initial row's fields. */
export type RowValues<Row> = (row: Row, stream: () => string) => readonly ProjectionValue[]

/** Refuses what a column cannot hold, instead of letting a database bend it. @throws MotcuaError `projection.invalid-value` */
export const rowValues = <Row extends ProjectionRow>({
  name: projection,
  columns,
  initial,
  derive,
}: ProjectionOf<Row>): RowValues<Row> => {
  const fields = Object.keys(initial())
  const texts = new Set(columns.filter(({ kind }) => kind === 'text').map(({ name }) => name))
  const isText = fields.map((field) => texts.has(field))
  return (row, stream) => {
    derive?.(row)
    const values = Object.values(row)
    if (values.length !== fields.length) {
      const column = Object.keys(row).find((field) => !fields.includes(field)) ?? ''
      throw new MotcuaError('projection.columns-differ', { projection, column })
    }
    for (let at = 0; at < values.length; at++) {
      const value = values[at]
      if (value === null || (isText[at] === true ? typeof value === 'string' : Number.isSafeInteger(value))) continue
      const params = { projection, column: fields[at] ?? '', stream: stream(), value: String(value) }
      throw new MotcuaError('projection.invalid-value', params)
    }
    return values
  }
}
