import type { Decision } from '../decider.ts'
import type { Place } from '../regulation/scope.ts'
import type { Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import type { DifficultyEvent } from './events.ts'

/** Everything outside the difficulty that a decision looks at. */
export type DifficultyContext = {
  /** The present, from the command handler's clock. */
  readonly now: Instant
  /** When what the command tells happened; never after `now`. */
  readonly occurredAt: Instant
  /** On whose wall clock a day begins. */
  readonly zone: Zone
  /** Whose special rules hold. */
  readonly place?: Place
  /** Whether one unit stands above another; null where the register of units does not know one of them. */
  readonly above?: (authority: string, unit: string) => boolean | null
}

export type DifficultyDecision = Decision<DifficultyEvent>
