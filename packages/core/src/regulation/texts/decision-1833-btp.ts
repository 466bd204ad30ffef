import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Ministry of Justice: births, online [đăng ký khai sinh]. Its date has not been read; 2025. */
export const decision1833: LegalText = {
  number: 'QĐ 1833/QĐ-BTP',
  from: '2025-07-01',
  scope: { procedure: 'birth-registration' },
  dates: 'inferred',
  reading: 'quoted',
  relations: [],
}

export const draftConfirmation = provisionsOf(decision1833)('[article not stated]', 'found', '1d')
