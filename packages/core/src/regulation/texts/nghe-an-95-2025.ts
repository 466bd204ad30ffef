import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Nghệ An: co-ordination in land dossiers. Binds that province only. */
export const ngheAn95: LegalText = {
  number: 'QĐ 95/2025 Nghệ An',
  signed: '2025-11-24',
  scope: { province: 'nghe-an', procedure: 'land' },
  dates: 'found',
  reading: 'read',
  relations: [],
}

/** A court, an enforcement body, or papers of NĐ 101/2024 art. 19(2). */
export const stopByThirdParty = provisionsOf(ngheAn95)('art. 14; NĐ 101/2024 art. 19(2)', 'found', true)
