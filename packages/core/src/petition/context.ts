import type { Decision } from '../decider.ts'
import type { Jurisdiction } from '../regulation/objection.ts'
import type { Place } from '../regulation/scope.ts'
import type { Instant } from '../time/instant.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import type { PetitionEvent } from './events.ts'

/** Everything outside the petition that a decision looks at. */
export type PetitionContext = {
  /** The present, from the command handler's clock. */
  readonly now: Instant
  /** When what the command tells happened; never after `now`. */
  readonly occurredAt: Instant
  readonly calendar: WorkingCalendar
  /** Whose special rules hold. */
  readonly place?: Place
}

export type PetitionDecision = Decision<PetitionEvent>

/** The context with the day and the place whose rules decide. */
export type PetitionLaw = Omit<PetitionContext, 'place'> & Jurisdiction

export const petitionLaw = (context: PetitionContext): PetitionLaw => ({
  ...context,
  date: context.calendar.zone.localDate(context.occurredAt),
  place: context.place ?? {},
})
