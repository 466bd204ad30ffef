import { asParallel } from '../parallel.ts'
import { type Rule, rule } from '../rule.ts'
import * as circular03 from '../texts/circular-03-2025.ts'
import * as decision1833 from '../texts/decision-1833-btp.ts'
import * as decree118 from '../texts/decree-118-2025.ts'
import * as decree224 from '../texts/decree-224-2026.ts'
import * as decree61 from '../texts/decree-61-2018.ts'
import * as decree63 from '../texts/decree-63-2024.ts'
import * as dongThap138 from '../texts/dong-thap-138-2025.ts'
import * as ngheAn95 from '../texts/nghe-an-95-2025.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'

/** Handling ends with a result; the result is then returned. Where there is one, nobody withdraws. */
export const resultBeforeEnd: Rule<boolean> = rule('result-before-end', [
  decree61.resultBeforeEnd,
  decree118.continued(decree61.resultBeforeEnd),
])

/** The result is ready by the time promised on the receipt slip. */
export const asPromised: Rule<boolean> = rule('as-promised', [
  decree61.asPromised,
  decree118.continued(decree61.asPromised),
])

/** Handling is stopped only while there is no result. */
export const stopBeforeResult: Rule<boolean> = rule('stop-before-result', [decree118.stopBeforeResult])

/** The applicant's stop follows the applicant's own request. */
export const stopOnRequest: Rule<boolean> = rule('stop-on-request', [circular03.stopOnRequest])

/** The form of the notice of stopping. */
export const stopForm: Rule<string> = rule('stop-form', [circular03.stopForm])

/** A stop that a third party brings about names its paper: of a court, an enforcement body, or as the land decree lists. */
export const stopByThirdParty: Rule<boolean> = rule('stop-by-third-party', [
  asParallel(ngheAn95.stopByThirdParty),
  ngheAn95.stopByThirdParty,
])

/** The result is returned or announced within this time. */
export const announcement: Rule<string> = rule('announcement', [dongThap138.announcement])

/** A result that is ready early is announced. */
export const earlyReturn: Rule<boolean> = rule('early-return', [
  decree61.earlyReturn,
  decree118.continued(decree61.earlyReturn),
])

/** Every result has an e-copy with legal value: attached and signed. */
export const electronicResult: Rule<boolean> = rule('electronic-result', [provincialLetters.electronicResult])

/** The portal is told of the ending within so many minutes. */
export const syncAfterFinish: Rule<number> = rule('sync-after-finish', [decree63.syncAfterFinish])

/** The portal acknowledges what it was told within this time. */
export const syncAcknowledgement: Rule<string> = rule('sync-acknowledgement', [decree63.syncAcknowledgement])

/** Where it does not, the system gives the alarm and the fault is mended within this time. */
export const syncRepair: Rule<string> = rule('sync-repair', [decree63.syncRepair])

/** Every change of status is notified to the applicant through the portal within so many minutes. */
export const statusNotice: Rule<number> = rule('status-notice', [decree224.statusNotice])

/** The applicant looks at the draft of an e-result; silence after this time is agreement. */
export const draftConfirmation: Rule<string> = rule('draft-confirmation', [decision1833.draftConfirmation])
