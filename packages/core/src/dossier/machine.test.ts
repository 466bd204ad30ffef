import { createActor, getNextSnapshot } from 'xstate'
import { describe, expect, test } from 'vitest'
import { isMessageKey } from '../message/catalogue.ts'
import { toMermaid } from '../machine/mermaid.ts'
import { dossierEventDefinitions } from './event-schemas.ts'
import { createDossierMachine, dossierChart, dossierMachineVersion, dossierSteps } from './machine.ts'
import golden from './fixtures/transitions.golden.json' with { type: 'json' }

const machine = createDossierMachine()
const eventTypes = [...dossierSteps.eventTypes, 'NeverHeardOf']

const xstateAfter = (value: Readonly<Record<string, string>>, type: string): unknown =>
  getNextSnapshot(machine, machine.resolveState({ value, context: {} }), { type }).value

describe('the dossier machine', () => {
  test('step table and XState agree on every state and every event, legal or not', () => {
    let pairs = 0
    for (let steps = 0; steps < dossierSteps.size; steps++) {
      const value = dossierSteps.value(steps)
      for (const type of eventTypes) {
        const next = dossierSteps.next(steps, dossierSteps.eventNumber(type))
        expect(xstateAfter(value, type), `${JSON.stringify(value)} + ${type}`).toEqual(
          dossierSteps.value(next < 0 ? steps : next),
        )
        pairs++
      }
    }
    expect(pairs).toBe(dossierSteps.size * eventTypes.length)
  })

  test('an event changes only the regions whose chart names it', () => {
    const strayed: string[] = []
    for (let steps = 0; steps < dossierSteps.size; steps++) {
      const value = dossierSteps.value(steps)
      for (const type of dossierSteps.allowed(steps)) {
        const next = dossierSteps.value(dossierSteps.next(steps, dossierSteps.eventNumber(type)))
        for (const region of dossierSteps.regions)
          if (!dossierSteps.knows(region, value[region] ?? '', type) && next[region] !== value[region])
            strayed.push(`${region}: ${JSON.stringify(value)} + ${type}`)
      }
    }
    expect(strayed).toEqual([])
  })

  test('XState starts where the table starts', () => {
    const actor = createActor(machine).start()
    expect(actor.getSnapshot().value).toEqual(dossierSteps.value(dossierSteps.initial))
    actor.stop()
  })

  test('no transition that has shipped is removed or led elsewhere', () => {
    const now = new Set(dossierSteps.transitions())
    expect(golden.filter((transition) => !now.has(transition))).toEqual([])
  })

  test('every event type of a dossier is known to the machine in some state', () => {
    const known = new Set(dossierSteps.eventTypes)
    expect(dossierEventDefinitions.map(({ type }) => type).filter((type) => !known.has(type))).toEqual([])
  })

  test('every state of every region can be reached from the beginning', () => {
    const reached = new Set([dossierSteps.initial])
    for (const steps of reached)
      for (const type of dossierSteps.allowed(steps))
        reached.add(dossierSteps.next(steps, dossierSteps.eventNumber(type)))
    for (const [region, { states }] of Object.entries(dossierChart.states))
      for (const state of Object.keys(states))
        expect(
          [...reached].some((steps) => dossierSteps.value(steps)[region] === state),
          `${region}.${state}`,
        ).toBe(true)
  })

  test('every step of a dossier has words for a reader', () => {
    const steps = Object.keys(dossierChart.states['progress']?.states ?? {})
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.filter((step) => !isMessageKey(`dossier.at-step.${step}`))).toEqual([])
  })

  test('its version names the chart by a fingerprint of its transitions', () => {
    expect(dossierMachineVersion).toMatch(/^dossier-1-[0-9a-f]{8}$/)
  })

  test('its picture shows every state and leaves out what stays in a state', () => {
    const picture = toMermaid(dossierChart)
    for (const [region, { states }] of Object.entries(dossierChart.states))
      for (const state of Object.keys(states)) expect(picture).toContain(`state "${state}" as ${region}_${state}`)
    expect(picture).toContain('progress_received --> progress_supplementRequested: SupplementRequested')
    expect(picture).not.toMatch(/(\S+) --> \1:/)
  })
})
