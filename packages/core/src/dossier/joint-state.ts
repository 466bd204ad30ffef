import type { Instant } from '../time/instant.ts'
import type { JointWorkOpened } from './handling-events.ts'

/** An agency's part of joint work; it has begun when it has a due date. */
export type JointPart = {
  readonly agency: string
  readonly limit: string
  readonly due: Instant | null
  readonly completedAt: Instant | null
}

/** Work that several agencies share. */
export type JointWork = {
  readonly order: JointWorkOpened['order']
  readonly lead: string
  readonly parts: readonly JointPart[]
}

/** A question to another agency. */
export type Consultation = {
  readonly consultation: string
  readonly agency: string
  readonly requestedAt: Instant
  readonly answerBy: Instant | null
  readonly answeredAt: Instant | null
}

/** Changes the first part or question that fits; the others stay. */
export const changeFirst = <T>(list: readonly T[], fits: (item: T) => boolean, change: Partial<T>): readonly T[] => {
  const found = list.findIndex(fits)
  return list.map((item, index) => (index === found ? { ...item, ...change } : item))
}
