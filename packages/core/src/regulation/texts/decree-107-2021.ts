import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Amends the decree on the one-stop mechanism: digitisation at reception and of results. */
export const decree107: LegalText = {
  number: 'NĐ 107/2021',
  from: '2021-12-06',
  to: '2025-07-01',
  dates: 'remembered',
  reading: 'quoted',
  relations: [{ kind: 'amends', text: 'NĐ 61/2018', article: 'art. 1(11) adds art. 21a', certainty: 'found' }],
}

const provision = provisionsOf(decree107)

export const noAskingAgain = provision('art. 1(11)', 'remembered', true)
export const signatureOnScan = provision('art. 1(11); provincial letters 12/2023 §5, 7/2025 §2', 'found', true)
