import type { Instant } from '@motcua/core'

/** How projections are run over a file. */
export type RunnerOptions = {
  /** For leases, pauses and the times of parked events. */
  readonly clock?: () => Instant
  /** A run that gave no sign of life for so many milliseconds has lost its lease. Default: 10 seconds. */
  readonly leaseTime?: number
}
