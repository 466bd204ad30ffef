import type { Decision } from '../decider.ts'
import type { Place } from '../regulation/scope.ts'
import type { Instant } from '../time/instant.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import type { UnitEvent } from './events.ts'

/** Everything outside the unit's stream that a decision looks at. */
export type UnitContext = {
  readonly now: Instant
  readonly occurredAt: Instant
  readonly calendar: WorkingCalendar
  /** Whose special rules hold for the unit. */
  readonly place?: Place
}

export type UnitDecision = Decision<UnitEvent>
