import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Decree on the one-stop mechanism [cơ chế một cửa, một cửa liên thông]. */
export const decree61: LegalText = {
  number: 'NĐ 61/2018',
  from: '2018-06-21',
  to: '2025-07-01',
  dates: 'found',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(decree61)

export const orderOfSteps = provision('art. 16–20', 'found', true)
export const supplementOnce = provision('art. 11(2)(c), 17(2)', 'found', { times: 1 })
export const supplementNotice = provision('art. 19(4)', 'found', '3wd')
export const supplementEffect = provision('art. 19(4)', 'found', 'restart' as const)
export const handOver = provision(
  'art. 18',
  'inferred',
  { cutOff: '15:00', late: '1hd' },
  { reason: 'law.reason.hand-over' },
)
export const reappointment = provision('art. 19(9)', 'found', { noticeDays: 1, times: 1 })
export const extension = provision('art. 19(9)', 'inferred', [], { reason: 'law.reason.no-extension' })
export const resultBeforeEnd = provision('art. 20', 'found', true)
/** The result is returned as the receipt slip says. */
export const asPromised = provision('art. 20', 'found', true)
export const earlyReturn = provision('art. 20', 'found', true)
export const paymentOfFee = provision('art. 22', 'found', true)
/** Errors and losses of the agency are put right at its own cost. */
export const ownErrorCost = provision('art. 21', 'found', true)
export const consultation = provision('art. 19(5)', 'found', true)
export const jointWork = provision('art. 19(6)–(7)', 'found', true)
export const scanAtReception = provision('art. 17(1)', 'found', ['original', 'copy', 'certified-copy'])
/** The receipt slip is for a complete dossier; an incomplete one gets a request for supplement. */
export const completeDossier = provision('art. 17(1)–(2)', 'inferred', true, { reason: 'law.reason.complete-dossier' })
