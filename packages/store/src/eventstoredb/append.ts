import { MotcuaError } from '@motcua/core'
import { backoff } from '../backoff.ts'
import type { PreparedBatch } from '../append/prepared-batch.ts'
import type { AppendResult, EventToAppend, RecordedEvent } from '../event-store.ts'
import { ConcurrencyError, InvalidEventError } from '../store-errors.ts'
import {
  AppendOutcomeUnknownError,
  StoreAccessDeniedError,
  StoreUnavailableError,
  StreamDeletedError,
} from './errors.ts'
import { type Head, type Heads, noEvents } from './heads.ts'
import { failureIn, type Link } from './link.ts'
import type { Settings } from './options.ts'
import { pause } from './patience.ts'
import type { StreamReads, Tail } from './reads.ts'
import { type SealedBatch, sealBatch } from './stored-form.ts'
import type { StreamNames } from './stream-names.ts'

export type AppendParts = {
  readonly link: Link
  readonly reads: StreamReads
  readonly heads: Heads
  readonly names: StreamNames
  readonly settings: Settings
}

/** Appends a prepared batch; `events` are what the caller gave, for an error that lets it repeat the append. */
export type Append = (batch: PreparedBatch, events: readonly EventToAppend[]) => Promise<AppendResult>

const revisionBefore = ({ expected }: PreparedBatch): bigint => (expected === 'none' ? -1n : expected)

const conflict = ({ stream, expected }: PreparedBatch, actual: bigint): ConcurrencyError =>
  new ConcurrencyError(stream, expected, actual < 0n ? null : actual)

/**
 * The way of an append: the head is known or read, the batch is chained to it and sent at that explicit revision; what gets no answer
 * is sent again, the same bytes at the same revision, which the server recognises; and in the end the stream itself is asked.
 */
