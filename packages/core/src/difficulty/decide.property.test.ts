import fc from 'fast-check'
import { getNextSnapshot } from 'xstate'
import { expect, test } from 'vitest'
import { fold } from '../decider.ts'
import { arbitraryPayload } from '../testing/arbitrary-commands.ts'
import {
  arbitraryDifficultyHistory,
  difficultyCommandOf,
  difficultyTestingContext,
} from '../testing/arbitrary-difficulty.ts'
import { difficultyCommandTypes } from './command-schemas.ts'
import { allowedForDifficulty } from './decide.ts'
import { difficultyDecider } from './difficulty.ts'
import { difficultyEventDefinitions } from './event-schemas.ts'
import golden from './fixtures/transitions.golden.json' with { type: 'json' }
import { createDifficultyMachine, difficultyMachineVersion, difficultySteps } from './machine.ts'

const schemas = new Map(difficultyEventDefinitions.map(({ type, schema }) => [type, schema]))
const runs = { numRuns: 100 }

test('a kind that is not allowed for a difficulty is refused whatever it says, and every refusal cites an article', () => {
  const later = fc.integer({ min: -50_000, max: 50_000 })
  fc.assert(
    fc.property(arbitraryDifficultyHistory(), arbitraryPayload, later, ({ state, commands }, payload, minutes) => {
      const at = (commands.at(-1)?.at ?? 0) + minutes * 60_000
      const context = difficultyTestingContext(at)
      const allowed = allowedForDifficulty(state, context)
      for (const type of difficultyCommandTypes) {
        const decision = difficultyDecider.decide(difficultyCommandOf(type, payload, state), state, context)
        expect(decision.accepted, type).toBe(allowed.includes(type))
        if (!decision.accepted) expect(decision.rejection.article).toMatch(/\d/)
      }
    }),
    runs,
  )
})

test('what commands to a difficulty lead to fits the schemas, reads back from JSON, and leaves no anomaly', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(arbitraryDifficultyHistory(), ({ events, state }) => {
      for (const { type, data } of events) {
        met.add(type)
        expect(schemas.get(type)?.parse(JSON.parse(JSON.stringify(data))), type).toEqual(data)
      }
      expect(state.anomalies).toEqual([])
    }),
    { ...runs, seed: 48 },
  )
  expect([...met].toSorted()).toEqual([...schemas.keys()].toSorted())
})

test('the fold of a difficulty is total over events in any order, and keeps each that its step does not know', () => {
  const shuffled = arbitraryDifficultyHistory().chain(({ events }) =>
    fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
  )
  fc.assert(
    fc.property(shuffled, (events) => {
      let unknown = 0
      let steps = difficultySteps.initial
      for (const { type } of events) {
        const next = difficultySteps.next(steps, difficultySteps.eventNumber(type))
        if (next < 0) unknown += 1
        else steps = next
      }
      const state = fold(difficultyDecider, difficultyDecider.initial, events)
      expect([state.steps, state.anomalies.length]).toEqual([steps, unknown])
    }),
    runs,
  )
})

test('what is sent to a difficulty again and again in the wrong form is refused with the field, and nothing throws', () => {
  const junk = fc.dictionary(
    fc.constantFrom('unit', 'to', 'by', 'kind', 'text', 'answer', 'reason', 'outcome', 'system', 'extra'),
    fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.object({ maxDepth: 1 })),
  )
  const type = fc.oneof(fc.constantFrom(...difficultyCommandTypes), fc.string())
  fc.assert(
    fc.property(arbitraryDifficultyHistory({ maxCommands: 5 }), type, junk, ({ state, commands }, kind, fields) => {
      const command = { type: kind, ...fields } as Parameters<typeof difficultyDecider.decide>[0]
      const decision = difficultyDecider.decide(command, state, difficultyTestingContext(commands.at(-1)?.at ?? 0))
      if (decision.accepted) {
        for (const { type: stored, data } of decision.events)
          expect(schemas.get(stored)?.safeParse(data).success).toBe(true)
        return
      }
      expect(decision.rejection.article.length).toBeGreaterThan(5)
      if (decision.rejection.message === 'reject.form') expect(decision.rejection.field).toBeTruthy()
    }),
    { numRuns: 500 },
  )
})

test('step table and XState agree on every state and event of a difficulty, and every transition that has shipped is there', () => {
  const machine = createDifficultyMachine()
  for (let steps = 0; steps < difficultySteps.size; steps++) {
    const value = difficultySteps.value(steps)
    for (const type of [...difficultySteps.eventTypes, 'NeverHeardOf']) {
      const next = difficultySteps.next(steps, difficultySteps.eventNumber(type))
      const after = getNextSnapshot(machine, machine.resolveState({ value, context: {} }), { type }).value
      expect(after, `${JSON.stringify(value)} + ${type}`).toEqual(difficultySteps.value(next < 0 ? steps : next))
    }
  }
  expect(difficultySteps.transitions()).toEqual(golden)
  expect(difficultySteps.eventTypes).toEqual([...schemas.keys()].toSorted())
  expect(difficultyMachineVersion).toMatch(/^difficulty-1-[0-9a-f]{8}$/)
})
