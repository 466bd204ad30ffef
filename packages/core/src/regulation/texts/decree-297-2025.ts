import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Linked procedures of karaoke and dance-hall business [liên thông điện tử]. Its day of force has not been read. */
export const decree297: LegalText = {
  number: 'NĐ 297/2025',
  signed: '2025-11-17',
  scope: { procedure: 'karaoke' },
  dates: 'found',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(decree297)

export const onlineReception = provision('art. 6(4)', 'found', '8wh')
export const receptionAlert = provision('art. 6(4)', 'found', '2wh')
/**
 * Art. 6(3) names a second cut-off for the same procedures, the last hour before closing. What was read does not say which
 * of the two governs which act, so 17:00 alone stands and the other gives no value.
 */
export const receptionCutOff = provision('art. 3(5)', 'found', '17:00')
export const feeBeforeReception = provision('art. 6(2)', 'found', true)
export const supplementOnce = provision('art. 6(4)(a)', 'found', { times: 1 })
export const supplementEffect = provision('art. 6(4)(a)', 'found', 'restart' as const)
export const supplementAnswer = provision('art. 6(4)(a)', 'found', '15wd')
export const closingForSilence = provision('art. 6(4)(a)', 'found', true)
/** The apology comes when the limit ends, not a day before. */
export const reappointment = provision('art. 6(5)', 'found', { noticeDays: 0, times: 1 })
