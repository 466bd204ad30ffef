import { type Instant, vietnamCalendar } from '@motcua/core'
import { type EventCut, memoryProjections } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { isWithinCut, lateHistory, logOf, quantile, storeOf } from '../facts/late-log.fixture.ts'
import { type NationalFigure, nationalReports, readNationalFigures } from '../facts/national-figures.ts'
import { readFacts } from '../facts/read-facts.ts'
import { indicatorFigures } from '../indicators/indicator-tally.ts'
import { form06 } from './form06.ts'
import { overdueDossiers } from './overdue.ts'

const { zone } = vietnamCalendar()
const day = 86_400_000
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
        const cut: EventCut = {
          ...(places.knownAt !== undefined && {
            knownAt: quantile(
              log.map(({ event }) => event.recordedAt),
              places.knownAt,
            ),
          }),
          ...(places.happenedBefore !== undefined && {
            happenedBefore: quantile(
              log.map(({ event }) => event.occurredAt),
              places.happenedBefore,
            ),
          }),
        }
        const times = log.map(({ event }) => event.occurredAt)
        const from = zone.startOfMonth(zone.localMonth(Math.min(...times)))
        const period = { from, to: from + 90 * day, at: from + 120 * day }

        const whole = memoryProjections(await storeOf(log))
        using facts = await whole.asOf(dossierFacts, cut)
        using reports = await whole.asOf(nationalReports, cut)
        const asKnown = figuresOf(readFacts(whole, facts.rows()), readNationalFigures(whole, reports.rows()), period)

        const cutOff = memoryProjections(await storeOf(log.filter((entry) => isWithinCut(entry, cut))))
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
