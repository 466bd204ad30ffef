import type { PromotionTable } from '../event/promotion.ts'

export const petitionChannels = [
  'national-portal',
  'provincial-portal',
  'counter',
  'post',
  'phone',
  'e-mail',
  'unknown',
] as const

export const petitionKinds = ['formality', 'staff', 'regulation', 'other'] as const

export const petitionRatings = ['like', 'dislike'] as const

const dues = { refusalDue: 'instant', questionDue: 'instant', answerDue: 'instant' } as const

/** What stands as integers beside a petition event's JSON, so that facts never parse it. */
export const petitionPromotions = {
  PetitionReceived: { unit: 'dictionary', channel: petitionChannels, sentAt: 'instant', ...dues },
  PetitionClassified: { kind: petitionKinds },
  PetitionTransferred: { to: 'dictionary', ...dues },
  PetitionQuestioned: { answerBy: 'instant' },
  PetitionAnswered: { justified: 'boolean', publicationDue: 'instant' },
  PetitionRepeated: { by: 'dictionary' },
  PetitionRated: { rating: petitionRatings, rater: 'dictionary' },
} as const satisfies PromotionTable
