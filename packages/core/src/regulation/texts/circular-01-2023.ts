import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Digitisation of components and results [số hóa hồ sơ, giấy tờ, kết quả]. */
export const circular01of2023: LegalText = {
  number: 'TT 01/2023/TT-VPCP',
  signed: '2023-04-05',
  dates: 'found',
  reading: 'quoted',
  relations: [{ kind: 'details', text: 'NĐ 107/2021', certainty: 'inferred' }],
}

const provision = provisionsOf(circular01of2023)

export const scanComplete = provision('art. 8(2)', 'found', { imagesPerPage: 1 })
export const scanIntegrity = provision('art. 8(2)', 'found', true)
