import type { Instant } from '@motcua/core'

/** An event whose recorded and stored times lie far apart. */
export type TimesApart = {
  readonly position: bigint
  readonly stream: string
  readonly revision: bigint
  readonly type: string
  readonly recordedAt: Instant
  readonly storedAt: Instant
}
