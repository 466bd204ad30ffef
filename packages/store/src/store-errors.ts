import { type MessageKey, type MessageParams, MotcuaError } from '@motcua/core'
import type { ExpectedRevision } from './event-store.ts'

/** The stream does not stand where the append expected it. Nothing was stored. */
export class ConcurrencyError extends MotcuaError {
  override readonly name = 'ConcurrencyError'
  override readonly code = 'store.concurrency'
  readonly stream: string
  readonly expected: ExpectedRevision
  /** The last revision of the stream, or null when there is no such stream. */
  readonly actual: bigint | null

  constructor(stream: string, expected: ExpectedRevision, actual: bigint | null) {
    super('store.concurrency', { stream, expected, actual: actual ?? 'none' })
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** An event id is already used, in this store or in this batch. Nothing was stored. */
export class DuplicateEventIdError extends MotcuaError {
  override readonly name = 'DuplicateEventIdError'
  override readonly code = 'store.duplicate-event-id'
  readonly id: string

  constructor(stream: string, id: string) {
    super('store.duplicate-event-id', { stream, id })
    this.id = id
  }
}

/** The codes of an append that is refused before anything is read or written. */
export type InvalidEventCode = Extract<
  MessageKey,
  | 'store.empty-batch'
  | 'store.batch-too-large'
  | 'store.invalid-expected-revision'
  | 'store.invalid-stream-name'
  | 'store.invalid-event-type'
  | 'store.invalid-event-id'
  | 'store.invalid-metadata'
  | 'store.unknown-metadata'
  | 'store.not-json'
  | 'store.cycle'
  | 'store.lone-surrogate'
  | 'store.sparse-array'
  | 'store.named-fields'
  | 'store.too-deep'
  | 'store.not-promotable'
>

/** The batch cannot be stored as it is. `params.path` names the field, `params.event` its place in the batch from 0. */
export class InvalidEventError extends MotcuaError {
  override readonly name = 'InvalidEventError'
  override readonly code: InvalidEventCode

  constructor(code: InvalidEventCode, params: MessageParams) {
    super(code, params)
    this.code = code
  }
}

/** The store was closed before the call. */
export class StoreClosedError extends MotcuaError {
  override readonly name = 'StoreClosedError'
  override readonly code = 'store.closed'

  constructor() {
    super('store.closed')
  }
}

/** The codes of a file that cannot be opened, read or written. */
export type StoreFileCode = Extract<
  MessageKey,
  | 'store.node-too-old'
  | 'store.file-is-directory'
  | 'store.directory-missing'
  | 'store.file-missing'
  | 'store.not-a-database'
  | 'store.other-program'
  | 'store.newer-schema'
  | 'store.busy'
  | 'store.disk-full'
  | 'store.read-only'
  | 'store.damaged'
  | 'store.damaged-event'
  | 'store.cannot-open'
  | 'store.file-moved'
  | 'store.file-replaced'
  | 'store.file-truncated'
  | 'store.target-exists'
  | 'store.copy-unsound'
  | 'store.file-failed'
>

/** The file behind the store cannot be used. The driver's own error, if any, is the cause. */
export class StoreFileError extends MotcuaError {
  override readonly name = 'StoreFileError'
  override readonly code: StoreFileCode

  constructor(code: StoreFileCode, params: MessageParams, options?: ErrorOptions) {
    super(code, params, options)
    this.code = code
  }
}
