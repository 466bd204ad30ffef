import { asParallel } from '../parallel.ts'
import { type Rule, rule } from '../rule.ts'
import * as decree107 from '../texts/decree-107-2021.ts'
import * as decree118 from '../texts/decree-118-2025.ts'
import * as decree278 from '../texts/decree-278-2025.ts'
import * as decree297 from '../texts/decree-297-2025.ts'
import * as decree31 from '../texts/decree-31-2021.ts'
import * as decree45 from '../texts/decree-45-2020.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as dongThap138 from '../texts/dong-thap-138-2025.ts'
import * as laiChau88 from '../texts/lai-chau-88-2025.ts'
import * as resolution66 from '../texts/resolution-66-7-2025.ts'

/** A request for supplement is made so often per stage, and names all defects at once. */
export const supplementOnce: Rule<{ readonly times: number }> = rule('supplement-once', [
  decree61.supplementOnce,
  decree118.supplementOnce,
  decree297.supplementOnce,
])

/** After appraisal, the agency's request goes out within this time of reception. */
export const supplementNotice: Rule<string> = rule('supplement-notice', [
  decree61.supplementNotice,
  decree118.continued(decree61.supplementNotice),
  dongThap138.supplementNotice,
  laiChau88.supplementNotice,
])

/** The second notice: the one-stop tells the applicant within this time of the agency's request. */
export const supplementForwarding: Rule<string> = rule('supplement-forwarding', [dongThap138.supplementForwarding])

/** When the supplement arrives after appraisal, the limit starts anew, or its time is left out. */
export type SupplementEffect = 'restart' | 'exclude'

export const supplementEffect: Rule<SupplementEffect> = rule<SupplementEffect>('supplement-effect', [
  decree61.supplementEffect,
  decree118.continued<SupplementEffect>(decree61.supplementEffect),
  decree297.supplementEffect,
  decree31.supplementEffect,
])

/** How long the applicant has for the answer; no national figure is known. */
export const supplementAnswer: Rule<string> = rule('supplement-answer', [decree297.supplementAnswer])

/** Silence after the limit: an officer closes the dossier; nothing closes by itself. */
export const closingForSilence: Rule<boolean> = rule('closing-for-silence', [
  asParallel(decree31.closingForSilence),
  decree31.closingForSilence,
  decree297.closingForSilence,
])

/** What has been digitised or reused is not asked for again. */
export const noAskingAgain: Rule<boolean> = rule('no-asking-again', [
  decree107.noAskingAgain,
  decree118.continued(decree107.noAskingAgain),
])

/** What another agency shares as data is not asked for. */
export const noAskingShared: Rule<boolean> = rule('no-asking-shared', [decree278.noAskingShared])

/** What stands in a published database is not asked for. */
export const noAskingPublished: Rule<boolean> = rule('no-asking-published', [resolution66.noAskingPublished])

/** What can be reused from the applicant's own data store is not asked for. */
export const noAskingReusable: Rule<boolean> = rule('no-asking-reusable', [decree45.noAskingReusable])

/** An electronically certified copy stands for the original, which is not asked for besides. */
export const certifiedCopyAccepted: Rule<boolean> = rule('certified-copy-accepted', [decree45.certifiedCopyAccepted])
