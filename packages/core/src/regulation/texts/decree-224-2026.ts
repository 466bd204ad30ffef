import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Details the Law on Digital Transformation [Luật Chuyển đổi số]. */
export const decree224: LegalText = {
  number: 'NĐ 224/2026',
  signed: '2026-06-24',
  from: '2026-07-01',
  dates: 'found',
  reading: 'quoted',
  relations: [
    { kind: 'details', text: 'Luật Chuyển đổi số', certainty: 'found' },
    { kind: 'repeals', text: 'NĐ 367/2025', article: 'art. 1(9) of it; art. 89(3), 90(2)', certainty: 'found' },
    { kind: 'repeals', text: 'NĐ 42/2022', article: 'art. 89(3), 90(2)', certainty: 'found' },
  ],
}

/** At once, in real time; measured by the ten minutes of linked procedures, the only figure that any text gives. */
export const statusNotice = provisionsOf(decree224)('art. 15; measured as NĐ 63/2024 art. 7(4)', 'inferred', 10, {
  reason: 'law.reason.real-time',
})
