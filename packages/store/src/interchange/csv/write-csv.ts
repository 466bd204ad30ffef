import { createHash } from 'node:crypto'
import type { RecordedEvent } from '../../event-store.ts'
import { type ExportOptions, outgoing } from '../carried/outgoing.ts'
import { type CsvColumn, csvColumns } from './columns.ts'
import { wholeness, type WrittenCsv } from './written-csv.ts'

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

export type ExportCsvOptions = ExportOptions & {
  /** Told once, when the last line was taken: what `csvSchema` is to say of the file. */
  readonly onWritten?: (written: WrittenCsv) => void
}

/**
 * A store as CSV by RFC 4180 with a header: one line an event, in the order of the log. `csvSchema` says what the columns are.
 * @throws what may not leave the store: see `ExportOptions`; the signal's reason
 */
export const exportCsv = async function* (options: ExportCsvOptions): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let [events, bytes] = [0, 0]
  const counted = (text: string): string => {
    hash.update(text)
    bytes += Buffer.byteLength(text)
    return text
  }
  yield counted(line(csvColumns.map(({ name }) => name)))
  for await (const batch of outgoing(options).log()) {
    for (const event of batch) {
      const fields = fieldsOf(event)
      events += 1
      yield counted(line(csvColumns.map(({ name }) => fields[name])))
    }
  }
  options.onWritten?.({ events, bytes, sha256: hash.digest('hex') })
}

/**
 * The schema of an export as CSV on the Web metadata (W3C, tabular metadata), for a file of that name. `written` tells how the export
 * ended, so that a file that was cut can be told from a whole one.
 */
export const csvSchema = (file: string, written?: WrittenCsv): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      url: file,
      ...(written !== undefined && wholeness(written)),
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
