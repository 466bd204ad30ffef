import type { LegalText } from '../legal-text.ts'

/** Amends the decree on the one-stop mechanism; for services centralised at ministries [inferred]. Not read. */
export const decree367: LegalText = {
  number: 'NĐ 367/2025',
  signed: '2025-12-31',
  dates: 'found',
  reading: 'unread',
  relations: [{ kind: 'amends', text: 'NĐ 118/2025', certainty: 'found' }],
}
