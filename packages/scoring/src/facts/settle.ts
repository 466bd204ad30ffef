import { endingBefore, indexClock, type Instant } from '@motcua/core'
import { marksOf } from './dossier-marks.ts'
import { factOf } from './dossier-fact.ts'
import type { FactRow } from './fact-row.ts'

/** The last of the times that marks and clocks look at, but for those in lists. */
const lastTime = (row: FactRow): Instant =>
  Math.max(
    row.receivedAt ?? 0,
    row.appointmentSetAt ?? 0,
    row.completedAt ?? 0,
    row.returnedAt ?? 0,
    row.refusedAt ?? 0,
    row.stoppedAt ?? 0,
    row.withdrawnAt ?? 0,
    row.digitisedAt ?? 0,
    row.reusedAt ?? 0,
    row.personalStoreLinkedAt ?? 0,
    row.identityVerifiedAt ?? 0,
    row.populationDataUsedAt ?? 0,
    row.feeChargedAt ?? 0,
    row.paidOnlineAt ?? 0,
    row.resultAttachedAt ?? 0,
    row.dissatisfiedAt ?? 0,
    row.portalAcknowledgedAt ?? 0,
  )

const unnamed = (): string => ''

/**
 * Notes in a row which marks its dossier has from when on, so that figures need not look at all its columns. Nothing is
 * noted of a dossier not received or passed on to another unit, or of one still open: whether that is on time depends on
 * when it is asked.
 */
export const settle = (row: FactRow): void => {
  row.settledMarks = null
  row.settledFrom = null
  if (row.receivedAt === null || row.transfers !== null) return
  const fact = factOf('', row, unnamed)
  let last = lastTime(row)
  for (const { setAt } of fact.appointments) last = Math.max(last, setAt)
  for (const { requestedAt, receivedAt } of fact.supplements) last = Math.max(last, requestedAt, receivedAt ?? last)
  for (const { finishedAt } of fact.finishedLegs ?? []) last = Math.max(last, finishedAt)
  const from = last + 1
  if (endingBefore(fact, from) === null && indexClock(fact, from).endedBy === 'evaluation') return
  row.settledMarks = marksOf(fact, from)
  row.settledFrom = from
}
