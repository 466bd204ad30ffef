import { type Rule, rule } from '../rule.ts'
import * as circular87 from '../texts/circular-87-2021.ts'
import * as civilStatusLaw from '../texts/civil-status-law.ts'
import * as decision3142 from '../texts/decision-3142-bgddt.ts'
import * as decree105 from '../texts/decree-105-2025.ts'
import { continued } from '../texts/decree-118-2025.ts'
import * as decree196 from '../texts/decree-196-2025.ts'
import * as decree23 from '../texts/decree-23-2015.ts'
import * as decree297 from '../texts/decree-297-2025.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as decree63 from '../texts/decree-63-2024.ts'
import * as dongThap138 from '../texts/dong-thap-138-2025.ts'
import * as ngheAn95 from '../texts/nghe-an-95-2025.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'
import * as resolution66 from '../texts/resolution-66-7-2025.ts'
import { asParallel } from '../parallel.ts'

/** An online dossier is received, sent back or refused within so much time of submission. */
export const onlineReception: Rule<string> = rule('online-reception', [
  provincialLetters.onlineReception,
  circular87.onlineReception,
  decree297.onlineReception,
  decree105.onlineReception,
])

/** At the counter it is decided on the spot. */
export const counterReception: Rule<string> = rule('counter-reception', [
  asParallel(decree105.counterReception),
  decree105.counterReception,
])

/** What comes by post is received, sent back or refused at once. */
export const postalReception: Rule<string> = rule('postal-reception', [
  asParallel(decree105.postalReception),
  decree105.postalReception,
])

/** Where data cannot be fetched or is wrong, the slip at the counter or by post may take so long. */
export const dataUnavailable: Rule<string> = rule('data-unavailable', [resolution66.dataUnavailable])

/** An online dossier that nobody opens is brought to the officer's notice by the system. */
export const receptionAlert: Rule<string> = rule('reception-alert', [
  asParallel(decree297.receptionAlert),
  decree297.receptionAlert,
])

/** What is received at or after this time of day counts from the next working day. */
export const receptionCutOff: Rule<string> = rule('reception-cut-off', [
  decree297.receptionCutOff,
  decree63.receptionCutOff,
  dongThap138.receptionCutOff,
])

/** The dossier is complete only when its fee is paid. */
export const feeBeforeReception: Rule<boolean> = rule('fee-before-reception', [
  decree297.feeBeforeReception,
  decree196.feeBeforeReception,
])

/** The limit that the law itself sets for procedures that state none. */
export const limitByLaw: Rule<string> = rule('limit-by-law', [
  decree23.contractLimit,
  decree23.limitByLaw,
  civilStatusLaw.limitByLaw,
])

/** Procedures filed together have at most the sum of their limits; elsewhere the dossier has its own procedure's limit. */
export const combinedFiling: Rule<boolean> = rule('combined-filing', [ngheAn95.combinedFiling])

/** From when the limit is counted, where that is not the reception. */
export const limitStart: Rule<string> = rule('limit-start', [decree23.limitStart])

/** A payment settles a fee that was charged. */
export const paymentOfFee: Rule<boolean> = rule('payment-of-fee', [
  decree61.paymentOfFee,
  continued(decree61.paymentOfFee),
])

/**
 * By when the file is with the handling unit: received before the cut-off the same day, later within `late` of the next
 * working day's opening; without a cut-off within `late` of reception.
 */
export type HandOverTerms = { readonly cutOff: string | null; readonly late: string }

/** The file is handed over on the day of reception; received after 15:00, at the start of the next working day. */
export const handOver: Rule<HandOverTerms> = rule<HandOverTerms>('hand-over', [
  decree61.handOver,
  continued<HandOverTerms>(decree61.handOver),
  decision3142.handOver,
  dongThap138.handOver,
])
