import type { LegalText } from '../legal-text.ts'

/** Amends the decree on certification; known from how it is applied. */
export const decree280: LegalText = {
  number: 'NĐ 280/2025',
  dates: 'inferred',
  reading: 'unread',
  relations: [{ kind: 'amends', text: 'NĐ 23/2015', certainty: 'inferred' }],
}
