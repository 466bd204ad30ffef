import type { LegalText } from '../legal-text.ts'

/** Texts that others name and from which no rule here takes a value. */
export const relatedTexts: readonly LegalText[] = [
  { number: 'NĐ 42/2022', to: '2026-07-01', dates: 'inferred', reading: 'unread', relations: [] },
  { number: 'NĐ 47/2020', dates: 'inferred', reading: 'unread', relations: [] },
  { number: 'NĐ 101/2024', dates: 'inferred', reading: 'quoted', relations: [] },
  { number: 'Luật Chuyển đổi số', dates: 'inferred', reading: 'unread', relations: [] },
  {
    number: 'TT 11/2025/TT-BKHCN',
    dates: 'inferred',
    reading: 'quoted',
    relations: [{ kind: 'amends', text: 'TT 21/2023/TT-BTTTT', certainty: 'found' }],
  },
  { number: 'TT 21/2023/TT-BTTTT', dates: 'inferred', reading: 'unread', relations: [] },
]
