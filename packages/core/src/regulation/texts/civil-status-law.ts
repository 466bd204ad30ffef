import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Law on Civil Status [Luật Hộ tịch]. */
export const civilStatusLaw: LegalText = {
  number: 'Luật Hộ tịch',
  from: '2016-01-01',
  scope: { procedure: 'civil-status' },
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

export const limitByLaw = provisionsOf(civilStatusLaw)('art. 5(3)', 'found', 'sameday@15:00')
