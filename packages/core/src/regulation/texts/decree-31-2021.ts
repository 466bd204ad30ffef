import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Investment [đầu tư]; art. 6 as amended by NĐ 239/2025. */
export const decree31: LegalText = {
  number: 'NĐ 31/2021',
  from: '2021-03-26',
  scope: { procedure: 'investment' },
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree31)

/** The time of the supplement is left out instead of starting anew. */
export const supplementEffect = provision('art. 6 (NĐ 239/2025)', 'found', 'exclude' as const)
export const closingForSilence = provision('art. 6 (NĐ 239/2025)', 'found', true)
