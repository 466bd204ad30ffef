import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Linked procedures of civil registration: birth and death [liên thông khai sinh, khai tử]. */
export const decree63: LegalText = {
  number: 'NĐ 63/2024',
  from: '2024-07-01',
  scope: { procedure: 'linked-civil-status' },
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree63)

export const receptionCutOff = provision('art. 7', 'found', '15:00')
/** In minutes after finishing. */
export const syncAfterFinish = provision('art. 7(4)', 'found', 10)
/** No acknowledgement: alarm, and mended on the same working day. */
export const syncRepair = provision('art. 7(4)', 'found', 'sameday@17:00')
export const syncAcknowledgement = provision('art. 7(4)', 'found', '2wh')
