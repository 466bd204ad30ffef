import { type Rule, rule } from '../rule.ts'
import * as circular01of2018 from '../texts/circular-01-2018.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import { continued } from '../texts/decree-118-2025.ts'
import * as decree63of2010 from '../texts/decree-63-2010.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'

/** A limit for each kind of issuer; null where none is set. */
export type LimitByIssuer = {
  readonly ministry: string | null
  readonly province: string | null
  readonly other: string | null
}

/** A procedure is announced so long before the text behind it takes effect. */
export const announcementLead: Rule<LimitByIssuer> = rule<LimitByIssuer>('decision-lead', [
  decree63of2010.announcementLead,
])

/** What a text made by the shortened way brings is announced within this time of its taking effect. */
export const shortenedAnnouncement: Rule<string> = rule('shortened-decision', [decree63of2010.shortenedAnnouncement])

/** An announced procedure is published within this time of the decision. */
export const publicationLimit: Rule<LimitByIssuer> = rule<LimitByIssuer>('publication-limit', [
  decree63of2010.publicationLimit,
])

/** The parts that every procedure has, and those that it has or expressly has not. */
export type PartLists = { readonly required: readonly string[]; readonly conditional: readonly string[] }

/** The content of a procedure is complete when none of its parts is missing. */
export const constituentParts: Rule<PartLists> = rule<PartLists>('constituent-parts', [decree63of2010.constituentParts])

/** No fee but the announced one for the channel and the day is charged. */
export const feeSchedule: Rule<boolean> = rule('fee-schedule', [decree63of2010.feeSchedule])

/** No paper beyond the announced list is asked for. */
export const componentList: Rule<boolean> = rule('component-list', [provincialLetters.componentList])

/** A dossier is received when all that the list requires is there. */
export const completeDossier: Rule<boolean> = rule('complete-dossier', [
  decree61.completeDossier,
  continued(decree61.completeDossier),
])

/** A dossier goes the steps of the approved process. */
export const processAsApproved: Rule<boolean> = rule('process-as-approved', [circular01of2018.processAsApproved])
