import { createHash } from 'node:crypto'
import { MotcuaError } from '@motcua/core'
import { CaseWriter } from '../case-writer.ts'
import { finding, type ImportFinding } from '../finding.ts'
import { importId } from '../import-id.ts'
import type { ImportProgress, ImportResult } from '../import-result.ts'
import type { ImportTarget } from '../import-target.ts'
import { contradictions } from '../mapping/contradictions.ts'
import type { MappedEvent } from '../mapping/mapping.ts'
import { readOcel } from '../ocel/read-ocel.ts'
import { sourceName, type XesSource } from '../xes/xes-source.ts'
import { type CsvRecord, readCsv } from './csv-records.ts'
import { rowReader } from './map-row.ts'
import type { RowMapping } from './row-mapping.ts'

export type ImportRowsOptions = {
  readonly source: XesSource
  readonly mapping: RowMapping
  readonly store: ImportTarget
  /** Called after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** So many events are handed to the store at once, rounded up to whole dossiers. Default: 5,000. */
  readonly batchSize?: number
}

type Case = {
  readonly ordinal: number
  readonly line: number
  readonly drafted: { readonly event: MappedEvent; readonly line: number }[]
  unit: string | null
  rows: number
}

const ocelRecords = async function* (
  source: XesSource,
  reading: { readonly onBytes: (bytes: Uint8Array) => void; readonly signal?: AbortSignal },
): AsyncGenerator<CsvRecord> {
  for await (const { id, type, time, attributes, relationships, line } of readOcel(source, reading)) {
    const values = new Map(attributes)
    for (const { objectId, qualifier } of relationships.toReversed()) values.set(`object:${qualifier}`, objectId)
    yield { values: new Map([...values, ['ocel:id', id], ['ocel:type', type], ['ocel:time', time]]), line }
  }
}

/**
 * Takes over a table, or a foreign OCEL log, by a mapping: facts with their own times, checked by schema, decided on by nobody.
 * All rows are read and checked before the first is appended; they are held in memory, for those of one dossier may stand anywhere.
 * What contradicts is kept and listed. The same file by the same mapping again adds nothing.
 */
const importRows = async (
  format: 'csv' | 'ocel',
  { source, mapping, store, onProgress = () => {}, signal, batchSize = 5000 }: ImportRowsOptions,
): Promise<ImportResult> => {
  const hash = createHash('sha256')
  const reading = {
    onBytes: (bytes: Uint8Array): void => void hash.update(bytes),
    ...(signal === undefined ? {} : { signal }),
  }
  const { delimiter } = mapping
  const records =
    format === 'ocel'
      ? ocelRecords(source, reading)
      : readCsv(source, { ...reading, ...(delimiter === undefined ? {} : { delimiter }) })
  const read = rowReader(mapping, sourceName(source))
  const cases = new Map<string, Case>()
  let logEvents = 0
  for await (const record of records) {
    logEvents += 1
    const { dossier, unit, events } = read(record)
    const found = cases.get(dossier) ?? { ordinal: cases.size + 1, line: record.line, drafted: [], unit: null, rows: 0 }
    cases.set(dossier, found)
    found.unit ??= unit
    found.rows += 1
    for (const event of events) found.drafted.push({ event, line: record.line })
  }
  if (logEvents === 0) throw new MotcuaError('interchange.no-rows', { file: sourceName(source) })

  const log = hash.digest('hex')
  const findings: ImportFinding[] = []
  const writer = new CaseWriter(store, importId(mapping.name, log, format), findings)
  let done = 0
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted()
    await writer.flush()
    onProgress({ cases: done, ofCases: cases.size, appended: writer.appended })
  }
  for (const [id, { ordinal, line, drafted, unit, rows }] of cases) {
    done += 1
    const recorded = drafted.toSorted((a, b) => a.event.recordedAt - b.event.recordedAt)
    const found = contradictions(recorded, mapping.zone).map(({ code, line: at, params }) =>
      finding(code, id, at, params),
    )
    const events = recorded.map(({ event }) => event)
    writer.add({ ordinal, line, logEvents: rows }, { id, unit, events, findings: found })
    if (writer.waiting >= batchSize) await flush()
  }
  await flush()
  const { events, appended } = writer
  return { log, cases: cases.size, logEvents, events, appended, findings }
}

/** Takes over a CSV file by a mapping. */
export const importCsv = (options: ImportRowsOptions): Promise<ImportResult> => importRows('csv', options)

/**
 * Takes over an OCEL 2.0 log of another system by a mapping, one row an event: its attributes by their names, `ocel:id`, `ocel:type`, `ocel:time`,
 * and the first object of each qualifier as `object:<qualifier>`.
 */
export const importOcel = (options: ImportRowsOptions): Promise<ImportResult> => importRows('ocel', options)
