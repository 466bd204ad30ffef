import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Details the decree on the one-stop mechanism: forms, code, duties of the information system. */
export const circular01of2018: LegalText = {
  number: 'TT 01/2018/TT-VPCP',
  from: '2018-06-21',
  dates: 'inferred',
  reading: 'read',
  relations: [{ kind: 'details', text: 'NĐ 61/2018', certainty: 'found' }],
}

const provision = provisionsOf(circular01of2018)

export const orderOfTime = provision('art. 17', 'found', true)
export const dossierCode = provision('art. 19', 'found', true, { to: '2026-01-25' })
export const correctionApproved = provision('art. 17', 'inferred', true, { reason: 'law.reason.correction' })
const form = (number: string): string => `${circular01of2018.number} form ${number}`
export const forms = provision(
  'form 01–06',
  'found',
  {
    receipt: form('01'),
    supplement: form('02'),
    refusal: form('03'),
    apology: form('04'),
    controlSlip: form('05'),
    register: form('06'),
  },
  { to: '2025-07-01' },
)
/** The verdict of a hand-over on the control slip [phiếu kiểm soát]. */
export const handOverConfirmed = provision('form 05, control slip', 'found', true, { to: '2025-07-01' })
/** Internal process: each step with its time and who is responsible; the electronic one is built from it. */
export const processAsApproved = provision('art. 8', 'found', true)
