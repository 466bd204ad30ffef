import { type Cell, plainCell, type Sheet } from './sheet.ts'

/** The rows of a sheet for programs: an object each, keyed by column. */
export const sheetRows = ({ columns, rows }: Sheet): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column.key, plainCell(column, row)])))

const typeOf = {
  text: 'string',
  count: 'integer',
  decimal: 'number',
  percent: 'number',
  month: 'string',
  date: 'string',
  instant: 'string',
}
const formatOf: Readonly<Record<string, string>> = { date: 'date', instant: 'date-time' }

/** The JSON Schema (2020-12) of what `sheetRows` gives; `numbers` matches the keys of columns that the data name. */
export const sheetSchema = (
  { key, title, columns }: Pick<Sheet, 'key' | 'title' | 'columns'>,
  numbers?: string,
): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:motcua:sheet:${key}`,
  title,
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    ...(numbers !== undefined && { patternProperties: { [numbers]: { type: ['number', 'null'] } } }),
    required: columns.map((column) => column.key),
    properties: Object.fromEntries(
      columns.map(({ key: name, heading, kind }) => {
        const format = formatOf[kind]
        return [name, { description: heading, type: [typeOf[kind], 'null'], ...(format !== undefined && { format }) }]
      }),
    ),
  },
})
