import { type MessageKey, type MessageParams, MotcuaError } from '@motcua/core'
import type { EventToAppend, ExpectedRevision } from '../event-store.ts'

/** The codes of options that cannot be used. */
export type OptionsCode = Extract<
  MessageKey,
  | 'eventstoredb.invalid-address'
  | 'eventstoredb.unknown-option'
  | 'eventstoredb.invalid-option'
  | 'eventstoredb.refused-option'
  | 'eventstoredb.contradiction'
  | 'eventstoredb.credentials-without-tls'
  | 'eventstoredb.file-unreadable'
>

/** The options or the address of an EventStoreDB store cannot be used. Never holds a password. */
export class EventStoreDbOptionsError extends MotcuaError {
  override readonly name = 'EventStoreDbOptionsError'
  override readonly code: OptionsCode

  constructor(code: OptionsCode, params: MessageParams = {}, options?: ErrorOptions) {
    super(code, params, options)
    this.code = code
  }
}

/** The server could not be reached or did not answer in time. Nothing was stored by the call. */
export class StoreUnavailableError extends MotcuaError {
  override readonly name = 'StoreUnavailableError'
  override readonly code = 'eventstoredb.unavailable'

  constructor(operation: string, reason: string) {
    super('eventstoredb.unavailable', { operation, reason })
  }
}

/**
 * Neither the answer nor a later look could tell whether the append was stored.
 * Holds all that a repetition needs: `store.append(error.stream, error.events, { expected: error.expected })` is safe at any time.
 */
export class AppendOutcomeUnknownError extends MotcuaError {
  override readonly name = 'AppendOutcomeUnknownError'
  override readonly code = 'eventstoredb.append-outcome-unknown'
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly EventToAppend[]

  constructor(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[], reason: string) {
    super('eventstoredb.append-outcome-unknown', { stream, expected, count: events.length, reason })
    this.stream = stream
    this.expected = expected
    this.events = events
  }

  /** The ids of the events, in order. */
  get ids(): readonly string[] {
    return this.events.map(({ id }) => id)
  }
}

/** The user of the store may not do this; repeating it does not help. */
export class StoreAccessDeniedError extends MotcuaError {
  override readonly name = 'StoreAccessDeniedError'
  override readonly code: 'eventstoredb.access-denied' | 'eventstoredb.not-authenticated'

  /** @param denied `stranger`: the server does not know the user, or not by this password */
  constructor(operation: string, { stranger }: { readonly stranger: boolean }) {
    const code = stranger ? 'eventstoredb.not-authenticated' : 'eventstoredb.access-denied'
    super(code, { operation })
    this.code = code
  }
}

/** The stream was deleted in the server. Nothing was stored. */
export class StreamDeletedError extends MotcuaError {
  override readonly name = 'StreamDeletedError'
  override readonly code = 'eventstoredb.stream-deleted'
  readonly stream: string

  constructor(stream: string) {
    super('eventstoredb.stream-deleted', { stream })
    this.stream = stream
  }
}

/** A stored event is not in the form that this adapter writes. */
export class ForeignEventError extends MotcuaError {
  override readonly name = 'ForeignEventError'
  override readonly code = 'eventstoredb.foreign-event'

  constructor(stream: string, revision: bigint, id: string, reason: string) {
    super('eventstoredb.foreign-event', { stream, revision, id, reason })
  }
}
