import { type LegalText, provisionsOf } from '../legal-text.ts'
import type { RuleValue } from '../rule.ts'

/**
 * Decree on the one-stop mechanism and the national public service portal. Its articles 8, 11, 14, 15, 17(1)(c) and 21
 * are known from what others quote; 16–24 have not been read verbatim, and the rules behind them are carried on.
 */
export const decree118: LegalText = {
  number: 'NĐ 118/2025',
  signed: '2025-06-09',
  from: '2025-07-01',
  dates: 'found',
  reading: 'quoted',
  relations: [
    { kind: 'replaces', text: 'NĐ 61/2018', certainty: 'remembered' },
    { kind: 'replaces', text: 'NĐ 107/2021', certainty: 'remembered' },
    { kind: 'amends', text: 'NĐ 42/2022', article: 'art. 40(7)', certainty: 'found' },
    { kind: 'amends', text: 'NĐ 45/2020', article: 'art. 40(8)', certainty: 'found' },
  ],
}

const provision = provisionsOf(decree118)

export const supplementOnce = provision('art. 11(2) (NĐ 61/2018 art. 11(2)(c))', 'found', { times: 1 })
export const nonTerritorial = provision('art. 14', 'found', true)
export const scanAtReception = provision('art. 17(1)(c)', 'found', ['original', 'copy', 'certified-copy'])
export const stopBeforeResult = provision('art. 21; TT 03/2025/TT-VPCP art. 7', 'found', true)

/** A value of a replaced text, carried on by the decree in an article that nobody has read. */
export const continued = <T>({ article, value, scope }: RuleValue<T>): RuleValue<T> => ({
  from: decree118.from ?? '',
  ...(scope === undefined ? {} : { scope }),
  text: decree118.number,
  article: `${article}, continued under NĐ 118/2025 [article unread]`,
  certainty: 'inferred',
  reason: 'law.reason.continued',
  value,
})
