import type { MessageKey } from '../message/catalogue.ts'
import type { MessageParams } from '../message/message.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Rejection } from './rejection.ts'
import { findRuling, type Rule, type Ruling } from './rule.ts'
import type { Place } from './scope.ts'

/** The day and the place whose rules decide. */
export type Jurisdiction = { readonly date: LocalDate; readonly place: Place }

/** A decision that refuses. */
export type Refused = { readonly accepted: false; readonly rejection: Rejection }

/** A decision that refuses, or null where nothing stands against the command. */
export type Objection = Refused | null

/** The value of a rule on the day and in the place of the decision, or null where none holds. */
export const ruling = <T>(rule: Rule<T>, { date, place }: Jurisdiction): Ruling<T> | null =>
  findRuling(rule, date, place)

const refusal = (
  rule: Rule<unknown>,
  article: string | undefined,
  message: MessageKey,
  params: MessageParams,
  field: string | undefined,
): Refused => {
  const rejection = { rule: rule.id, article: article ?? rule.values[0]?.article ?? rule.id, message, params }
  return { accepted: false, rejection: field === undefined ? rejection : { ...rejection, field } }
}

/** A refusal that cites a rule; where the rule holds nowhere near, its first article. */
export const reject = (
  rule: Rule<unknown>,
  where: Jurisdiction,
  message: MessageKey,
  params: MessageParams = {},
  field?: string,
): Refused => refusal(rule, ruling(rule, where)?.article, message, params, field)

/** Refuses what a rule prohibits, where and while it does. */
export const forbid = (
  broken: boolean,
  rule: Rule<boolean>,
  where: Jurisdiction,
  message: MessageKey,
  params: MessageParams = {},
  field?: string,
): Objection => {
  const found = broken ? ruling(rule, where) : null
  return found?.value === true ? refusal(rule, found.article, message, params, field) : null
}
