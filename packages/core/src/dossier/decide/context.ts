import type { Decision } from '../../decider.ts'
import type { Jurisdiction } from '../../regulation/objection.ts'
import type { Instant } from '../../time/instant.ts'
import type { WorkingCalendar } from '../../time/working-calendar.ts'
import type { DossierEvent } from '../events.ts'
import { placeOf, type ProcedureLookup, type ProcedureTerms, termsOf } from './procedure-terms.ts'

export { breachAfter } from '../../regulation/breach.ts'
export { forbid, type Objection, reject, ruling } from '../../regulation/objection.ts'

/** Everything outside the dossier that a decision looks at. */
export type DossierContext = {
  /** The present, from the command handler's clock. */
  readonly now: Instant
  /** When what the command tells happened; never after `now`. */
  readonly occurredAt: Instant
  readonly calendar: WorkingCalendar
  readonly procedures: ProcedureLookup
}

/** The context with what follows from the dossier: the day and the place whose rules decide, and its terms. */
export type LegalContext = DossierContext &
  Jurisdiction & {
    readonly terms: ProcedureTerms | undefined
  }

/** A dossier keeps the terms that were in force when it was submitted [inferred]; one that is yet to be, those of now. */
export const legalContext = (
  context: DossierContext,
  procedure: string,
  submittedAt: Instant | null = null,
): LegalContext => {
  const terms = termsOf(context.procedures, procedure, submittedAt ?? context.occurredAt)
  return {
    ...context,
    date: context.calendar.zone.localDate(context.occurredAt),
    place: placeOf(terms, procedure),
    terms,
  }
}

export type DossierDecision = Decision<DossierEvent>

export const accept = (...events: readonly DossierEvent[]): DossierDecision => ({ accepted: true, events })
