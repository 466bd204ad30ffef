import type { PauseEffects } from '../pause-effect.ts'
import { type Rule, rule } from '../rule.ts'
import * as decree118 from '../texts/decree-118-2025.ts'
import * as decree151 from '../texts/decree-151-2025.ts'
import * as decree23 from '../texts/decree-23-2015.ts'
import * as decree297 from '../texts/decree-297-2025.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as dongThap138 from '../texts/dong-thap-138-2025.ts'
import * as haNoi1610 from '../texts/ha-noi-1610-2025.ts'
import * as laiChau88 from '../texts/lai-chau-88-2025.ts'
import * as processDecisions from '../texts/process-decisions.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'
import * as ninhBinh163 from '../texts/ninh-binh-163-2025.ts'

/** What each kind of pause does to the legal clock. Where no text gives an effect, a pause is on record and moves nothing. */
export const pauseEffect: Rule<PauseEffects> = rule('pause-effect', [
  decree151.pauseEffect,
  processDecisions.judicialRecordChecks,
  processDecisions.civilStatusChecks,
])

/** A pause for a financial obligation ends with the proof of payment. */
export const proofOfPayment: Rule<boolean> = rule('proof-of-payment', [haNoi1610.proofOfPayment])

/** The limit of the second leg, from proof of payment. */
export const secondLeg: Rule<string> = rule('second-leg', [dongThap138.secondLeg])

/** By how much a limit may be extended; an empty list: by nothing but an apology. */
export const extension: Rule<readonly string[]> = rule<readonly string[]>('extension', [
  decree61.extension,
  decree118.continued<readonly string[]>(decree61.extension),
  decree151.extension,
])

/** Working days that may be added in all, and whether a written agreement with the applicant may add more. */
export type CertificationExtension = { readonly workingDays: number; readonly longerByAgreement: boolean }

/** Many or complex papers to certify: the limit of the same day is extended so far, or as agreed in writing. */
export const certificationExtension: Rule<CertificationExtension> = rule('certification-extension', [
  decree23.contractExtension,
  decree23.certificationExtension,
])

/** An apology with a new appointment: how many days before the due date, how often; null where the text states no number. */
export type ReappointmentTerms = { readonly noticeDays: number; readonly times: number | null }

export const reappointment: Rule<ReappointmentTerms> = rule<ReappointmentTerms>('reappointment', [
  decree61.reappointment,
  decree118.continued<ReappointmentTerms>(decree61.reappointment),
  decree297.reappointment,
  dongThap138.reappointment,
  laiChau88.reappointment,
])

/** Each late dossier needs an apology. */
export const lateApology: Rule<boolean> = rule('late-apology', [provincialLetters.lateApology])

/** Each late dossier needs an explanation to the head; nothing else does. */
export const lateExplanation: Rule<boolean> = rule('late-explanation', [provincialLetters.lateExplanation])

/** Planned work on a system is announced so long before. No text shifts a due date for an outage. */
export const plannedOutage: Rule<string> = rule('planned-outage', [ninhBinh163.plannedOutage])
