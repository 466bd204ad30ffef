import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decider, Occurred } from '../decider.ts'
import { dossierSteps } from '../dossier/machine.ts'
import { arbitraryCommandHistory, testingContext } from './arbitrary-commands.ts'
import { arbitraryDecidedHistory } from './arbitrary-decisions.ts'
import { arbitraryHistory } from './arbitrary-history.ts'
import { fixedClock } from './fixed-clock.ts'
import { KitFailure, sameValue } from './kit-failure.ts'
import { loadHistory, saveHistory } from './saved-history.ts'
import { specify } from './specification.ts'

/** A till that takes payments and never gives more than it has. */
type Command = { readonly type: 'Put' | 'Take'; readonly amount: number }
type Event = { readonly type: 'Put' | 'Taken'; readonly data: { readonly amount: number } }
type Till = { readonly held: number; readonly moves: number }

const till: Decider<Command, Event, Till, { readonly now: number }> = {
  initial: { held: 0, moves: 0 },
  evolve: ({ held, moves }, { type, data: { amount } }) => ({
    held: type === 'Put' ? held + amount : held - amount,
    moves: moves + 1,
  }),
  decide: ({ type, amount }, { held }) => {
    if (amount === 0) return { accepted: true, events: [] }
    if (type === 'Put') return { accepted: true, events: [{ type, data: { amount } }] }
    if (amount <= held) return { accepted: true, events: [{ type: 'Taken', data: { amount } }] }
    return { accepted: false, rejection: { rule: 'till-holds', article: 'test', message: 'reject.no-fee', params: {} } }
  },
}

const put = (amount: number): Occurred<Event> => ({ type: 'Put', data: { amount }, occurredAt: 1, recordedAt: 1 })
const context = { now: 2 }

describe('given, when, then', () => {
  const spec = specify(till)
  const taking = (amount: number) => spec.given(put(5)).when({ type: 'Take', amount }, context)

  test.each([
    ['these events', () => taking(3).thenEvents({ type: 'Taken', data: { amount: 3 } })],
    ['no events', () => taking(0).thenEvents()],
    ['a refusal by this rule', () => taking(6).thenRefused('till-holds')],
    ['this state', () => taking(3).thenState({ held: 2, moves: 2 })],
  ])('passes where the decision is %s', (_, check) => {
    expect(check).not.toThrow()
  })

  test.each([
    [
      'other events',
      () =>
        specify(till)
          .given(put(5))
          .when({ type: 'Take', amount: 3 }, context)
          .thenEvents({ type: 'Taken', data: { amount: 4 } }),
    ],
    ['an event more', () => specify(till).given(put(5)).when({ type: 'Take', amount: 3 }, context).thenEvents()],
    ['a refusal instead', () => specify(till).given().when({ type: 'Take', amount: 3 }, context).thenEvents()],
    [
      'no refusal',
      () => specify(till).given(put(5)).when({ type: 'Take', amount: 3 }, context).thenRefused('till-holds'),
    ],
    ['another rule', () => specify(till).given().when({ type: 'Take', amount: 3 }, context).thenRefused('till-open')],
    [
      'another state',
      () => specify(till).given(put(5)).when({ type: 'Take', amount: 3 }, context).thenState({ held: 3 }),
    ],
    ['no state at all', () => specify(till).given().when({ type: 'Take', amount: 3 }, context).thenState({ held: 0 })],
  ])('fails at %s, and shows what was expected and what was found', (_, check) => {
    expect(check).toThrow(KitFailure)
    expect(check).toThrow(/expected: .*\n {2}found: {4}/)
  })
})

test.each([
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  [new Map([[1, { a: 2 }]]), new Map([[1, { a: 2 }]]), true],
  [new Set([1]), new Set([1]), true],
  [{ a: 1 }, { a: '1' }, false],
  [[1, 2], [2, 1], false],
  [[1], { 0: 1 }, false],
  [new Map([[1, 2]]), new Map([[1, 3]]), false],
  [new Set([1]), new Set([2]), false],
  [null, {}, false],
  [1n, 1, false],
])('%o and %o: the same is %s', (one, other, same) => {
  expect(sameValue(one, other)).toBe(same)
  expect(sameValue(other, one)).toBe(same)
})

test('a fixed clock stands still until it is moved, also back', () => {
  const clock = fixedClock(100)
  expect([clock(), clock()]).toEqual([100, 100])
  expect(clock.advance(5)).toBe(105)
  expect(clock()).toBe(105)
  clock.set(7)
  expect(clock()).toBe(7)
})

