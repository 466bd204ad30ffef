import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Data in place of papers [thay thế giấy tờ bằng dữ liệu]: 1/1/2026 to 28/2/2027. */
export const resolution66: LegalText = {
  number: 'NQ 66.7/2025/NQ-CP',
  signed: '2025-11-15',
  from: '2026-01-01',
  to: '2027-03-01',
  dates: 'found',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(resolution66)

export const dataUnavailable = provision('art. 8', 'found', '1wd')
export const noAskingPublished = provision('[article not stated]; QĐ 2102/QĐ-BXD art. 4', 'inferred', true, {
  reason: 'law.reason.published-data',
})
