import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Lai Châu: co-ordination in land dossiers. Binds that province only. */
export const laiChau88: LegalText = {
  number: 'QĐ 88/2025 Lai Châu',
  signed: '2025-11-21',
  scope: { province: 'lai-chau', procedure: 'land' },
  dates: 'found',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(laiChau88)

export const supplementNotice = provision('art. 7(4)', 'found', '3wd')
export const reappointment = provision('art. 3(6)', 'found', { noticeDays: 1, times: 1 })
