import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Control of administrative procedures [kiểm soát thủ tục hành chính], as amended. */
export const decree63of2010: LegalText = {
  number: 'NĐ 63/2010',
  from: '2010-10-14',
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree63of2010)

/** Days in the decree; that they are working days says the portal's business document for indicator 01 of QĐ 766. */
export const announcementLead = provision('as amended, with QĐ 766 01 (portal business document)', 'found', {
  ministry: '20wd',
  province: '5wd',
  other: null,
})
export const shortenedAnnouncement = provision('as amended [article not stated]', 'inferred', '3d', {
  reason: 'law.reason.shortened-decision',
})
export const publicationLimit = provision('as amended, with QĐ 766 02 (portal business document)', 'found', {
  ministry: '10wd',
  province: '5wd',
  other: '2wd',
})
export const constituentParts = provision('art. 8(2)', 'remembered', {
  required: ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor', 'result'],
  conditional: ['forms', 'fees', 'conditions'],
})
export const feeSchedule = provision('art. 8(2)', 'inferred', true, { reason: 'law.reason.fee-schedule' })
