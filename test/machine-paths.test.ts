import {
  allowed,
  type DossierCommandType,
  dossierDecider,
  type DossierEvent,
  dossierSteps,
  type DossierState,
  fold,
  type Instant,
  legalClock,
  type Occurred,
  vietnamCalendar,
} from '@motcua/core'
import {
  dossierCommandOf,
  type Payload,
  testingContext,
  testingProcedures,
  type TimedCommand,
} from '@motcua/core/testing'
import { createDossierHandler, openMemoryStore } from '@motcua/store'
import { expect, test } from 'vitest'

const hour = 3_600_000
const { zone } = vietnamCalendar()

/** How a command may vary on the way: procedure and channel by the number, the choice, a short or a long wait before it. */
const variants: readonly { readonly payload: Payload; readonly wait: number }[] = [
  { payload: { n: 36, flag: true, days: 2 }, wait: hour },
  { payload: { n: 3, flag: false, days: 2 }, wait: hour },
  { payload: { n: 36, flag: true, days: 2 }, wait: 60 * 24 * hour },
]

type Place = { readonly path: readonly TimedCommand[]; readonly state: DossierState }

/** The transitions of the chart that an event takes from these steps, one a region that knows it. */
const taken = (steps: number, type: string): readonly string[] => {
  const before = dossierSteps.value(steps)
  const after = dossierSteps.value(dossierSteps.next(steps, dossierSteps.eventNumber(type)))
  return dossierSteps.regions
    .filter((region) => dossierSteps.knows(region, before[region] ?? '', type))
    .map((region) => `${region}: ${before[region]} --${type}--> ${after[region]}`)
}

const start: Instant = Date.UTC(2026, 0, 5, 1)

const after = ({ path, state }: Place, kind: DossierCommandType, { payload, wait }: (typeof variants)[number]) => {
  const at = (path.at(-1)?.at ?? start) + wait
  const command = dossierCommandOf(kind, payload, { state, at, zone })
  const decision = dossierDecider.decide(command, state, testingContext(at))
  if (!decision.accepted) return null
  const events = decision.events.map((event): Occurred<DossierEvent> => ({ ...event, occurredAt: at, recordedAt: at }))
  const walked = new Set<string>()
  let steps = state.steps
  for (const { type } of events) {
    for (const transition of taken(steps, type)) walked.add(transition)
    steps = dossierSteps.next(steps, dossierSteps.eventNumber(type))
  }
  return { place: { path: [...path, { at, command }], state: fold(dossierDecider, state, events) }, walked }
}

/** Places that differ in their steps, in a missed duty or in lateness are different places. */
const identity = ({ path, state }: Place): string => {
  const late = legalClock(state, (path.at(-1)?.at ?? start) + 1).verdict === 'late'
  return `${state.steps} ${late || state.breaches.length > 0}`
}

/** A return without a completion: other systems record it, and no command may; it is refused by its rule. */
const importedOnly = ['received', 'processing', 'supplementRequested', 'paused', 'betweenLegs'].map(
  (step) => `progress: ${step} --ResultReturned--> returned`,
)

const reachable = dossierSteps.transitions().filter((transition) => !importedOnly.includes(transition))

/** Breadth first over real commands: for each transition of the machine the shortest path of commands that takes it. */
const shortestPaths = (): ReadonlyMap<string, readonly TimedCommand[]> => {
  const found = new Map<string, readonly TimedCommand[]>()
  const wanted = reachable.length
  const queue: Place[] = [{ path: [], state: dossierDecider.initial }]
  const seen = new Set<string>()
  for (const place of queue) {
    if (found.size === wanted || place.path.length > 12) break
    for (const variant of variants) {
      const at = (place.path.at(-1)?.at ?? start) + variant.wait
      for (const kind of allowed(place.state, testingContext(at))) {
        if (!kind.allowed) continue
        const next = after(place, kind.command, variant)
        if (next === null) continue
        const fresh = [...next.walked].filter((transition) => !found.has(transition))
        for (const transition of fresh) found.set(transition, next.place.path)
        const key = identity(next.place)
        if (fresh.length === 0 && seen.has(key)) continue
        seen.add(key)
        queue.push(next.place)
      }
    }
  }
  return found
}

test('every transition of the machine is taken by a real command through the store, and the fold goes where the table goes', async () => {
  const paths = shortestPaths()
  expect(reachable.filter((transition) => !paths.has(transition))).toEqual([])

  const store = openMemoryStore()
  let now = start
  const handler = createDossierHandler({
    store,
    calendar: vietnamCalendar(),
    procedures: testingProcedures,
    clock: () => now,
  })
  const walked = new Set<string>()
  let dossier = 0
  for (const path of new Set(paths.values())) {
    dossier += 1
    let state = dossierDecider.initial
    for (const [number, { at, command }] of path.entries()) {
      now = at
      const result = await handler.handle({
        dossier: `path-${dossier}`,
        command,
        commandId: `path-${dossier}-${number}`,
        actor: { officer: null, unit: 'H21.1', role: 'test' },
      })
      if (!result.accepted) throw new Error(`${command.type}: ${result.rejection.message}`)
      for (const event of result.events) {
        for (const transition of taken(state.steps, event.type)) walked.add(transition)
        const next = dossierSteps.next(state.steps, dossierSteps.eventNumber(event.type))
        state = dossierDecider.evolve(state, event)
        expect(state.steps).toBe(next)
      }
    }
    expect(state.anomalies).toEqual([])
  }
  expect([...walked].toSorted()).toEqual(reachable)
})

test('the transitions that no command takes are those of a return without a completion, and it is refused by its rule', () => {
  const received: Place | undefined = ['SubmitDossier', 'ReceiveDossier'].reduce<Place | undefined>(
    (place, kind) =>
      place &&
      after(place, kind as DossierCommandType, variants[0] ?? { payload: { n: 36, flag: true, days: 2 }, wait: hour })
        ?.place,
    { path: [], state: dossierDecider.initial },
  )
  if (received === undefined) throw new Error('not received')
  const refused = allowed(received.state, testingContext(start + 9 * hour)).find(
    ({ command }) => command === 'ReturnResult',
  )
  expect(refused).toMatchObject({ allowed: false, rejection: { rule: 'result-before-end' } })
  expect(dossierSteps.transitions()).toEqual(expect.arrayContaining(importedOnly))
})
