import { endingBefore, type Instant } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'
import { comparedAt, compareTimes, dueAt, type DueOptions } from './due-comparison.ts'

/** A dossier that is open past its due date [hồ sơ quá hạn chưa giải quyết]. */
export type OverdueDossier = {
  readonly stream: string
  readonly code: string | null
  readonly procedure: string | null
  readonly unit: string | null
  /** How it was filed [kênh nộp]. */
  readonly channel: DossierFact['channel']
  readonly receivedAt: Instant
  readonly due: Instant
  /** Calendar days from the date of the due date to that of evaluation, or of the end of its leg between legs; 0 on the same. */
  readonly daysLate: number
}

export type OverdueOptions = DueOptions & UnitFilter & { readonly at: Instant }

const isOpen = (fact: DossierFact, at: Instant): boolean =>
  fact.receivedAt !== null && fact.receivedAt < at && endingBefore(fact, at) === null

/** The received dossiers that are open at an instant. */
export const openDossiers = (facts: Iterable<DossierFact>, at: Instant): readonly DossierFact[] => {
  const open: DossierFact[] = []
  for (const fact of facts) if (isOpen(fact, at)) open.push(fact)
  return open
}

/** Collects overdue dossiers, so that they can share a pass over facts. */
export type OverdueTally = {
  readonly add: (fact: DossierFact) => void
  /** The longest overdue first. */
  readonly overdue: () => readonly OverdueDossier[]
}

export const overdueTally = (options: OverdueOptions): OverdueTally => {
  const { zone, at, due: basis } = options
  const belongs = unitFilter(options)
  const overdue: OverdueDossier[] = []
  const add = (fact: DossierFact): void => {
    const { stream, code, procedure, channel, receivedAt } = fact
    if (receivedAt === null || !isOpen(fact, at) || !belongs(fact, at)) return
    const due = dueAt(fact, at, basis)
    const compared = comparedAt(fact, null, at)
    if (due === null || compareTimes(due, compared, options) >= 0) return
    const unit = competentUnit(fact, at)
    overdue.push({
      stream,
      code,
      procedure,
      unit,
      channel,
      receivedAt,
      due,
      daysLate: zone.dayOf(compared) - zone.dayOf(due),
    })
  }
  return { add, overdue: () => overdue.toSorted((a, b) => a.due - b.due || (a.stream < b.stream ? -1 : 1)) }
}

/** The received dossiers that are open at an instant and past due, the longest overdue first. */
export const overdueDossiers = (facts: Iterable<DossierFact>, options: OverdueOptions): readonly OverdueDossier[] => {
  const tally = overdueTally(options)
  for (const fact of facts) tally.add(fact)
  return tally.overdue()
}
