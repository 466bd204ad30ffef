import type { RecordedEvent } from '../../event-store.ts'
import { type ExportOptions, outgoing } from '../carried/outgoing.ts'
import { type CsvColumn, csvColumns } from './columns.ts'

const quotable = /[",\r\n]/

const field = (text: string): string => (quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`

const fieldsOf = ({ stream, revision, id, type, data, metadata }: RecordedEvent): Record<CsvColumn, string> => {
  const { actor, causationId, schema, imported, simulated, ...texts } = metadata
  return {
    stream,
    revision: String(revision),
    id,
    type,
    ...texts,
    officer: actor.officer ?? '',
    unit: actor.unit ?? '',
    role: actor.role,
    causationId: causationId ?? '',
    schema: String(schema),
    imported: imported === true ? 'true' : '',
    simulated: simulated === true ? 'true' : '',
    data: JSON.stringify(data),
  }
}

/**
 * A store as CSV by RFC 4180 with a header: one line an event, in the order of the log. `csvSchema` says what the columns are.
 * @throws what may not leave the store: see `ExportOptions`; the signal's reason
 */
export const exportCsv = async function* (options: ExportOptions): AsyncGenerator<string> {
  yield line(csvColumns.map(({ name }) => name))
  for await (const batch of outgoing(options).log()) {
    for (const event of batch) {
      const fields = fieldsOf(event)
      yield line(csvColumns.map(({ name }) => fields[name]))
    }
  }
}

/** The schema of an export as CSV on the Web metadata (W3C, tabular metadata), for a file of that name. */
export const csvSchema = (file: string): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      url: file,
      dialect: { header: true, delimiter: ',', encoding: 'utf-8', lineTerminators: ['\r\n'] },
      tableSchema: {
        columns: csvColumns.map(({ name, about, datatype, required }) => ({
          name,
          titles: name,
          datatype,
          required,
          'dc:description': about,
        })),
        primaryKey: ['stream', 'revision'],
      },
    },
    null,
    2,
  )}\n`
