import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Hà Nội: the step "paused for obligation" begins with the tax notice and ends with the voucher. Binds that city only. */
export const haNoi1610: LegalText = {
  number: 'QĐ 1610/QĐ-TTPVHCC Hà Nội',
  signed: '2025-11-25',
  scope: { province: 'ha-noi' },
  dates: 'found',
  reading: 'read',
  relations: [],
}

export const proofOfPayment = provisionsOf(haNoi1610)('B.II', 'found', true)
