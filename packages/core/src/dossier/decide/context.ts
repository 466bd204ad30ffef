import type { Decision } from '../../decider.ts'
import type { MessageKey } from '../../message/catalogue.ts'
import type { MessageParams } from '../../message/message.ts'
import { findRuling, type Rule, type Ruling } from '../../regulation/rule.ts'
import type { Place } from '../../regulation/scope.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { WorkingCalendar } from '../../time/working-calendar.ts'
import type { Breach } from '../event-base.ts'
import type { DossierEvent } from '../events.ts'
import { placeOf, type ProcedureTerms, termsOf } from './procedure-terms.ts'

/** Everything outside the dossier that a decision looks at. */
export type DossierContext = {
  /** The present, from the command handler's clock. */
  readonly now: Instant
  /** When what the command tells happened; never after `now`. */
  readonly occurredAt: Instant
  readonly calendar: WorkingCalendar
  readonly procedures: (code: string) => ProcedureTerms | undefined
}

/** The context with what follows from the dossier: the day and the place whose rules decide, and its terms. */
export type LegalContext = DossierContext & {
  readonly date: LocalDate
  readonly place: Place
  readonly terms: ProcedureTerms | undefined
}

export const legalContext = (context: DossierContext, procedure: string): LegalContext => {
  const terms = termsOf(context.procedures, procedure)
  return {
    ...context,
    date: context.calendar.zone.localDate(context.occurredAt),
    place: placeOf(terms, procedure),
    terms,
  }
}

export type DossierDecision = Decision<DossierEvent>

/** A decision that refuses, or null where nothing stands against the command. */
export type Objection = Extract<DossierDecision, { accepted: false }> | null

export const accept = (...events: readonly DossierEvent[]): DossierDecision => ({ accepted: true, events })

/** The value of a rule on the day and in the place of the decision, or null where none holds. */
export const ruling = <T>(rule: Rule<T>, { date, place }: LegalContext): Ruling<T> | null =>
  findRuling(rule, date, place)

/** A refusal that cites a rule; where the rule holds nowhere near, its first article. */
export const reject = (
  rule: Rule<unknown>,
  context: LegalContext,
  message: MessageKey,
  params: MessageParams = {},
  field?: string,
): Extract<DossierDecision, { accepted: false }> => {
  const article = ruling(rule, context)?.article ?? rule.values[0]?.article ?? rule.id
  const rejection = { rule: rule.id, article, message, params }
  return { accepted: false, rejection: field === undefined ? rejection : { ...rejection, field } }
}

/** Refuses what a rule prohibits, where and while it does. */
export const forbid = (
  broken: boolean,
  rule: Rule<boolean>,
  context: LegalContext,
  message: MessageKey,
  params: MessageParams = {},
  field?: string,
): Objection => (broken && ruling(rule, context)?.value === true ? reject(rule, context, message, params, field) : null)

/** A breach when the act came after its deadline; a missed duty is recorded, never refused. */
export const breachAfter = (
  ruled: Ruling<unknown> | null,
  due: Instant | null,
  at: Instant,
): { readonly breaches?: readonly Breach[] } =>
  ruled !== null && ruled.value !== false && due !== null && at > due
    ? { breaches: [{ rule: ruled.rule, article: ruled.article, due: toIso(due) }] }
    : {}
