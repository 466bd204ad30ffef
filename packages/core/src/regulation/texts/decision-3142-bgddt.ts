import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Ministry of Education and Training: its own one-stop. Its date has not been read; 2025. */
export const decision3142: LegalText = {
  number: 'QĐ 3142/QĐ-BGDĐT',
  from: '2025-07-01',
  scope: { ministry: 'education' },
  dates: 'inferred',
  reading: 'read',
  relations: [],
}

/** At once, or half a day. */
export const handOver = provisionsOf(decision3142)('art. 11', 'found', { cutOff: null, late: '1hd' })
