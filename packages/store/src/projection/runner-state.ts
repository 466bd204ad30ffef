import type { Instant } from '@motcua/core'

export type ProjectionTask = 'catch-up' | 'rebuild' | 'retry'

/** Who runs a projection now. Without a sign of life the lease ends by itself. */
export type ProjectionLease = {
  /** Computer and process number, as `host/4711`. */
  readonly holder: string
  readonly task: ProjectionTask
  readonly since: Instant
  readonly expires: Instant
}

/** An event that a handler could not take. The row of its dossier stands as it was before it; other dossiers go on. */
export type ParkedEvent = {
  readonly projection: string
  readonly stream: string
  readonly position: bigint
  readonly type: string
  /** What the handler said. */
  readonly error: string
  readonly parkedAt: Instant
  /** Handled events of the same dossier that stand behind it and do not count either. */
  readonly waiting: number
  /** True when somebody decided to go on without it; then nothing waits behind it. */
  readonly released: boolean
}

/** How a projection of the store stands. */
export type ProjectionStatus = {
  readonly projection: string
  /** The stored version, which readers see. */
  readonly version: number
  /** All events up to this position were handled, parked ones apart. */
  readonly checkpoint: bigint
  /** Events after the checkpoint, of any type. */
  readonly lag: number
  /** Dossiers that stand still at an event that could not be handled. */
  readonly parked: number
  /** Events that somebody decided to leave out. */
  readonly released: number
  readonly pausedSince: Instant | null
  readonly lease: ProjectionLease | null
  /** A rebuild under way, or one that was interrupted. */
  readonly shadow: { readonly version: number; readonly checkpoint: bigint } | null
}
