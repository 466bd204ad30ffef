import { type LegalText, provisionsOf } from '../legal-text.ts'

/** The index by which the quality of service is measured. Limits of petitions as the portal's business document states them. */
export const decision766: LegalText = {
  number: 'QĐ 766/QĐ-TTg',
  signed: '2022-06-23',
  from: '2022-06-23',
  dates: 'found',
  reading: 'quoted',
  relations: [],
}

const provision = provisionsOf(decision766)

/** What starts anew when a petition goes to another unit. */
export type PetitionLimit = 'refusal' | 'question' | 'answer'

export const petitionRefusal = provision('V.19 (portal business document)', 'found', '2wd')
export const petitionQuestion = provision('V.19 (portal business document)', 'found', '5wd')
export const petitionAnswer = provision('V.19 (portal business document)', 'found', '15wd')
export const petitionPublication = provision('V.19 (portal business document)', 'found', '2wd')
export const petitionRestart = provision<readonly PetitionLimit[]>(
  'V.19 (portal business document)',
  'inferred',
  ['refusal', 'question', 'answer'],
  { reason: 'law.reason.petition-restart' },
)
export const petitionRatedOnce = provision('V.20 (portal business document)', 'inferred', true, {
  reason: 'law.reason.petition-rated-once',
})
