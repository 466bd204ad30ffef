import { type Obligation, owed } from '../regulation/obligation.ts'
import { ruling } from '../regulation/objection.ts'
import { petitionAnswer, petitionClassified, petitionPublication } from '../regulation/rules/petition-rules.ts'
import { limitsAt } from './clock.ts'
import type { PetitionContext } from './context.ts'
import type { PetitionState } from './state.ts'

/** What the competent unit owes a petition now: to classify it, to answer or refuse it, to publish the answer. */
export const petitionObligations = (
  state: PetitionState,
  { now, calendar, place = {} }: Omit<PetitionContext, 'occurredAt'>,
): readonly Obligation[] => {
  if (state.receivedAt === null) return []
  const { unit: by, refusedAt, answeredAt, publishedAt, classifiedAt, publicationDue } = state
  const law = { date: calendar.zone.localDate(now), place }
  const ended = answeredAt ?? refusedAt
  const due = limitsAt(state, ended ?? now)?.answerDue ?? null
  return [
    ...(refusedAt === null
      ? owed({ ruled: ruling(petitionClassified, law), by, due: null, metAt: classifiedAt }, now)
      : []),
    ...owed({ ruled: ruling(petitionAnswer, law), by, due, metAt: ended }, now),
    ...(answeredAt === null
      ? []
      : owed({ ruled: ruling(petitionPublication, law), by, due: publicationDue, metAt: publishedAt }, now)),
  ]
}