test('every history of a decider of one’s own is one that it allows, and all of its commands are tried', () => {
  const seen = new Set<string>()
  const histories = arbitraryDecidedHistory({
    decider: till,
    context: (at) => ({ now: at }),
    commands: (_, n) => [
      { type: 'Put', amount: n },
      { type: 'Take', amount: n },
    ],
  })
  fc.assert(
    fc.property(histories, ({ events, commands, state }) => {
      let held = 0
      for (const { type, data } of events) {
        seen.add(type)
        held += type === 'Put' ? data.amount : -data.amount
        expect(held).toBeGreaterThanOrEqual(0)
      }
      expect(state).toEqual({ held, moves: events.length })
      expect(commands.length).toBeGreaterThanOrEqual(events.length)
      const times = events.map(({ occurredAt }) => occurredAt)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
  )
  expect(seen).toEqual(new Set(['Put', 'Taken']))
})

test('a counterexample of a decider of one’s own shrinks to the commands that matter', () => {
  const histories = arbitraryDecidedHistory({
    decider: till,
    context: (at) => ({ now: at }),
    commands: () => [
      { type: 'Put', amount: 5 },
      { type: 'Take', amount: 5 },
    ],
  })
  const { counterexample } = fc.check(
    fc.property(histories, ({ events }) => events.every(({ type }) => type === 'Put')),
    { seed: 1, numRuns: 500 },
  )
  const [found] = counterexample ?? []
  expect(found?.events.slice(0, 2).map(({ type }) => type)).toEqual(['Put', 'Taken'])
  expect(found?.events.length).toBeLessThanOrEqual(3)
  expect(fc.stringify(found)).toMatch(/^Put 2026-01-05T01:00 → Taken 2026-01-05T01:00/)
})

test('the histories of one procedure are submissions to it, and other procedures do not occur', () => {
  fc.assert(
    fc.property(arbitraryCommandHistory({ procedure: '1.000004', maxCommands: 12 }), ({ events }) => {
      const procedures = events.flatMap((event) => (event.type === 'DossierSubmitted' ? [event.data.procedure] : []))
      for (const procedure of procedures) expect(procedure).toBe('1.000004')
    }),
  )
})

test('the histories of a procedure of one’s own catalogue run by its terms', () => {
  const terms = { limit: '7wd' }
  const own = (at: number) => ({
    ...testingContext(at),
    procedures: (code: string) => (code === '9.000009' ? terms : undefined),
  })
  let received = 0
  fc.assert(
    fc.property(arbitraryCommandHistory({ procedure: '9.000009', context: own }), ({ events }) => {
      for (const event of events) {
        if (event.type === 'DossierSubmitted') expect(event.data.procedure).toBe('9.000009')
        if (event.type !== 'DossierReceived') continue
        received += 1
        expect(event.data.limit).toBe('7wd')
      }
    }),
  )
  expect(received).toBeGreaterThan(10)
})

test('a saved history is read like prose and comes back as it was', () => {
  const history = [
    {
      type: 'DossierWithdrawn',
      data: { reason: 'x → {y}' },
      occurredAt: Date.UTC(2026, 0, 5, 1),
      recordedAt: Date.UTC(2026, 0, 6, 1),
    },
  ] as const
  expect(saveHistory(history)).toBe(
    '2026-01-05T01:00:00.000Z (recorded 2026-01-06T01:00:00.000Z) DossierWithdrawn {"reason":"x → {y}"}\n',
  )
  fc.assert(
    fc.property(arbitraryHistory(), (given) => {
      expect(loadHistory(`# found on a Monday\n\n${saveHistory(given)}`)).toEqual([...given])
    }),
  )
})

test('a line that is no event is named', () => {
  expect(() => loadHistory('2026-01-05T01:00:00.000Z FeePaid {}\nFeePaid')).toThrow('line 2')
  expect(() => loadHistory('2026-13-05T01:00:00.000Z FeePaid {}')).toThrow('line 1')
})

test('a dossier’s legal histories are those that its steps allow', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (history) => {
      let steps = dossierSteps.initial
      for (const { type } of history) {
        expect(dossierSteps.allowed(steps)).toContain(type)
        steps = dossierSteps.next(steps, dossierSteps.eventNumber(type))
      }
    }),
  )
})
