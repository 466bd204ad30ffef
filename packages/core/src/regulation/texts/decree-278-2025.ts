import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Mandatory sharing of data between state bodies. */
export const decree278: LegalText = {
  number: 'NĐ 278/2025',
  signed: '2025-10-22',
  dates: 'found',
  reading: 'quoted',
  relations: [{ kind: 'replaces', text: 'NĐ 47/2020', certainty: 'found' }],
}

export const noAskingShared = provisionsOf(decree278)(
  '[article not stated]; provincial letters 12/2023 §6, 2023 §1c',
  'inferred',
  true,
  {
    reason: 'law.reason.shared-data',
  },
)
