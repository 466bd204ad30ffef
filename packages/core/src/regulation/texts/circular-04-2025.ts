import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Data exchanged on public services, and the code of dossiers of central services. */
export const circular04: LegalText = {
  number: 'TT 04/2025/TT-VPCP',
  signed: '2025-12-08',
  from: '2026-01-25',
  dates: 'found',
  reading: 'quoted',
  relations: [],
}

export const dossierCode = provisionsOf(circular04)('art. 23; TT 01/2018/TT-VPCP art. 19', 'found', true)
