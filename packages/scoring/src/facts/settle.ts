import { endingBefore, indexClock } from '@motcua/core'
import { marksOf } from './dossier-marks.ts'
import { factOf, finishedLegsOf } from './dossier-fact.ts'
import { type FactRow, markTimes } from './fact-row.ts'

const times = ['appointmentSetAt', ...markTimes] as const

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
  let last = row.receivedAt
  for (const column of times) last = Math.max(last, row[column] ?? last)
  for (const { setAt } of fact.appointments) last = Math.max(last, setAt)
  for (const { requestedAt, receivedAt } of fact.supplements) last = Math.max(last, requestedAt, receivedAt ?? last)
  for (const { finishedAt } of finishedLegsOf(row.finishedLegs)) last = Math.max(last, finishedAt)
  const from = last + 1
  if (endingBefore(fact, from) === null && indexClock(fact, from).endedBy === 'evaluation') return
  row.settledMarks = marksOf(fact, from)
  row.settledFrom = from
}
