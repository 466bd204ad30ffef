import { type Actor, vietnamCalendar, zoneNamed } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { appendOne, promotions } from '../facts/dossier-log.fixture.ts'
import { readFacts } from '../facts/read-facts.ts'
import { DataUseTally, dossierFindings, findingEvents } from '../finding/dossier-findings.ts'
import { SignerTally } from '../finding/signer-tally.ts'
import { tripsOf } from '../finding/trips.ts'
import { WorkTally, workEvents } from '../handling/work-tally.ts'
import { type DossierLife, readLives } from './dossier-life.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const calendar = vietnamCalendar()
const nobody: Actor = { officer: null, unit: null, role: 'system' }
const actors: readonly Actor[] = [
  { officer: 'o-1', unit: 'H21.1', role: 'handling' },
  { officer: 'o-2', unit: 'H21.1', role: 'handling' },
  { officer: 'o-3', unit: 'H21.2', role: 'handling' },
  nobody,
]

const due = '2026-02-03T04:00:00.000Z'

/** Work that begins and ends, which a walk over all moves seldom comes to. */
const work = [
  { type: 'StepStarted', data: { step: 'one', due } },
  { type: 'StepCompleted', data: { step: 'one' } },
  { type: 'ConsultationRequested', data: { consultation: 'q', agency: 'H21.5', answerBy: due } },
  { type: 'ConsultationAnswered', data: { consultation: 'q' } },
  { type: 'JointPartStarted', data: { agency: 'H21.6', due } },
  { type: 'JointPartCompleted', data: { agency: 'H21.6' } },
] as const

const arbitraryWork = fc.array(fc.tuple(fc.constantFrom(...work), fc.nat(1_000)), { maxLength: 8 }).map((parts) =>
  parts.map(([part, hours]) => {
    const occurredAt = Date.UTC(2026, 0, 5, 1) + hours * 3_600_000
    return { ...part, occurredAt, recordedAt: occurredAt }
  }),
)

const arbitraryDossier = fc.tuple(arbitraryHistory(), arbitraryWork).map((parts) => parts.flat())

const tallies = () => ({
  work: new WorkTally(calendar),
  data: new DataUseTally(),
  signers: new SignerTally(),
  findings: [] as unknown[],
})

const plan = fc.record({
  histories: fc.array(arbitraryDossier, { minLength: 1, maxLength: 3, size: 'max' }),
  acting: fc.array(fc.nat(actors.length - 1), { minLength: 1, maxLength: 7 }),
})

test('handling and findings are of the events that they ask for what they are of all events, in any histories of several dossiers', async () => {
  let [works, odd] = [0, 0]
  await fc.assert(
    fc.asyncProperty(plan, async ({ histories, acting }) => {
      await using store = openMemoryStore({ promotions })
      for (const [index, history] of histories.entries())
        for (const event of history) await appendOne(store, `dossier-${index}`, event)
      const projections = memoryProjections(store)
      await projections.catchUp(dossierFacts)
      const facts = [...readFacts(projections)]
      const at = Math.max(...histories.flat().map(({ occurredAt }) => occurredAt)) + 1
      const [all, asked] = [tallies(), tallies()]
      const only = ({ fact, events }: DossierLife, types: ReadonlySet<string>): DossierLife => ({
        fact,
        events: events.filter(({ type }) => types.has(type)),
      })
      for await (const { fact, events } of readLives(store, facts, { at })) {
        const life = {
          fact,
          events: events.map((event, place) => ({
            ...event,
            actor: actors[acting[place % acting.length] ?? 0] ?? nobody,
          })),
        }
        // as of one that has ended: of open ones all events are read
        all.work.add(life, { open: false, at })
        asked.work.add(only(life, workEvents), { open: false, at })
        for (const [told, own] of [[all, life] as const, [asked, only(life, findingEvents)] as const]) {
          told.data.add(own, at)
          told.signers.add(own)
          told.findings.push(...dossierFindings(own, at, zone), tripsOf(own, zone))
        }
      }
      expect(asked.work.rows()).toEqual(all.work.rows())
      expect(asked.data.rows()).toEqual(all.data.rows())
      expect(asked.signers.rows()).toEqual(all.signers.rows())
      expect(asked.findings).toEqual(all.findings)
      works += all.work.rows().length
      odd += all.signers.rows().length
    }),
    { numRuns: 40 },
  )
  expect([works > 0, odd > 0]).toEqual([true, true])
})
