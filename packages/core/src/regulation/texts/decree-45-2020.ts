import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Administrative procedures on the electronic environment. */
export const decree45: LegalText = {
  number: 'NĐ 45/2020',
  from: '2020-05-22',
  dates: 'remembered',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decree45)

export const certificateValid = provision('[article not stated]', 'remembered', true)
export const noAskingReusable = provision('[personal data store, article not stated]', 'remembered', true)
export const certifiedCopyAccepted = provision('art. 10; provincial letters 12/2023 §6, 2023 §1c', 'found', true)
