import type { Instant, MessageKey } from '@motcua/core'
import type { ScoredFact } from '../facts/scored-fact.ts'
import type { Certainty } from '../scorecard/dated.ts'
import { type Marks, marksOf } from '../facts/dossier-marks.ts'
import type { FactIndicatorCode } from './indicator-code.ts'

/** A dossier of the period as it stands at the evaluation instant; nothing at or after `at` has happened. */
export type JudgedDossier = { readonly fact: ScoredFact; readonly at: Instant; readonly marks: Marks }

export const judged = (fact: ScoredFact, at: Instant): JudgedDossier => ({ fact, at, marks: marksOf(fact, at) })

export type Question = (marks: Marks) => boolean

/** Why 21 takes a dossier away; one that is both is taken away twice. */
export type Deduction = 'late' | 'dissatisfied'

/** What an indicator counts, and where that is written. */
export type IndicatorDescription = {
  readonly code: FactIndicatorCode
  /** `01`–`21`. */
  readonly number: string
  /** Says in words what is counted. */
  readonly formula: MessageKey
  readonly citation: string
  /** Of the way it is counted here, not of the indicator. */
  readonly certainty: Certainty
}

/** An indicator that dossiers alone decide. Its questions are asked of the dossiers received in the period. */
export type DossierIndicator = IndicatorDescription & { readonly denominator: Question } & (
    | { readonly numerator: Question }
    /** The numerator is the denominator less the dossiers of each reason, and not below 0. */
    | { readonly deductions: Readonly<Record<Deduction, Question>> }
  )
