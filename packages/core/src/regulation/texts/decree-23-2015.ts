import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Certification [chứng thực]. */
export const decree23: LegalText = {
  number: 'NĐ 23/2015',
  from: '2015-04-10',
  scope: { procedure: 'certification' },
  dates: 'remembered',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(decree23)

export const limitByLaw = provision('art. 7', 'found', 'sameday@15:00')
/** A copy from the register: from the counter, the postmark of arrival or the portal's log, however late it is received. */
export const limitStart = provision('[article not stated] (NĐ 280/2025)', 'found', 'submission', {
  scope: { procedure: 'register-copy' },
})
export const contractLimit = provision('art. 37', 'found', '2wd', {
  scope: { procedure: 'certification-of-contracts' },
})
/** Art. 21 is about copies; the limit of a contract is longer only as agreed in writing. */
export const contractExtension = provision(
  'art. 37',
  'remembered',
  { workingDays: 0, longerByAgreement: true },
  { scope: { procedure: 'certification-of-contracts' } },
)
/** Many or complex papers: up to two working days more, or as agreed in writing. */
export const certificationExtension = provision('art. 21', 'found', { workingDays: 2, longerByAgreement: true })
