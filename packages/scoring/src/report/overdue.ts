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

/** The received dossiers that are open at an instant. */
export const openDossiers = (facts: Iterable<DossierFact>, at: Instant): readonly DossierFact[] => {
  const open: DossierFact[] = []
  for (const fact of facts) {
    const { receivedAt } = fact
    if (receivedAt !== null && receivedAt < at && endingBefore(fact, at) === null) open.push(fact)
  }
  return open
}

/** The received dossiers that are open at an instant and past due, the longest overdue first. */
export const overdueDossiers = (facts: Iterable<DossierFact>, options: OverdueOptions): readonly OverdueDossier[] => {
  const { zone, at, due: basis } = options
  const belongs = unitFilter(options)
  const overdue: OverdueDossier[] = []
  for (const fact of openDossiers(facts, at)) {
    const { stream, code, procedure, channel, receivedAt } = fact
    if (receivedAt === null || !belongs(fact, at)) continue
    const due = dueAt(fact, at, basis)
    const compared = comparedAt(fact, null, at)
    if (due === null || compareTimes(due, compared, options) >= 0) continue
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
  return overdue.toSorted((a, b) => a.due - b.due || (a.stream < b.stream ? -1 : 1))
}
