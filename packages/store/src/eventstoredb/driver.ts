/** An event on its way to the server; `data` and `metadata` are JSON text, `id` is the server's own. */
export type DriverEvent = {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** An event as the server tells it. */
export type DriverRecord = {
  readonly stream: string
  readonly id: string
  readonly type: string
  readonly revision: bigint
  /** Commit position in `$all`. */
  readonly position: bigint
  /** The server's clock, epoch milliseconds. */
  readonly created: number
  readonly isJson: boolean
  readonly data: unknown
  readonly metadata: unknown
}

export type DriverAppended = {
  readonly lastRevision: bigint
  /** Commit position of the last event; the server may leave it out. */
  readonly position: bigint | undefined
}

/** What went wrong, in the words of this adapter; the one form in which a driver fails. */
export type Failure =
  | { readonly kind: 'conflict'; readonly actual: bigint | null }
  | { readonly kind: 'missing' | 'deleted' }
  /** `stranger`: the server does not know the user, or not by this password. */
  | { readonly kind: 'denied'; readonly stranger: boolean }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** No answer that settles the matter; `rebuild` when the driver itself is of no more use. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly rebuild: boolean }

export class DriverError extends Error {
  override readonly name = 'DriverError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super('reason' in failure ? failure.reason : failure.kind)
    this.failure = failure
  }
}

export type DriverReadStream = {
  readonly from: bigint | 'start' | 'end'
  readonly direction: 'forwards' | 'backwards'
  readonly maxCount?: number
}

export type DriverReadAll = {
  /** The event at the position itself is included. */
  readonly from: bigint | 'start' | 'end'
  readonly direction: 'forwards' | 'backwards'
  readonly maxCount?: number
}

export type DriverSubscribe = {
  /** The event at the position itself is excluded. */
  readonly after: bigint | 'start'
  /** Only streams whose names begin with one of these; none: all but those of the system. */
  readonly prefixes: readonly string[]
  /** After so long without anything the subscription ends, so that somebody may look whether something was missed. */
  readonly silence: number
  readonly signal: AbortSignal
}

/** What has arrived; asking for the next one says that this one is handled. */
export type DriverArrival = {
  /** May be empty: then nothing of interest stands between the arrival before and `position`. */
  readonly records: readonly DriverRecord[]
  /** Higher than that of the arrival before. */
  readonly position: bigint
}

export type ServerMember = {
  readonly address: string
  readonly port: number
  readonly state: string
  readonly alive: boolean
}

export type ServerNodes = {
  readonly members: readonly ServerMember[]
  /** The clock of the node that answered, to the second, in epoch milliseconds; not every server tells it. */
  readonly time: number | undefined
}

/**
 * The few operations that the adapter needs of a client library, and all that knows it; a successor replaces the folder `client/`.
 * Whatever rejects, rejects with a `DriverError`. A batch list that is left early cancels its call.
 */
export interface Driver {
  /** Fails as unavailable when there is no answer in time; then others that wait may fail so too. */
  append(
    stream: string,
    expected: 'none' | bigint,
    events: readonly DriverEvent[],
    timeout: number,
  ): Promise<DriverAppended>
  readStream(stream: string, options: DriverReadStream): Promise<readonly DriverRecord[]>
  readAll(options: DriverReadAll, batchSize: number): AsyncIterable<readonly DriverRecord[]>
  subscribe(options: DriverSubscribe, batchSize: number): AsyncIterable<DriverArrival>
  softDelete(stream: string, expected: bigint): Promise<void>
  tombstone(stream: string, expected: bigint): Promise<void>
  serverVersion(): Promise<string>
  nodes(): Promise<ServerNodes>
  /** Bounded in time; afterwards nothing of the driver keeps the process alive. */
  dispose(): Promise<void>
}
