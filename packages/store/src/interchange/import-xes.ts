import { createHash } from 'node:crypto'
import { MotcuaError } from '@motcua/core'
import { CaseWriter } from './case-writer.ts'
import type { ImportFinding } from './finding.ts'
import { importId } from './import-id.ts'
import type { ImportProgress, ImportResult } from './import-result.ts'
import type { ImportTarget } from './import-target.ts'
import type { XesMapping } from './mapping/mapping.ts'
import { inspectXes, readXes } from './xes/read-xes.ts'
import { sourceName, type XesSource } from './xes/xes-source.ts'

export type ImportXesOptions = {
  readonly source: XesSource
  readonly mapping: XesMapping
  readonly store: ImportTarget
  /** Called after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void
  /** Ends the import between two batches; what stands by then is whole cases, and importing again completes them. */
  readonly signal?: AbortSignal
  /** So many events are handed to the store at once, rounded up to whole cases. Default: 5,000. */
  readonly batchSize?: number
}

/**
 * Takes the cases of an event log over as dossiers: facts with the log's own times, checked by schema, decided on by nobody.
 * The log is read twice, so that a broken one adds nothing; one batch of cases is held at a time.
 * What contradicts is kept or left out, and either way listed. The same log again adds nothing.
 * @throws MotcuaError `interchange.…` for a log that cannot be read; what the store throws; the signal's reason
 */
export const importXes = async (options: ImportXesOptions): Promise<ImportResult> => {
  const { source, mapping, store, onProgress = () => {}, signal, batchSize = 5000 } = options
  const reading = signal === undefined ? {} : { signal }
  const log = await inspectXes(source, reading)
  const findings: ImportFinding[] = []
  const writer = new CaseWriter(store, importId(mapping.name, log.hash), findings)
  const hash = createHash('sha256')
  let cases = 0

  const flush = async (): Promise<void> => {
    signal?.throwIfAborted()
    await writer.flush()
    onProgress({ cases, ofCases: log.traces, appended: writer.appended })
  }
  const onFinding = (found: ImportFinding): void => void findings.push(found)
  const onBytes = (bytes: Uint8Array): void => void hash.update(bytes)
  for await (const trace of readXes(source, { ...reading, onFinding, onBytes })) {
    cases += 1
    const { ordinal, line, events: traced } = trace
    writer.add({ ordinal, line, logEvents: traced.length }, mapping.map(trace))
    if (writer.waiting >= batchSize) await flush()
  }
  if (hash.digest('hex') !== log.hash) {
    throw new MotcuaError('interchange.changed-while-reading', { file: sourceName(source) })
  }
  await flush()
  const { events, appended } = writer
  return { log: log.hash, cases, logEvents: log.events, events, appended, findings }
}
