import { createHash } from 'node:crypto'
import {
  type DossierEvent,
  dossierEventDefinitions,
  dossierMachineVersion,
  isMotcuaError,
  MotcuaError,
  streamName,
  toIso,
} from '@motcua/core'
import type { BulkAppend, StreamAppend } from '../bulk-append.ts'
import { createCodec } from '../codec/codec.ts'
import { eventId } from '../event-id.ts'
import type { AppendResult, EventStore } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { finding, type ImportFinding } from './finding.ts'
import { importId } from './import-id.ts'
import type { MappedCase, XesMapping } from './mapping/mapping.ts'
import { inspectXes, readXes } from './xes/read-xes.ts'
import { sourceName, type XesSource } from './xes/xes-source.ts'
import type { XesTrace } from './xes/xes-trace.ts'

/** What an import needs of a store; one that can append in bulk is asked to. */
export type ImportTarget = Pick<EventStore, 'append' | 'readStream'> & Partial<BulkAppend>

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

export type ImportProgress = { readonly cases: number; readonly ofCases: number; readonly appended: number }

export type ImportResult = {
  /** SHA-256 of the uncompressed log. */
  readonly log: string
  /** Traces in the log. */
  readonly cases: number
  /** Events in the log. */
  readonly logEvents: number
  /** Facts that the mapping found and the store holds now. */
  readonly events: number
  /** How many of them this import added; 0 when all of it was there. */
  readonly appended: number
  /** In file order; those of the file as a whole come with their lines only. */
  readonly findings: readonly ImportFinding[]
}

type ReadyCase = {
  readonly id: string
  readonly line: number
  readonly logEvents: number
  readonly append: StreamAppend
}

type Outcome = PromiseSettledResult<AppendResult>

const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions })

// an import decides nothing, so no regulation was applied
const versions = { regulation: 'none', machine: dossierMachineVersion }

/** The place of the trace stands for the case in its command id: two traces of one case id are two cases. */
const toAppend = (id: string, { unit, events }: MappedCase, correlationId: string, ordinal: number): StreamAppend => {
  const commandId = `${correlationId}/${ordinal}`
  const encoded = events.map(({ occurredAt, recordedAt, officer, ...event }, index) =>
    codec.encode(event, {
      id: eventId(commandId, index),
      metadata: {
        occurredAt: toIso(occurredAt),
        recordedAt: toIso(recordedAt),
        commandId,
        correlationId,
        causationId: null,
        actor: { officer, unit, role: 'import' },
        ...versions,
        imported: true,
      },
    }),
  )
  return { stream: streamName('dossier', id), events: encoded, expected: 'none' }
}

const appendAll = (store: ImportTarget, appends: readonly StreamAppend[]): Promise<readonly Outcome[]> =>
  store.appendMany === undefined
    ? Promise.allSettled(appends.map(({ stream, events, expected }) => store.append(stream, events, { expected })))
    : store.appendMany(appends)

/** Appends cases, a batch at a time, and keeps the account. */
class CaseWriter {
  readonly #store: ImportTarget
  readonly #importId: string
  readonly #findings: ImportFinding[]
  #batch: ReadyCase[] = []
  waiting = 0
  events = 0
  appended = 0

  constructor(store: ImportTarget, id: string, findings: ImportFinding[]) {
    this.#store = store
    this.#importId = id
    this.#findings = findings
  }

  add({ ordinal, line, events }: XesTrace, mapped: MappedCase): void {
    const { id } = mapped
    this.#findings.push(...mapped.findings)
    if (id === null || mapped.events.length === 0) return
    const append = toAppend(id, mapped, this.#importId, ordinal)
    this.#batch.push({ id, line, logEvents: events.length, append })
    this.waiting += append.events.length
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.waiting = 0
    const outcomes = await appendAll(
      this.#store,
      batch.map(({ append }) => append),
    )
    for (const [index, ready] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome?.status === 'rejected') this.#findings.push(await this.#leftOut(ready, outcome.reason))
      else this.#count(ready, outcome?.value.written === true)
    }
  }

  #count({ append }: ReadyCase, written: boolean): void {
    this.events += append.events.length
    if (written) this.appended += append.events.length
  }

  /** Why the store did not take a case; any other failure is the store's own and ends the import. */
  async #leftOut({ id, line, logEvents, append }: ReadyCase, error: unknown): Promise<ImportFinding> {
    const params = { events: logEvents }
    if (isMotcuaError(error) && error.code === 'store.batch-too-large') {
      return finding('interchange.finding.case-too-large', id, line, params)
    }
    if (!(error instanceof ConcurrencyError)) throw error
    const read = await this.#store.readStream(append.stream, { maxCount: 1 })
    const ours = read.exists && read.events[0]?.metadata.correlationId === this.#importId
    return finding(ours ? 'interchange.finding.case-repeated' : 'interchange.finding.case-taken', id, line, params)
  }
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
    writer.add(trace, mapping.map(trace))
    if (writer.waiting >= batchSize) await flush()
  }
  if (hash.digest('hex') !== log.hash) {
    throw new MotcuaError('interchange.changed-while-reading', { file: sourceName(source) })
  }
  await flush()
  const { events, appended } = writer
  return { log: log.hash, cases, logEvents: log.events, events, appended, findings }
}
