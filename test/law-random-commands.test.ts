import { randomUUID } from 'node:crypto'
import {
  type DossierCommandType,
  dossierCommandTypes,
  dossierDecider,
  type DossierEvent,
  dossierSteps,
  fold,
  type Instant,
  type Occurred,
  rules,
  toIso,
  vietnamCalendar,
} from '@motcua/core'
import {
  allowedKinds,
  arbitraryCommandHistory,
  arbitraryPayload,
  dossierCommandOf,
  testingProcedures,
} from '@motcua/core/testing'
import { createDossierHandler, type EventToAppend, openMemoryStore } from '@motcua/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const { zone } = vietnamCalendar()
const minute = 60_000
const actor = { officer: null, unit: 'H21.1', role: 'test' }
const wanted = 5_000
const toAppend = ({ type, data, occurredAt, recordedAt }: Occurred<DossierEvent>): EventToAppend => ({
  id: randomUUID(),
  type,
  data,
  metadata: {
    occurredAt: toIso(occurredAt),
    recordedAt: toIso(recordedAt),
    commandId: randomUUID(),
    correlationId: 'history',
    causationId: null,
    actor,
    regulation: 'test',
    machine: 'test',
    schema: type === 'DossierSubmitted' ? 2 : 1,
  },
})

/** One command on one history: of a kind that is allowed there, or of any kind, perhaps back-dated or blind. */
const attempt = fc.record({
  history: arbitraryCommandHistory({ maxCommands: 30 }),
  /** How much of the history has happened: nothing, a part, all of it. */
  part: fc.constantFrom(0, 0.5, 0.8, 1, 1),
  any: fc.boolean(),
  pick: fc.nat({ max: 100_000 }),
  payload: arbitraryPayload,
  minutes: fc.nat({ max: 20_000 }),
  /** As it should be; dated before the dossier's present step; or made without a look at the dossier. */
  fault: fc.constantFrom('none', 'back-dated', 'back-dated', 'blind'),
})

type Counts = { accepted: number; refused: number; byTime: number }

test('5,000 random commands: each kind is accepted and refused, a refusal names a rule and leaves the stream as it was, an acceptance a state that the machine knows', async () => {
  const ids = new Set(rules.map(({ id }) => id))
  const counts = new Map<DossierCommandType, Counts>(
    dossierCommandTypes.map((type) => [type, { accepted: 0, refused: 0, byTime: 0 }]),
  )
  const accepted = (type: DossierCommandType): number => counts.get(type)?.accepted ?? 0
  /** Of the allowed kinds the one that was accepted least, so that kinds of rare states have their turn. */
  const rarest = (kinds: readonly DossierCommandType[]): DossierCommandType | undefined =>
    kinds.toSorted((a, b) => accepted(a) - accepted(b))[0]
  const store = openMemoryStore()
  let now: Instant = 0
  const handler = createDossierHandler({
    store,
    calendar: vietnamCalendar(),
    procedures: testingProcedures,
    clock: () => now,
  })

  for (const [index, each] of fc.sample(attempt, { numRuns: wanted, seed: 20_260_304 }).entries()) {
    const { history, part, any, pick, payload, minutes, fault } = each
    const commands = history.commands.slice(
      0,
      Math.ceil((any || pick % 20 === 0 ? part : Math.max(part, 0.5)) * history.commands.length),
    )
    const dossier = `random-${index}`
    const at = commands.at(-1)?.at ?? Date.UTC(2026, 0, 5, 1)
    const events = history.events.filter(({ occurredAt }) => commands.length > 0 && occurredAt <= at)
    const state = fold(dossierDecider, dossierDecider.initial, events)
    if (events.length > 0) await store.append(`dossier-${dossier}`, events.map(toAppend), { expected: 'none' })
    now = at + minutes * minute
    const kinds = any ? dossierCommandTypes : allowedKinds(state, now)
    const type = any ? kinds[pick % kinds.length] : rarest(kinds)
    if (type === undefined) continue
    const seen = any && fault === 'blind' ? dossierDecider.initial : state
    const command = dossierCommandOf(type, payload, { state: seen, at: now, zone })
    const before = await store.readStream(`dossier-${dossier}`)
    const result = await handler.handle({
      dossier,
      command,
      commandId: `${index}-last`,
      actor,
      ...(any && fault === 'back-dated' && state.stepSince !== null ? { occurredAt: state.stepSince - minute } : {}),
    })
    const count = counts.get(type) ?? { accepted: 0, refused: 0, byTime: 0 }
    if (result.accepted) {
      count.accepted += 1
      let { steps } = state
      for (const event of result.events as readonly DossierEvent[]) {
        steps = dossierSteps.next(steps, dossierSteps.eventNumber(event.type))
        expect(steps, event.type).toBeGreaterThanOrEqual(0)
      }
    } else {
      count.refused += 1
      if (result.rejection.rule === 'order-of-time') count.byTime += 1
      expect(ids, result.rejection.rule).toContain(result.rejection.rule)
      expect(result.rejection.article).not.toBe('')
      expect(await store.readStream(`dossier-${dossier}`)).toEqual(before)
    }
  }

  const table = [...counts].map(
    ([type, { accepted: taken, refused, byTime }]) => `${type} ${taken}+${refused} (${byTime})`,
  )
  process.stdout.write(`accepted+refused (of these by order-of-time): ${table.join(', ')}\n`)
  const rare = [...counts].filter(([, { accepted, refused }]) => accepted < 20 || refused < 20)
  expect(rare).toEqual([])
  expect([...counts.values()].reduce((sum, { accepted, refused }) => sum + accepted + refused, 0)).toBe(wanted)
})
