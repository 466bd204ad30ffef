import { type Rule, rule } from '../rule.ts'
import * as decision766 from '../texts/decision-766.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'

export type { PetitionLimit } from '../texts/decision-766.ts'

/** A petition is received, classified, transferred, answered and published in this order. */
export const petitionOrder: Rule<boolean> = rule('petition-order', [provincialLetters.petitionOrder])

/** Every petition is classified. */
export const petitionClassified: Rule<boolean> = rule('petition-classified', [provincialLetters.petitionClassified])

/** A petition that is not taken up is refused within this time of sending. */
export const petitionRefusal: Rule<string> = rule('petition-refusal', [decision766.petitionRefusal])

/** The petitioner is asked for more within this time of sending. */
export const petitionQuestion: Rule<string> = rule('petition-question', [decision766.petitionQuestion])

/** A petition is answered within this time of sending. */
export const petitionAnswer: Rule<string> = rule('petition-answer', [decision766.petitionAnswer])

/** An answer is published within this time. */
export const petitionPublication: Rule<string> = rule('petition-publication', [decision766.petitionPublication])

/** The limits that begin anew when the petition is transferred. */
export const petitionRestart: Rule<readonly decision766.PetitionLimit[]> = rule<readonly decision766.PetitionLimit[]>(
  'petition-restart',
  [decision766.petitionRestart],
)

/** One person rates an answer once. */
export const petitionRatedOnce: Rule<boolean> = rule('petition-rated-once', [decision766.petitionRatedOnce])
