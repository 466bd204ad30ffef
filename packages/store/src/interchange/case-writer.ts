import {
  type DossierEvent,
  dossierEventDefinitions,
  dossierMachineVersion,
  isMotcuaError,
  streamName,
  toIso,
} from '@motcua/core'
import type { StreamAppend } from '../bulk-append.ts'
import { createCodec } from '../codec/codec.ts'
import { eventId } from '../event-id.ts'
import type { AppendResult } from '../event-store.ts'
import { ConcurrencyError } from '../store-errors.ts'
import { finding, type ImportFinding } from './finding.ts'
import type { ImportTarget } from './import-target.ts'
import type { MappedCase } from './mapping/mapping.ts'

type ReadyCase = {
  readonly id: string
  readonly line: number
  readonly logEvents: number
  readonly append: StreamAppend
}

/** Where a file has a case: its place among the cases, its line, and how many of the file's events or rows it is. */
type CasePlace = { readonly ordinal: number; readonly line: number; readonly logEvents: number }

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
export class CaseWriter {
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

  add({ ordinal, line, logEvents }: CasePlace, mapped: MappedCase): void {
    const { id } = mapped
    this.#findings.push(...mapped.findings)
    if (id === null || mapped.events.length === 0) return
    const append = toAppend(id, mapped, this.#importId, ordinal)
    this.#batch.push({ id, line, logEvents, append })
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
