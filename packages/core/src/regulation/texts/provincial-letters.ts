import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Letters of provinces on the quality of service: S0, S3, S4. Practice that several of them state alike. */
export const provincialLetters: LegalText = {
  number: 'Official letters S0, S3, S4',
  from: '2018-06-21',
  dates: 'inferred',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(provincialLetters)

export const lateApology = provision('(S3 §1.1i, S4 §1đ)', 'found', true)
export const lateExplanation = provision('(S3 §1.1i, S4 §1đ)', 'found', true)
export const electronicResult = provision('(S3 §1.1d)', 'found', true)
export const petitionOrder = provision('(S3 §6đ)', 'found', true)
export const petitionClassified = provision('(S3 §6đ)', 'found', true)
