import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { refusal } from '../refusal.fixture.ts'
import { asksAsOf, endingInstant, eventCut, startingInstant } from './as-of.ts'
import { evaluationInstant } from './opened-store.ts'

const { zone } = vietnamCalendar()
const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString()

test('a bare date starts with its first instant and ends with the first of the next day, in the zone', () => {
  expect(iso(startingInstant('2026-02-28', zone, '--at'))).toBe('2026-02-27T17:00:00.000Z')
  expect(iso(endingInstant('2026-02-28', zone, '--at'))).toBe('2026-02-28T17:00:00.000Z')
  expect(iso(endingInstant('2026-12-31', zone, '--at'))).toBe('2026-12-31T17:00:00.000Z')
})

test('what has a time is that instant at either end', () => {
  for (const instant of [startingInstant, endingInstant]) {
    expect(iso(instant('2026-02-28T09:30', zone, '--at'))).toBe('2026-02-28T02:30:00.000Z')
    expect(iso(instant('2026-02-28T09:30:00Z', zone, '--at'))).toBe('2026-02-28T09:30:00.000Z')
  }
})

test('a day that is none is refused at either end, by the option that names it', () => {
  expect(refusal(() => startingInstant('2026-02-30', zone, '--happened-before'))).toMatch(
    /^--happened-before\b.*2026-02-30/,
  )
  expect(refusal(() => endingInstant('2026-02-30', zone, '--known-at'))).toMatch(/^--known-at\b.*2026-02-30/)
  expect(refusal(() => eventCut({ 'known-at': '2026-02-30', 'happened-before': undefined }, zone))).toMatch(
    /^--known-at\b/,
  )
  expect(refusal(() => eventCut({ 'known-at': undefined, 'happened-before': 'soon' }, zone))).toMatch(
    /^--happened-before\b/,
  )
})

test('as of a day counts what was known at its end, and what had happened before it began', () => {
  const neither = { 'known-at': undefined, 'happened-before': undefined }
  const known = { ...neither, 'known-at': '2026-03-31' }
  const happened = { ...neither, 'happened-before': '2026-03-31' }
  const midnight = Date.parse('2026-03-31T00:00:00+07:00')
  expect([neither, known, happened].map((values) => [asksAsOf(values), eventCut(values, zone)])).toEqual([
    [false, {}],
    [true, { knownAt: midnight + 86_400_000 }],
    [true, { happenedBefore: midnight }],
  ])
})

test('without --at the later of now and the last recording counts, but nothing after what an as-of cuts off', () => {
  const of = (
    now: number,
    lastRecordedAt: number | null,
    cut?: { knownAt?: number; happenedBefore?: number },
  ): number =>
    evaluationInstant(undefined, zone, { now, figures: { lastRecordedAt } as never, ...(cut !== undefined && { cut }) })
  expect([of(10, 20), of(20, 10), of(10, null)]).toEqual([20, 20, 10])
  expect([
    of(10, 20, { knownAt: 15 }),
    of(10, 20, { happenedBefore: 5 }),
    of(10, 20, { knownAt: 7, happenedBefore: 9 }),
  ]).toEqual([15, 5, 7])
  expect(of(10, 20, { knownAt: 30, happenedBefore: 40 })).toBe(20)
  const given = evaluationInstant('2026-03-31', zone, {
    now: 10,
    figures: { lastRecordedAt: 20 } as never,
    cut: { knownAt: 5 },
  })
  expect(iso(given)).toBe('2026-03-30T17:00:00.000Z')
  expect(refusal(() => evaluationInstant('2026-02-30', zone, { now: 1, figures: {} as never }))).toMatch(/^--at\b/)
})
