import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Ninh Bình: the provincial system. Binds that province only. */
export const ninhBinh163: LegalText = {
  number: 'QĐ 163/2025/QĐ-CTUBND Ninh Bình',
  signed: '2025-11-25',
  from: '2025-12-10',
  scope: { province: 'ninh-binh' },
  dates: 'found',
  reading: 'read',
  relations: [{ kind: 'details', text: 'NĐ 118/2025', certainty: 'inferred' }],
}

export const plannedOutage = provisionsOf(ninhBinh163)('art. 4(3)', 'found', '5wd')
