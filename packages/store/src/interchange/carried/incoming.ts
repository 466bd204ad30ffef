import { createHash } from 'node:crypto'
import { type EventDefinition, MotcuaError } from '@motcua/core'
import { defaultMaxBatchBytes, prepareBatch } from '../../append/prepared-batch.ts'
import { InvalidEventError } from '../../store-errors.ts'
import type { ImportFinding } from '../finding.ts'
import { type PlacedEvent, toAppend } from './carried-event.ts'
import { eventTypes } from './event-types.ts'
import { RunWriter } from './run-writer.ts'
import type { ImportTarget } from '../import-target.ts'

export type CarriedReading = {
  readonly onBytes: (bytes: Uint8Array) => void
  readonly signal?: AbortSignal
}

/** A file of events of this library: it can be read from its start as often as is asked. */
export interface CarriedSource {
  readonly name: string
  readonly events: (reading: CarriedReading) => AsyncIterable<PlacedEvent>
  /** Throws when what was read is not the file that was written; before anything is appended. */
  readonly check?: (read: { readonly events: number; readonly sha256: string }) => void
}

export type CarriedImportOptions = {
  readonly store: ImportTarget
  /** The types that may enter, with their strict schemas. Default: all of this library. */
  readonly definitions?: readonly EventDefinition[]
  /** Called after each batch. */
  readonly onProgress?: (progress: CarriedProgress) => void
  /** Ends the import between two batches; importing again completes it. */
  readonly signal?: AbortSignal
  /** So many events are handed to the store at once. Default: 5,000. */
  readonly batchSize?: number
}

export type CarriedProgress = { readonly events: number; readonly ofEvents: number; readonly appended: number }

export type CarriedResult = {
  /** SHA-256 of the uncompressed file. */
  readonly log: string
  /** Events in the file. */
  readonly events: number
  /** How many of them this import added; 0 when all of them were there. */
  readonly appended: number
  /** What the store would not take, because it holds something else there. */
  readonly findings: readonly ImportFinding[]
}

const limits = { promote: () => [], maxBatchBytes: defaultMaxBatchBytes }

const checker = (
  file: string,
  definitions: readonly EventDefinition[] | undefined,
): ((placed: PlacedEvent) => void) => {
  const types = eventTypes(definitions)
  return ({ event, line }) => {
    const { stream, type, data, metadata } = event
    if (!types.knows(type)) throw new MotcuaError('interchange.unknown-type', { file, line, type })
    try {
      prepareBatch(stream, [toAppend(event)], 'none', limits)
    } catch (error) {
      if (!(error instanceof InvalidEventError)) throw error
      throw new MotcuaError('interchange.unusable-event', { file, line, reason: error.message }, { cause: error })
    }
    const fault = types.fault(type, metadata.schema, data)
    if (fault !== undefined) throw new MotcuaError('interchange.invalid-data', { file, line, type, ...fault })
  }
}

/**
 * Takes over events that an export of this library wrote: ids, types, both times, actors and data as they stand, so that the hashes are the same.
 * The file is read twice: what is wrong with it is known before the first event is appended. The same file again adds nothing.
 * @throws MotcuaError `interchange.…` naming file, line and field; what the store throws; the signal's reason
 */
export const carryIn = async (
  source: CarriedSource,
  { store, definitions, onProgress = () => {}, signal, batchSize = 5000 }: CarriedImportOptions,
): Promise<CarriedResult> => {
  const reading = signal === undefined ? {} : { signal }
  const check = checker(source.name, definitions)
  const first = createHash('sha256')
  let ofEvents = 0
  for await (const placed of source.events({ ...reading, onBytes: (bytes) => void first.update(bytes) })) {
    check(placed)
    ofEvents += 1
  }
  const log = first.digest('hex')
  source.check?.({ events: ofEvents, sha256: log })

  const second = createHash('sha256')
  const writer = new RunWriter(store)
  let events = 0
  const flush = async (): Promise<void> => {
    signal?.throwIfAborted()
    await writer.flush()
    onProgress({ events, ofEvents, appended: writer.appended })
  }
  for await (const placed of source.events({ ...reading, onBytes: (bytes) => void second.update(bytes) })) {
    // what was not checked is not appended, even where the file has changed meanwhile
    check(placed)
    events += 1
    writer.add(placed)
    if (writer.waiting >= batchSize) await flush()
  }
  if (second.digest('hex') !== log) throw new MotcuaError('interchange.changed-while-reading', { file: source.name })
  await flush()
  return { log, events, appended: writer.appended, findings: writer.findings }
}
