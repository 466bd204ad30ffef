import { type Instant, vietnamCalendar } from '@motcua/core'
import { type EventCut, memoryProjections } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { isWithinCut, lateHistory, logOf, quantile, storeOf } from '../facts/late-log.fixture.ts'
import { nationalReports, readNationalFigures } from '../facts/national-figures.ts'
import { readFacts } from '../facts/read-facts.ts'
import { figureCounts } from './figure-counts.ts'
import { restatement } from './restatement.ts'

const { zone } = vietnamCalendar()
const day = 86_400_000

test('every difference of a figure that adds up over dossiers is the sum of what the listed events did', async () => {
  const seen = { moves: 0, figures: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(lateHistory, { minLength: 2, maxLength: 7 }),
      fc.nat({ max: 90 }),
      fc.option(fc.nat({ max: 90 })),
      async (histories, known, happened) => {
        const log = logOf(histories)
        const happenedBefore: Instant | undefined =
          happened === null
            ? undefined
            : quantile(
                log.map(({ event }) => event.occurredAt),
                happened,
              )
        const after: EventCut = { ...(happenedBefore !== undefined && { happenedBefore }) }
        const before: EventCut = {
          ...after,
          knownAt: quantile(
            log.map(({ event }) => event.recordedAt),
            known,
          ),
        }
        const from = zone.startOfMonth(zone.localMonth(Math.min(...log.map(({ event }) => event.occurredAt))))
        const period = { from, to: from + 90 * day }
        const options = {
          zone,
          at: from + 120 * day,
          from: zone.localDate(from),
          to: zone.localDate(from + 89 * day),
        }
        const store = await storeOf(log)
        const projections = memoryProjections(store)
        const figuresAt = async (cut: EventCut) => {
          const facts = await projections.asOf(dossierFacts, cut)
          const reports = await projections.asOf(nationalReports, cut)
          return {
            cut,
            facts: () => readFacts(projections, facts.rows()),
            nationalFigures: () => readNationalFigures(projections, reports.rows()),
          }
        }
        const told = await restatement({
          store,
          before: await figuresAt(before),
          after: await figuresAt(after),
          period,
          options,
        })

        const cutOff = memoryProjections(await storeOf(log.filter((entry) => isWithinCut(entry, before))))
        await cutOff.catchUp(dossierFacts)
        await cutOff.catchUp(nationalReports)
        const then = figureCounts(() => readFacts(cutOff), { ...options, nationalFigures: readNationalFigures(cutOff) })
        expect(told.figures.map(({ key, before: count }) => ({ key, count }))).toEqual(
          then.map(({ key, count }) => ({ key, count })),
        )
        expect(told.figures.filter(({ explained }) => explained === false)).toEqual([])
        for (const { recordedAt, changes } of told.moves) {
          expect(recordedAt).toBeGreaterThanOrEqual(before.knownAt ?? 0)
          expect(changes.length).toBeGreaterThan(0)
        }
        seen.moves += told.moves.length
        seen.figures += told.figures.filter((figure) => figure.before !== figure.after).length
      },
    ),
    { numRuns: 40 },
  )
  expect(seen.moves).toBeGreaterThan(15)
  expect(seen.figures).toBeGreaterThan(30)
})
