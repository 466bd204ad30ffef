import type { Instant } from '../time/instant.ts'

/** The due times in force from an instant on: those of the reception, then those of each transfer. */
export type PetitionLimits = {
  readonly since: Instant
  readonly refusalDue: Instant | null
  readonly questionDue: Instant | null
  readonly answerDue: Instant | null
}

/** A petition's times, from its state or from a fact; null where it did not happen. */
export type PetitionTimes = {
  readonly limits: readonly PetitionLimits[]
  readonly questionedAt: readonly Instant[]
  readonly refusedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly publicationDue: Instant | null
  readonly publishedAt: Instant | null
  readonly repeatedAt: Instant | null
  readonly likedAt: readonly Instant[]
  readonly dislikedAt: readonly Instant[]
}

/** What speaks against the handling of a petition; the indicators count it, one ground or several. */
export type PetitionVerdict = { readonly late: boolean; readonly disliked: boolean; readonly repeated: boolean }

/** The limits in force at an instant: those of the last transfer until then; of equal times the later recorded. */
export const limitsAt = ({ limits }: Pick<PetitionTimes, 'limits'>, at: Instant): PetitionLimits | null => {
  let last: PetitionLimits | null = null
  for (const each of limits) if (each.since <= at && (last === null || each.since >= last.since)) last = each
  return last
}

const after = (at: Instant, due: Instant | null | undefined): boolean => due !== null && due !== undefined && at > due

const happened = (time: Instant | null, at: Instant): time is Instant => time !== null && time < at

/**
 * Whether a limit was missed before an instant: a refusal, a question or an answer that came after its due time, no
 * answer by then, or an answer that was not published in time. QĐ 766/QĐ-TTg V.19 (limits found; that each of them
 * makes the petition late, and that one which is still within its limits is not late, inferred).
 */
export const petitionIsLate = (times: PetitionTimes, at: Instant): boolean => {
  const { refusedAt, answeredAt, publicationDue, publishedAt, questionedAt } = times
  const asked = questionedAt.some((time) => time < at && after(time, limitsAt(times, time)?.questionDue))
  if (asked) return true
  if (happened(answeredAt, at))
    return (
      after(answeredAt, limitsAt(times, answeredAt)?.answerDue) ||
      after(happened(publishedAt, at) ? publishedAt : at, publicationDue)
    )
  if (happened(refusedAt, at)) return after(refusedAt, limitsAt(times, refusedAt)?.refusalDue)
  // what happens at `at` itself has not happened yet
  return after(at, limitsAt(times, at - 1)?.answerDue)
}

const before = (times: readonly Instant[], at: Instant): number => times.filter((time) => time < at).length

/** The quality of the handling by what happened before an instant: QĐ 766/QĐ-TTg V.20. */
export const petitionVerdict = (times: PetitionTimes, at: Instant): PetitionVerdict => ({
  late: petitionIsLate(times, at),
  disliked: before(times.dislikedAt, at) > before(times.likedAt, at),
  repeated: happened(times.repeatedAt, at),
})
