import { getNextSnapshot } from 'xstate'
import { describe, expect, test } from 'vitest'
import { petitionEventDefinitions } from './event-schemas.ts'
import golden from './fixtures/transitions.golden.json' with { type: 'json' }
import { createPetitionMachine, petitionChart, petitionMachineVersion, petitionSteps } from './machine.ts'

const machine = createPetitionMachine()

describe('the petition machine', () => {
  test('step table and XState agree on every state and event of a petition, legal or not', () => {
    for (let steps = 0; steps < petitionSteps.size; steps++) {
      const value = petitionSteps.value(steps)
      for (const type of [...petitionSteps.eventTypes, 'NeverHeardOf']) {
        const next = petitionSteps.next(steps, petitionSteps.eventNumber(type))
        const after = getNextSnapshot(machine, machine.resolveState({ value, context: {} }), { type }).value
        expect(after, `${JSON.stringify(value)} + ${type}`).toEqual(petitionSteps.value(next < 0 ? steps : next))
      }
    }
  })

  test('every transition of a petition that has shipped is still there', () => {
    expect(golden.filter((transition) => !petitionSteps.transitions().includes(transition))).toEqual([])
    expect(petitionSteps.transitions()).toEqual(golden)
  })

  test('the petition chart names every event type of the schemas and no other', () => {
    expect(petitionSteps.eventTypes).toEqual(petitionEventDefinitions.map(({ type }) => type).toSorted())
  })

  test('every step of a petition can be reached', () => {
    const reached = new Set([petitionSteps.initial])
    for (const steps of reached)
      for (const type of petitionSteps.allowed(steps))
        reached.add(petitionSteps.next(steps, petitionSteps.eventNumber(type)))
    for (const [region, { states }] of Object.entries(petitionChart.states))
      for (const state of Object.keys(states))
        expect([...reached].some((steps) => petitionSteps.value(steps)[region] === state)).toBe(true)
  })

  test('the version of the petition machine names its transitions', () => {
    expect(petitionMachineVersion).toMatch(/^petition-1-[0-9a-f]{8}$/)
  })
})
