import { findRuling } from '../regulation/rule.ts'
import { constituentParts as partsRule } from '../regulation/rules/catalogue-rules.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Parts that a procedure may expressly not have. */
export const conditionalParts = ['forms', 'fees', 'conditions'] as const

/** Parts of which a procedure is made up [bộ phận tạo thành của TTHC]. NĐ 63/2010 art. 8(2). */
export const constituentParts = [
  'name',
  'sequence',
  'method',
  'components',
  'limit',
  'subject',
  'executor',
  'result',
  ...conditionalParts,
] as const

export type ConstituentPart = (typeof constituentParts)[number]

export type ConditionalPart = (typeof conditionalParts)[number]

/** What is known of a procedure's parts. */
export type HeldParts = {
  readonly held: readonly ConstituentPart[]
  /** Conditional parts that this procedure expressly has not. */
  readonly without: readonly ConditionalPart[]
}

/** The parts that nobody has given yet, by the lists in force on a day. */
export const missingParts = ({ held, without }: HeldParts, on: LocalDate): readonly string[] => {
  const { required = [], conditional = [] } = findRuling(partsRule, on)?.value ?? {}
  const had: readonly string[] = held
  const known: readonly string[] = [...held, ...without]
  return [...required.filter((part) => !had.includes(part)), ...conditional.filter((part) => !known.includes(part))]
}
