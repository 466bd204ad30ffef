import { MotcuaError } from '@motcua/core'
import { logText } from '../text-source.ts'
import { sourceName, type XesSource } from '../xes/xes-source.ts'
import { CsvRows } from './csv-rows.ts'

/** A record by the names of its columns. */
export type CsvRecord = { readonly values: ReadonlyMap<string, string>; readonly line: number }

export type ReadCsvOptions = {
  /** Default: a comma. */
  readonly delimiter?: string
  /** Columns that must be there. */
  readonly columns?: readonly string[]
  readonly onBytes?: (bytes: Uint8Array) => void
  readonly signal?: AbortSignal
}

const namedColumns = (header: readonly string[], wanted: readonly string[], file: string): readonly string[] => {
  for (const [index, name] of header.entries()) {
    if (name === '') throw new MotcuaError('interchange.csv-unnamed-column', { file, column: index + 1 })
    if (header.indexOf(name) < index) throw new MotcuaError('interchange.csv-column-twice', { file, field: name })
  }
  const missing = wanted.find((name) => !header.includes(name))
  if (missing !== undefined) throw new MotcuaError('interchange.csv-no-column', { file, field: missing })
  return header
}

/**
 * The records of a CSV file with a header, one after another, plain or gzip; blank lines are passed over.
 * @throws MotcuaError `interchange.…`: file, gzip, UTF-8, or CSV, with line and column
 */
export const readCsv = async function* (
  source: XesSource,
  { delimiter, columns: wanted = [], onBytes = () => {}, signal }: ReadCsvOptions = {},
): AsyncGenerator<CsvRecord> {
  const file = sourceName(source)
  const rows = new CsvRows(file, delimiter)
  let columns: readonly string[] | undefined
  const recorded = function* (batch: ReturnType<CsvRows['read']>): Generator<CsvRecord> {
    for (const { fields, line } of batch) {
      if (fields.length === 1 && fields[0] === '') continue
      if (columns === undefined) columns = namedColumns(fields, wanted, file)
      else if (fields.length !== columns.length) {
        throw new MotcuaError('interchange.csv-fields', { file, line, found: fields.length, wanted: columns.length })
      } else yield { values: new Map(columns.map((name, index) => [name, fields[index] ?? ''])), line }
    }
  }
  for await (const text of logText(source, onBytes)) {
    signal?.throwIfAborted()
    yield* recorded(rows.read(text))
  }
  yield* recorded(rows.end())
  if (columns === undefined) throw new MotcuaError('interchange.csv-empty', { file })
}
