import type { LocalDate } from '../time/local-date.ts'
import { findRuling, type Rule, type Ruling } from './rule.ts'
import * as catalogue from './rules/catalogue-rules.ts'
import * as clock from './rules/clock-rules.ts'
import * as difficulty from './rules/difficulty-rules.ts'
import * as digitisation from './rules/digitisation-rules.ts'
import * as ending from './rules/ending-rules.ts'
import * as jointWork from './rules/joint-work-rules.ts'
import * as order from './rules/order-rules.ts'
import * as petition from './rules/petition-rules.ts'
import * as reception from './rules/reception-rules.ts'
import * as supplement from './rules/supplement-rules.ts'
import * as unit from './rules/unit-rules.ts'
import type { Place } from './scope.ts'

/** Every rule that decides about a dossier, a petition, a difficulty or a unit. */
export const rules: readonly Rule<unknown>[] = [
  ...Object.values<Rule<unknown>>(order),
  ...Object.values<Rule<unknown>>(reception),
  ...Object.values<Rule<unknown>>(supplement),
  ...Object.values<Rule<unknown>>(clock),
  ...Object.values<Rule<unknown>>(digitisation),
  ...Object.values<Rule<unknown>>(jointWork),
  ...Object.values<Rule<unknown>>(ending),
  ...Object.values<Rule<unknown>>(petition),
  ...Object.values<Rule<unknown>>(difficulty),
  ...Object.values<Rule<unknown>>(unit),
  ...Object.values<Rule<unknown>>(catalogue),
]

/** A rule with the value that holds. */
export type RuleInForce = { readonly rule: Rule<unknown>; readonly ruling: Ruling<unknown> }

/** The rules in force on a day and in a place, each with the value of the narrowest scope. */
export const regulationAt = (date: LocalDate, place: Place = {}): readonly RuleInForce[] =>
  rules.flatMap((rule) => {
    const ruling = findRuling(rule, date, place)
    return ruling === null ? [] : [{ rule, ruling }]
  })
