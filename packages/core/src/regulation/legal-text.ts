import type { Certainty } from '../time/calendar-data.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Scope } from './scope.ts'
import type { RuleValue } from './rule.ts'

/** What one text does to another. */
export type Relation = {
  readonly kind: 'amends' | 'replaces' | 'repeals' | 'details'
  /** The other text, by its number. */
  readonly text: string
  readonly article?: string
  readonly certainty: Certainty
}

/** A text of law [văn bản]: its dates, its relations, and how far it has been read. */
export type LegalText = {
  /** Number as printed, without the issuing body where that is plain: `NĐ 61/2018`. */
  readonly number: string
  readonly signed?: LocalDate
  /** In force from this day. Where it has not been read, its values count from the day of signing [inferred]. */
  readonly from?: LocalDate
  /** No longer in force from this day. */
  readonly to?: LocalDate
  readonly scope?: Scope
  /** How sure the dates are. */
  readonly dates: Certainty
  /** `read` itself; `quoted` by others; `unread`: then it has relations and no values. */
  readonly reading: 'read' | 'quoted' | 'unread'
  readonly relations: readonly Relation[]
}

type Terms = Partial<Pick<RuleValue<unknown>, 'from' | 'to' | 'scope' | 'reason'>>

/** Makes the values that a text gives to rules: article, how sure we are, value; dates and scope are the text's unless given, and what is inferred says why. */
export const provisionsOf = (text: LegalText) => {
  const { number, signed, from = signed, to, scope } = text
  return <T>(article: string, certainty: Certainty, value: T, terms: Terms = {}): RuleValue<T> => {
    const end = terms.to ?? to
    const holds = terms.scope ?? scope
    return {
      from: terms.from ?? from ?? '',
      ...(end === undefined ? {} : { to: end }),
      ...(holds === undefined ? {} : { scope: holds }),
      text: number,
      article: `${number} ${article}`,
      certainty,
      ...(terms.reason === undefined ? {} : { reason: terms.reason }),
      value,
    }
  }
}
