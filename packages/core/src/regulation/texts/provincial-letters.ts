import { type LegalText, provisionsOf } from '../legal-text.ts'

/** Letters of provinces on the quality of service, named by their time. Practice that several of them state alike. */
export const provincialLetters: LegalText = {
  number: 'Provincial letters 2022–2025',
  from: '2018-06-21',
  dates: 'inferred',
  reading: 'read',
  relations: [],
}

const provision = provisionsOf(provincialLetters)

export const onlineReception = provision('(12/2023 §3)', 'found', '8wh')

export const lateApology = provision('(2022 §1.1i, 2023 §1đ)', 'found', true)
export const lateExplanation = provision('(2022 §1.1i, 2023 §1đ)', 'found', true)
export const electronicResult = provision('(2022 §1.1d)', 'found', true)
export const petitionOrder = provision('(2022 §6đ)', 'found', true)
export const petitionClassified = provision('(2022 §6đ)', 'found', true)
export const componentList = provision('(2022 §1.1c)', 'found', true)
export const difficultyOrder = provision('(7/2025 §8)', 'found', true)
export const difficultyAbove = provision('(7/2025 §8)', 'inferred', true, { reason: 'law.reason.difficulty-above' })
export const difficultyNoPersons = provision('(7/2025 §8)', 'inferred', true, {
  reason: 'law.reason.difficulty-no-persons',
})
