import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../decider.ts'
import { arbitraryPayload } from '../testing/arbitrary-commands.ts'
import { arbitraryPetitionHistory, petitionCommandOf, petitionTestingContext } from '../testing/arbitrary-petition.ts'
import { petitionVerdict } from './clock.ts'
import { petitionCommandTypes } from './command-schemas.ts'
import { allowedForPetition } from './decide.ts'
import { petitionEventDefinitions } from './event-schemas.ts'
import { petitionSteps } from './machine.ts'
import { petitionObligations } from './obligations.ts'
import { petitionDecider } from './petition.ts'

const schemas = new Map(petitionEventDefinitions.map(({ type, schema }) => [type, schema]))
const runs = { numRuns: 100 }

describe('petitions over histories of commands', () => {
  test('a kind that is not allowed for a petition is refused whatever it says, and every refusal cites an article', () => {
    const later = fc.integer({ min: -50_000, max: 50_000 })
    fc.assert(
      fc.property(arbitraryPetitionHistory(), arbitraryPayload, later, ({ state, commands }, payload, minutes) => {
        const at = (commands.at(-1)?.at ?? 0) + minutes * 60_000
        const context = petitionTestingContext(at)
        const allowed = allowedForPetition(state, context)
        for (const type of petitionCommandTypes) {
          const decision = petitionDecider.decide(petitionCommandOf(type, payload, { at, state }), state, context)
          expect(decision.accepted, type).toBe(allowed.includes(type))
          if (!decision.accepted) expect(decision.rejection.article).toMatch(/\d/)
        }
      }),
      runs,
    )
  })

  test('what commands lead to fits the schemas, reads back from JSON, and leaves no anomaly', () => {
    fc.assert(
      fc.property(arbitraryPetitionHistory(), ({ events, state }) => {
        for (const { type, data } of events)
          expect(schemas.get(type)?.parse(JSON.parse(JSON.stringify(data))), type).toEqual(data)
        const steps = events.reduce(
          (now, { type }) => petitionSteps.next(now, petitionSteps.eventNumber(type)),
          petitionSteps.initial,
        )
        expect([state.steps, state.anomalies]).toEqual([steps, []])
      }),
      runs,
    )
  })

  test('the fold of a petition is total over events in any order, and keeps each that its step does not know', () => {
    const shuffled = arbitraryPetitionHistory().chain(({ events }) =>
      fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
    )
    fc.assert(
      fc.property(shuffled, (events) => {
        const { steps, anomalies } = fold(petitionDecider, petitionDecider.initial, events)
        expect(petitionSteps.value(steps)['progress']).toBeDefined()
        let unknown = 0
        let now = petitionSteps.initial
        for (const { type } of events) {
          const { progress = '' } = petitionSteps.value(now)
          if (petitionSteps.knows('progress', progress, type))
            now = petitionSteps.next(now, petitionSteps.eventNumber(type))
          else unknown += 1
        }
        expect([steps, anomalies.length]).toEqual([now, unknown])
      }),
      runs,
    )
  })

  test('at the end a petition is late exactly when a duty of its limits was missed or is overdue', () => {
    fc.assert(
      fc.property(arbitraryPetitionHistory(), fc.nat({ max: 60_000 }), ({ state, commands }, minutes) => {
        const now = (commands.at(-1)?.at ?? 0) + minutes * 60_000 + 1
        const owed = petitionObligations(state, petitionTestingContext(now))
        const missed = state.breaches.length > 0 || owed.some(({ status }) => status === 'overdue')
        expect(petitionVerdict(state, now).late).toBe(missed)
      }),
      runs,
    )
  })

  test('a breach of a petition is recorded exactly where the verdict turns late at the act', () => {
    fc.assert(
      fc.property(arbitraryPetitionHistory(), ({ events }) => {
        for (const [index, { data, occurredAt }] of events.entries()) {
          const state = fold(petitionDecider, petitionDecider.initial, events.slice(0, index + 1))
          if (data.breaches !== undefined) expect(petitionVerdict(state, occurredAt + 1).late).toBe(true)
        }
      }),
      runs,
    )
  })

  test('what is sent to a petition again and again in the wrong form is refused with the field, and nothing throws', () => {
    const junk = fc.dictionary(
      fc.constantFrom('unit', 'channel', 'subject', 'kind', 'reason', 'to', 'rater', 'rating', 'sentAt', 'extra'),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.object({ maxDepth: 1 })),
    )
    const type = fc.oneof(fc.constantFrom(...petitionCommandTypes), fc.string())
    fc.assert(
      fc.property(arbitraryPetitionHistory({ maxCommands: 6 }), type, junk, ({ state, commands }, kind, fields) => {
        const command = { type: kind, ...fields } as Parameters<typeof petitionDecider.decide>[0]
        const decision = petitionDecider.decide(command, state, petitionTestingContext(commands.at(-1)?.at ?? 0))
        if (decision.accepted) {
          for (const { type: stored, data } of decision.events)
            expect(schemas.get(stored)?.safeParse(data).success).toBe(true)
          return
        }
        expect(decision.rejection.article.length).toBeGreaterThan(5)
        if (decision.rejection.message === 'reject.form') expect(decision.rejection.field).toBeTruthy()
      }),
      { numRuns: 1_000 },
    )
  })
})
