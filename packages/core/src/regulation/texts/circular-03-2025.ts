import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Forms, dossier code, field codes and digitisation under NĐ 118/2025. Its day of force has not been read; taken as the decree's. */
export const circular03: LegalText = {
  number: 'TT 03/2025/TT-VPCP',
  from: '2025-07-01',
  dates: 'inferred',
  reading: 'quoted',
  relations: [{ kind: 'details', text: 'NĐ 118/2025', certainty: 'found' }],
}

const provision = provisionsOf(circular03)

export const stopOnRequest = provision('art. 7', 'found', true)
export const stopForm = provision('art. 7, Annex I form 05', 'found', 'TT 03/2025/TT-VPCP form 05')
const form = (number: string): string => `${circular03.number} form ${number}`
/** Some bodies print the control slip as 05 still; the Annex has it as 06, since 05 became the notice of stopping. */
export const forms = provision('Annex I', 'found', {
  receipt: form('01'),
  supplement: form('02'),
  refusal: form('03'),
  apology: form('04'),
  controlSlip: form('06'),
  register: form('07'),
})
export const noScan = provision('art. 5(2)', 'found', ['electronic', 'shown-only', 'verification', 'opinion', 'secret'])
export const handOverConfirmed = provision('Annex I, control slip', 'found', true)