export const appender = ({ link, reads, heads, names, settings }: AppendParts): Append => {
  /** What stands where the batch would: the batch itself, stored before, or undefined. */
  const stored = async (batch: PreparedBatch): Promise<readonly RecordedEvent[] | undefined> => {
    const count = batch.events.length
    const found = await reads.events(batch.stream, {
      from: revisionBefore(batch) + 1n,
      direction: 'forwards',
      maxCount: count,
    })
    const same =
      typeof found !== 'string' && found.length === count && batch.events.every(({ id }, at) => found[at]?.id === id)
    return same ? found : undefined
  }

  /** The result of a batch that stands in the stream already. */
  const repeated = (found: readonly RecordedEvent[], written: boolean): AppendResult | undefined => {
    const [first, last] = [found[0], found.at(-1)]
    if (first === undefined || last === undefined) return undefined
    const { revision: lastRevision, position, hash } = last
    return { firstRevision: first.revision, lastRevision, position, written, hash }
  }

  const headIn = (stream: string, tail: Tail): Head => {
    if ('event' in tail) return tail.event
    if (tail.absent === 'missing') return noEvents
    if (tail.anchor !== undefined) return tail.anchor
    throw new StreamDeletedError(stream)
  }

  /** A stream that is to be created: the server itself will say if it exists, but not if it was deleted softly. */
  const create = async (stream: string): Promise<Head> => {
    const { isSoftDeleted, anchor } = await reads.about(stream)
    if (anchor !== undefined) return anchor
    if (!isSoftDeleted) return noEvents
    throw new StreamDeletedError(stream)
  }

  /** The head to chain to, or the result of the batch where it is stored already. */
  const locate = async (batch: PreparedBatch): Promise<Head | AppendResult> => {
    const { stream, expected } = batch
    const before = revisionBefore(batch)
    const known = heads.get(stream)
    if (known?.revision === before) return known
    if (known === undefined && expected === 'none') return create(stream)
    const tail = await reads.tail(stream)
    const head = headIn(stream, tail)
    heads.set(stream, { revision: head.revision, hash: head.hash })
    // a stream that was deleted softly goes on where it ended
    if (head.revision === before || (expected === 'none' && !('event' in tail))) return head
    if (head.revision < before) throw conflict(batch, head.revision)
    const result = repeated((await stored(batch)) ?? [], false)
    if (result === undefined) throw conflict(batch, head.revision)
    return result
  }

  const positionAt = async (stream: string, revision: bigint): Promise<bigint> => {
    const found = await reads.events(stream, { from: revision, direction: 'forwards', maxCount: 1 })
    const event = typeof found === 'string' ? undefined : found[0]
    if (event === undefined) throw new StoreUnavailableError(`read ${stream}`, 'the position of the append is missing')
    return event.position
  }

  /** After a conflict: another program may have stored this batch, or an attempt of ours whose outcome is open. */
  const resolve = async (
    batch: PreparedBatch,
    { head }: SealedBatch,
    actual: bigint,
    isOpen: boolean,
  ): Promise<AppendResult> => {
    heads.forget(batch.stream)
    const found = actual > revisionBefore(batch) ? await stored(batch) : undefined
    const result = repeated(found ?? [], isOpen && found?.at(-1)?.hash === head.hash)
    if (result === undefined) throw conflict(batch, actual)
    return result
  }

  /** After the last attempt: the stream tells whether one of them arrived. */
  const lookBack = async (
    batch: PreparedBatch,
    events: readonly EventToAppend[],
    sealed: SealedBatch,
    reason: string,
  ): Promise<AppendResult> => {
    const unknown = () => new AppendOutcomeUnknownError(batch.stream, batch.expected, events, reason)
    let tail: Tail
    try {
      tail = await reads.tail(batch.stream)
    } catch {
      throw unknown()
    }
    if (!('event' in tail) && tail.absent !== 'missing') throw unknown()
    const head = headIn(batch.stream, tail)
    if (head.revision === revisionBefore(batch)) throw new StoreUnavailableError(`append ${batch.stream}`, reason)
    return resolve(batch, sealed, head.revision, true)
  }

  const send = async (
    batch: PreparedBatch,
    events: readonly EventToAppend[],
    after: Head,
    sealed: SealedBatch,
  ): Promise<AppendResult> => {
    const { stream } = batch
    const expected = after.revision < 0n ? 'none' : after.revision
    let reason: string | undefined
    for (let attempt = 1; ; attempt += 1) {
      const driver = link.driver()
      try {
        const { lastRevision, position } = await driver.append(
          names.inServer(stream),
          expected,
          sealed.events,
          settings.appendTimeout,
        )
        if (lastRevision !== sealed.head.revision) {
          heads.forget(stream)
          const params = { stream, found: lastRevision, wanted: sealed.head.revision }
          throw new MotcuaError('eventstoredb.unexpected-revision', params)
        }
        heads.set(stream, sealed.head)
        return {
          firstRevision: after.revision + 1n,
          lastRevision,
          position: position ?? (await positionAt(stream, lastRevision)),
          written: true,
          hash: sealed.head.hash,
        }
      } catch (error) {
        const failure = failureIn(error)
        if (failure.kind === 'conflict') return resolve(batch, sealed, failure.actual ?? -1n, reason !== undefined)
        if (failure.kind === 'too-large') {
          const params = { stream, bytes: sealed.bytes, limit: failure.limit }
          throw new InvalidEventError('store.batch-too-large', params)
        }
        if (failure.kind === 'unavailable' || failure.kind === 'missing') {
          reason = 'reason' in failure ? failure.reason : failure.kind
          if (failure.kind === 'unavailable' && failure.rebuild) link.rebuild(driver)
        } else if (reason !== undefined) return lookBack(batch, events, sealed, reason)
        else if (failure.kind === 'denied') throw new StoreAccessDeniedError(`append ${stream}`, failure)
        else throw new StreamDeletedError(stream)
      }
      if (attempt >= settings.attempts || link.giveUp.aborted) return lookBack(batch, events, sealed, reason)
      await pause(backoff(attempt, settings), link.giveUp)
    }
  }

  return async (batch, events) => {
    const located = await locate(batch)
    if ('written' in located) return located
    const sealed = sealBatch(batch, located)
    if (sealed.bytes > settings.appendSizeLimit) {
      const params = { stream: batch.stream, bytes: sealed.bytes, limit: settings.appendSizeLimit }
      throw new InvalidEventError('store.batch-too-large', params)
    }
    return send(batch, events, located, sealed)
  }
}
