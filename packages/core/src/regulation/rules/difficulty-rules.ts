import { type Rule, rule } from '../rule.ts'
import * as provincialLetters from '../texts/provincial-letters.ts'

/** A difficulty is reported, passed on, answered and closed in this order, by the authority with which it lies. */
export const difficultyOrder: Rule<boolean> = rule('difficulty-order', [provincialLetters.difficultyOrder])

/** A difficulty lies with an authority above the unit that reports it. */
export const difficultyAbove: Rule<boolean> = rule('difficulty-above', [provincialLetters.difficultyAbove])

/** What is written about a difficulty names no person. */
export const difficultyNoPersons: Rule<boolean> = rule('difficulty-no-persons', [provincialLetters.difficultyNoPersons])
