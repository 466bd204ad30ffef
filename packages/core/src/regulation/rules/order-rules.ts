import { type Rule, rule } from '../rule.ts'
import * as circular01of2018 from '../texts/circular-01-2018.ts'
import * as circular03 from '../texts/circular-03-2025.ts'
import * as circular04 from '../texts/circular-04-2025.ts'
import { continued } from '../texts/decree-118-2025.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as labourCode from '../texts/labour-code.ts'
import * as decision2102 from '../texts/decision-2102-bxd.ts'

/** A dossier is received, handled, finished and returned in this order; nothing happens to an ended one. */
export const orderOfSteps: Rule<boolean> = rule('order-of-steps', [
  decree61.orderOfSteps,
  continued(decree61.orderOfSteps),
])

/** Steps are logged at the time they happen; nothing happens before what it follows from. */
export const orderOfTime: Rule<boolean> = rule('order-of-time', [circular01of2018.orderOfTime])

/** No due date is reckoned across a day that nobody has announced. */
export const announcedCalendar: Rule<boolean> = rule('announced-calendar', [labourCode.announcedCalendar])

/** A dossier has the code that was given to it, in the form of the circular. */
export const dossierCodeForm: Rule<boolean> = rule('dossier-code', [
  circular01of2018.dossierCode,
  circular04.dossierCode,
])

/** Slips that accompany a dossier. */
export type FormKind = 'receipt' | 'supplement' | 'refusal' | 'apology' | 'controlSlip' | 'register'

/** Which form of which text each slip is; the numbers moved between the texts. */
export const forms: Rule<Readonly<Record<FormKind, string>>> = rule('forms', [circular01of2018.forms, circular03.forms])

/** Nothing recorded is altered: a correction stands beside it, approved by another than its author. */
export const correctionApproved: Rule<boolean> = rule('correction-approved', [
  circular01of2018.correctionApproved,
  decision2102.correctionApproved,
])

/** The agency bears the cost of its own errors and losses: nobody is charged for their correction. */
export const ownErrorCost: Rule<boolean> = rule('own-error-cost', [
  decree61.ownErrorCost,
  continued(decree61.ownErrorCost),
])
