import type { LegalText } from '../legal-text.ts'

/** Amends the decree on investment. */
export const decree239: LegalText = {
  number: 'NĐ 239/2025',
  dates: 'inferred',
  reading: 'quoted',
  relations: [{ kind: 'amends', text: 'NĐ 31/2021', article: 'art. 6 of it', certainty: 'found' }],
}
