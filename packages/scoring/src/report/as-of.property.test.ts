import { type Instant, vietnamCalendar } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import { type EventCut, memoryProjections, openMemoryStore } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { appendOne, type LoggedEvent, promotions } from '../facts/dossier-log.fixture.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../facts/national-figures.ts'
import { readFacts } from '../facts/read-facts.ts'
import { indicatorFigures } from '../indicators/indicator-tally.ts'
import { form06 } from './form06.ts'
import { overdueDossiers } from './overdue.ts'

const { zone } = vietnamCalendar()
const hour = 3_600_000
const day = 24 * hour

type Entry = { readonly stream: string; readonly event: LoggedEvent }

/** Learnt of up to a good 300 days later, and never before what was learnt earlier of the same dossier. */
const learntLate = (history: readonly LoggedEvent[], lags: readonly number[]): readonly LoggedEvent[] => {
  let last = Number.NEGATIVE_INFINITY
  return history.map((event, at) => {
    last = Math.max(last, event.occurredAt + (lags[at % lags.length] ?? 0) * hour)
    return { ...event, recordedAt: last }
  })
}

const lag = fc.oneof(fc.constant(0), fc.nat({ max: 72 }), fc.nat({ max: 300 * 24 }))
const lateHistory = fc
  .tuple(arbitraryHistory(), fc.array(lag, { minLength: 1, maxLength: 8 }))
  .map(([history, lags]) => learntLate(history, lags))

const nationalReport = (occurredAt: Instant, recordedAt: Instant): LoggedEvent => ({
  type: 'NationalFigureReported',
  data: {
    from: new Date(occurredAt - 400 * day).toISOString(),
    to: new Date(occurredAt).toISOString(),
    dossiers: 40,
  },
  occurredAt,
  recordedAt,
})

/** Both times of all dossiers in one log, by the order in which they were learnt. */
const logOf = (histories: readonly (readonly LoggedEvent[])[]): readonly Entry[] => {
  const dossiers = histories.flatMap((history, at) => history.map((event) => ({ stream: `dossier-${at}`, event })))
  const times = dossiers.map(({ event }) => event.occurredAt)
  const late = Math.max(...times, 0)
  const reports = [nationalReport(late, late + 3 * day), nationalReport(late - 5 * day, late + 9 * day)]
  return [...dossiers, ...reports.map((event) => ({ stream: 'unit-H21.1', event }))].toSorted(
    (one, other) => one.event.recordedAt - other.event.recordedAt,
  )
}

const within = ({ event }: Entry, { knownAt = Infinity, happenedBefore = Infinity }: EventCut): boolean =>
  event.recordedAt < knownAt && event.occurredAt < happenedBefore

const filled = async (log: readonly Entry[]) => {
  const store = openMemoryStore({ promotions })
  for (const { stream, event } of log) await appendOne(store, stream, event)
  return memoryProjections(store)
}

const figuresOf = (
  facts: Iterable<DossierFact>,
  nationalFigures: readonly NationalFigure[],
  { from, to, at }: { readonly from: Instant; readonly to: Instant; readonly at: Instant },
): unknown => {
  const list = [...facts]
  const range = { from: zone.localDate(from), to: zone.localDate(to) }
  return {
    index: indicatorFigures(list, { from, to, at, nationalFigures, listDossiers: true }),
    register: form06(list, { zone, at, ...range }),
    byDate: form06(list, { zone, at, ...range, granularity: 'date', due: 'original' }),
    overdue: overdueDossiers(list, { zone, at }),
  }
}

test('the figures as they were known at an instant, of what had happened by another, are those of a store that was cut off there', async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(lateHistory, { minLength: 2, maxLength: 9 }),
      fc.record({ knownAt: fc.nat({ max: 99 }), happenedBefore: fc.nat({ max: 99 }) }, { requiredKeys: [] }),
      async (histories, places) => {
        const log = logOf(histories)
        const pick = (times: readonly Instant[], place: number): Instant =>
          times.toSorted((a, b) => a - b)[Math.floor((place * times.length) / 100)] ?? 0
        const cut: EventCut = {
          ...(places.knownAt !== undefined && {
            knownAt: pick(
              log.map(({ event }) => event.recordedAt),
              places.knownAt,
            ),
          }),
          ...(places.happenedBefore !== undefined && {
            happenedBefore: pick(
              log.map(({ event }) => event.occurredAt),
              places.happenedBefore,
            ),
          }),
        }
        const times = log.map(({ event }) => event.occurredAt)
        const from = zone.startOfMonth(zone.localMonth(Math.min(...times)))
        const period = { from, to: from + 90 * day, at: from + 120 * day }

        const whole = await filled(log)
        using facts = await whole.asOf(dossierFacts, cut)
        using reports = await whole.asOf(nationalReports, cut)
        const asKnown = figuresOf(readFacts(whole, facts.rows()), readNationalFigures(whole, reports.rows()), period)

        const cutOff = await filled(log.filter((entry) => within(entry, cut)))
        await cutOff.catchUp(dossierFacts)
        await cutOff.catchUp(nationalReports)
        expect(asKnown).toEqual(figuresOf(readFacts(cutOff), readNationalFigures(cutOff), period))

        await whole.catchUp(dossierFacts)
        await whole.catchUp(nationalReports)
        const now = figuresOf(readFacts(whole), readNationalFigures(whole), period)
        if (JSON.stringify(now) !== JSON.stringify(asKnown)) moved++
      },
    ),
    { numRuns: 60 },
  )
  // histories in which nothing was learnt late would prove nothing
  expect(moved).toBeGreaterThan(20)
})
