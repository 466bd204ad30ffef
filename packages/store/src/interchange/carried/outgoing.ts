import { type EventDefinition, type Instant, MotcuaError } from '@motcua/core'
import type { EventStore, RecordedEvent } from '../../event-store.ts'
import { isWithin } from '../../projection/event-cut.ts'
import { eventTypes } from './event-types.ts'
import { personalIn, personalName, withheld } from './personal-data.ts'

export type ExportProgress = {
  /** Events written so far. */
  readonly events: number
  /** Events in whose data something that looks personal was taken out. */
  readonly withheld: number
}

export type ExportOptions = {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>
  /** Only what was recorded before this instant. Default: all. */
  readonly knownAt?: Instant
  /** What becomes of data in which something looks personal. Default: `refuse`, which ends the export. */
  readonly personal?: 'refuse' | 'withhold'
  /** The types that may leave, with their strict schemas. Default: all of this library. */
  readonly definitions?: readonly EventDefinition[]
  /** Called after each batch of the log or each stream, and at the end. */
  readonly onProgress?: (progress: ExportProgress) => void
  readonly signal?: AbortSignal
}

/** The events of a store on their way out, each of them checked. */
export interface Outgoing {
  /** In order of position, in batches. */
  readonly log: () => AsyncGenerator<readonly RecordedEvent[]>
  /** Stream after stream, in the order of their first events. */
  readonly streams: () => AsyncGenerator<readonly RecordedEvent[]>
}

/**
 * What may leave a store: types that are known, data that their strict schemas accept (none of them has a field for personal data),
 * and nothing in it that looks like a citizen's number, a telephone number or an e-mail address.
 * @throws MotcuaError `interchange.export-unknown-type`, `interchange.export-invalid-data`, `interchange.export-…` naming the event
 */
export const outgoing = ({
  store,
  knownAt,
  personal = 'refuse',
  definitions,
  onProgress = () => {},
  signal,
}: ExportOptions): Outgoing => {
  const types = eventTypes(definitions)
  const reading = signal === undefined ? {} : { signal }
  let events = 0
  let held = 0

  const checked = (event: RecordedEvent): RecordedEvent => {
    const { type, stream, revision, data, metadata } = event
    const where = { type, stream, revision }
    if (!types.knows(type)) throw new MotcuaError('interchange.export-unknown-type', where)
    const fault = types.fault(type, metadata.schema, data)
    if (fault !== undefined) throw new MotcuaError('interchange.export-invalid-data', { ...where, ...fault })
    const name = personalName(event)
    if (name !== undefined) throw new MotcuaError(`interchange.export-${name.kind}`, { ...where, field: name.field })
    const found = personalIn(data)
    if (found === undefined) return event
    if (personal === 'refuse')
      throw new MotcuaError(`interchange.export-${found.kind}`, { ...where, field: found.field })
    held += 1
    return { ...event, data: withheld(data) }
  }

  const leaving = (batch: readonly RecordedEvent[]): readonly RecordedEvent[] => {
    signal?.throwIfAborted()
    const cut = knownAt === undefined ? {} : { knownAt }
    const out = batch
      .filter(({ position, metadata: { occurredAt, recordedAt } }) =>
        isWithin({ position, occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt) }, cut),
      )
      .map(checked)
    events += out.length
    return out
  }
  const tell = (): void => onProgress({ events, withheld: held })

  return {
    log: async function* () {
      for await (const batch of store.readAll(reading)) {
        const out = leaving(batch)
        if (out.length > 0) yield out
        tell()
      }
      tell()
    },
    streams: async function* () {
      for await (const batch of store.readAll(reading)) {
        for (const { stream, revision } of batch) {
          // a stream is written where its first event stands, so that none has to be remembered
          if (revision !== 0n) continue
          const read = await store.readStream(stream)
          const out = read.exists ? leaving(read.events) : []
          if (out.length > 0) yield out
        }
        tell()
      }
      tell()
    },
  }
}
