import { endingBefore, type Instant, type LocalMonth } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'
import { comparedAt, compareTimes, dueAt, type DueOptions } from './due-comparison.ts'
import { monthsOf } from './form06-month.ts'
import { type Form06Identity, form06Identities, type Form06Row } from './form06-row.ts'
import { reportPeriod } from './report-period.ts'

export type Form06Options = DueOptions &
  UnitFilter & {
    /** First month or date, `YYYY-MM` or `YYYY-MM-DD` in the zone. */
    readonly from: string
    /** Last month or date, included. */
    readonly to: string
    /** What happened at or after it is not known; a month that has not ended then is judged at it. */
    readonly at: Instant
    /** Keep the streams of the dossiers behind each figure. */
    readonly listDossiers?: boolean
  }

/** A column that counts dossiers. */
export type Form06Column = Exclude<keyof Form06Row, 'month' | 'partial'>

export type Form06 = {
  readonly rows: readonly Form06Row[]
  readonly identities: readonly Form06Identity[]
  /** The streams behind each figure, by month; present when asked for. */
  readonly dossiers?: ReadonlyMap<LocalMonth, Readonly<Partial<Record<Form06Column, readonly string[]>>>>
}

type Counts = { -readonly [Column in Form06Column]: number }

type Lists = Partial<Record<Form06Column, string[]>>

const noCounts = (): Counts => ({
  carried: 0,
  received: 0,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDueDate: 0,
  open: 0,
  openNotDue: 0,
  openOverdue: 0,
})

/** Counts form 06, so that it can share a pass over facts. */
export type Form06Tally = { readonly add: (fact: DossierFact) => void; readonly form06: () => Form06 }

/**
 * Form 06 by month. Each row is judged at its exclusive end: what had ended by then, by which of
 * its endings, against which due date, in whose competence. So a dossier is resolved in the row of its first ending, and
 * a later ending of a higher rank moves nothing into a later row. Supplements and pauses are not subtracted; between
 * legs no appointment runs (`comparedAt`).
 * Throws what `reportPeriod` throws.
 */
export const form06Tally = (options: Form06Options): Form06Tally => {
  const { zone, from, to, at, due: basis, listDossiers = false } = options
  const months = monthsOf(zone, reportPeriod(zone, from, to), at).map((month) => ({
    ...month,
    counts: noCounts(),
    lists: {} as Lists,
  }))
  const belongs = unitFilter(options)

  const endedAs = (end: Instant, due: Instant | null): 'early' | 'onTime' | 'late' | 'noDueDate' => {
    if (due === null) return 'noDueDate'
    const order = compareTimes(end, due, options)
    return order < 0 ? 'early' : order === 0 ? 'onTime' : 'late'
  }

  const add = (fact: DossierFact): void => {
    const { receivedAt } = fact
    if (receivedAt === null) return
    for (const { from: start, to: end, counts, lists } of months) {
      if (receivedAt >= end) continue
      if (receivedAt < start && endingBefore(fact, start) !== null) break
      if (!belongs(fact, end)) continue
      const count = (column: Form06Column): void => {
        counts[column]++
        if (listDossiers) (lists[column] ??= []).push(fact.stream)
      }
      count(receivedAt < start ? 'carried' : 'received')
      const ending = endingBefore(fact, end)
      const due = dueAt(fact, end, basis)
      const compared = comparedAt(fact, ending, end)
      if (ending !== null) {
        count('resolved')
        count(endedAs(compared, due))
        continue
      }
      count('open')
      count(due !== null && compareTimes(due, compared, options) < 0 ? 'openOverdue' : 'openNotDue')
    }
  }

  const result = (): Form06 => {
    const rows = months.map(({ month, counts, partial }) => ({
      month,
      ...counts,
      ...(partial && { partial: true as const }),
    }))
    return {
      rows,
      identities: form06Identities(rows),
      ...(listDossiers && { dossiers: new Map(months.map(({ month, lists }) => [month, lists])) }),
    }
  }

  return { add, form06: result }
}

/** Form 06 by month, in one pass over facts. Throws what `reportPeriod` throws. */
export const form06 = (facts: Iterable<DossierFact>, options: Form06Options): Form06 => {
  const tally = form06Tally(options)
  for (const fact of facts) tally.add(fact)
  return tally.form06()
}
