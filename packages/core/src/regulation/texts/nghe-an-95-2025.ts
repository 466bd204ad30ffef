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

const provision = provisionsOf(ngheAn95)

/** The limit of procedures filed together is at most the sum of their limits. */
export const combinedFiling = provision('art. 5(2)', 'found', true)
/** How long the tax body has to determine what is owed, and to confirm that it was paid. */
export const taxLimit = provision('art. 11', 'found', {
  organisation: '7wd',
  person: '5wd',
  noFee: '3wd',
  completion: '3wd',
})
/** A court, an enforcement body, or papers of NĐ 101/2024 art. 19(2). */
export const stopByThirdParty = provision('art. 14; NĐ 101/2024 art. 19(2)', 'found', true)
