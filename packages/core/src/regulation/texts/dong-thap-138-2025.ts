import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Đồng Tháp: land dossiers between one-stop, land office and tax. Binds that province only. */
export const dongThap138: LegalText = {
  number: 'QĐ 138/2025/QĐ-UBND Đồng Tháp',
  signed: '2025-11-25',
  scope: { province: 'dong-thap', procedure: 'land' },
  dates: 'found',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(dongThap138)

export const receptionCutOff = provision('chapter II', 'found', '15:00')
export const handOver = provision('chapter II', 'found', { cutOff: null, late: '1hd' })
export const supplementNotice = provision('art. 3(4)(a)', 'found', '2wd')
export const supplementForwarding = provision('art. 3(4)(a)', 'found', '1wd')
export const announcement = provision('art. 3(4)(b)', 'found', '3d')
/** No number of re-appointments is stated. */
export const reappointment = provision('art. 3(6)', 'found', { noticeDays: 1, times: null })
/** The first appointment is for the tax slip; the second runs from proof of payment: 5 + 3 working days at most. */
export const secondLeg = provision('art. 5(3), 12', 'found', '8wd')
