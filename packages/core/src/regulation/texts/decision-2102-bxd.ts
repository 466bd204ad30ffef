import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Ministry of Construction: no altering or deleting of data, no bypassing the one-stop. Its date has not been read; 2025. */
export const decision2102: LegalText = {
  number: 'QĐ 2102/QĐ-BXD',
  from: '2025-07-01',
  scope: { ministry: 'construction' },
  dates: 'inferred',
  reading: 'read',
  relations: [],
}

export const correctionApproved = provisionsOf(decision2102)('art. 4', 'found', true)
