import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Consular legalisation, electronic [hợp pháp hóa lãnh sự điện tử]. Its day of force has not been read; its year's middle is taken. */
export const decree196: LegalText = {
  number: 'NĐ 196/2025',
  from: '2025-07-01',
  scope: { procedure: 'e-legalisation' },
  dates: 'inferred',
  reading: 'quoted',
  relations: [],
}

export const feeBeforeReception = provisionsOf(decree196)('[article not stated]', 'found', true)
