import type { EventMetadata, Instant, JsonValue } from '@motcua/core'

/** An event on its way into a stream. `id` is a UUID; the store adds revision, position, prev and hash. */
export type EventToAppend = {
  readonly id: string
  readonly type: string
  readonly data: JsonValue
  readonly metadata: EventMetadata
}

/** An event as it stands in the store. */
export type RecordedEvent = EventToAppend & {
  readonly stream: string
  /** Place in the stream, from 0, without gaps. */
  readonly revision: bigint
  /** Place in the whole store; strictly increasing, not dense. */
  readonly position: bigint
  /** Hash of revision − 1, or 64 zeros. */
  readonly prev: string
  /** SHA-256 over the canonical form of the event, in hex; see `proof/event-hash`. */
  readonly hash: string
  /** When the adapter wrote it: its own clock, not covered by the hash. */
  readonly storedAt: Instant
}

/** What an append states about the stream: it does not exist yet, or its last revision. There is no "any". */
export type ExpectedRevision = 'none' | bigint

export type AppendResult = {
  readonly firstRevision: bigint
  readonly lastRevision: bigint
  /** Position of the last event of the batch. */
  readonly position: bigint
  /** False when the same batch was stored before and nothing was written now. */
  readonly written: boolean
  /** Hash of the last event of the batch. */
  readonly hash: string
}

export type ReadStreamOptions = {
  /** First revision to read, inclusive. Default: 0 forwards, the head backwards. */
  readonly from?: bigint
  /** At most so many events. Default: all. */
  readonly maxCount?: number
  readonly direction?: 'forwards' | 'backwards'
}

/** A stream that is missing is a value, not an error. `head` is its last revision even when `maxCount` cuts. */
export type StreamRead =
  | { readonly exists: false }
  | { readonly exists: true; readonly head: bigint; readonly events: readonly RecordedEvent[] }

export type ReadAllOptions = {
  /** Read what stands after this position; the position itself is excluded. Default: from the beginning. */
  readonly after?: bigint
  readonly batchSize?: number
  readonly signal?: AbortSignal
}

export type SubscribeOptions = {
  readonly after?: bigint
  readonly batchSize?: number
  /** Called with events in order of position, each once; the next batch waits for it. */
  readonly onEvents: (events: readonly RecordedEvent[]) => Promise<void> | void
  /** Called each time the subscription has handled all that was stored when it looked. */
  readonly onCaughtUp?: () => void
  /** Called once when a handler fails or the store does; the subscription has ended. */
  readonly onError: (error: unknown) => void
}

export interface Subscription {
  /** Aborted as soon as it is to end: stopped, failed, or its store closed. No later batch is delivered; who waits for one may leave. */
  readonly ending: AbortSignal
  /** Resolves when no handler runs and none will. */
  stop(): Promise<void>
}

/**
 * Events in, events out. The same promises hold on every adapter (`docs/guarantees.md`).
 * An append is whole or not at all; a rejected one changes nothing.
 */
export interface EventStore extends AsyncDisposable {
  /**
   * Appends a batch at an expected revision.
   * Repeating an accepted batch (or a prefix of it) with the same expectation returns its original result and writes nothing.
   * @throws ConcurrencyError when the stream stands elsewhere
   * @throws DuplicateEventIdError when an id is already used elsewhere
   * @throws InvalidEventError when the batch is empty, too large, or holds what JSON cannot carry
   */
  append(
    stream: string,
    events: readonly EventToAppend[],
    options: { readonly expected: ExpectedRevision },
  ): Promise<AppendResult>
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamRead>
  /** All events in order of position, in batches. */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>
  subscribe(options: SubscribeOptions): Subscription
  /** Idempotent; later calls on the store reject. */
  close(): Promise<void>
}
