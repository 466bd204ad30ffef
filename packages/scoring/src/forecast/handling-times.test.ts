import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { factWith } from '../facts/fact.fixture.ts'
import { forecast } from './forecast.ts'
import { chanceOf, handledFor, handlingTimes } from './handling-times.ts'

const calendar = vietnamCalendar()
const minute = 60_000
/** On Wednesday 4 March 2026, in the morning session. */
const at = (time: string) => vn(`2026-03-04T${time}`)

test('a dossier is handled from its reception, less the time for which a supplement of the appraisal is awaited', () => {
  const supplement = (from: string, to: string | null, stage: 'appraisal' | 'reception' = 'appraisal') => ({
    stage,
    requestedAt: at(from),
    receivedAt: to === null ? null : at(to),
  })
  const minutes = (until: string, ...supplements: readonly ReturnType<typeof supplement>[]) =>
    handledFor(factWith({ receivedAt: at('08:00'), supplements }), at(until), calendar) / minute
  expect(minutes('10:00')).toBe(120)
  expect(minutes('10:00', supplement('08:30', '09:00'))).toBe(90)
  expect(minutes('10:00', supplement('08:30', '09:00'), supplement('09:30', null))).toBe(60)
  expect(minutes('10:00', supplement('09:30', '11:00'))).toBe(90)
  expect(minutes('10:00', supplement('08:30', '09:00', 'reception'))).toBe(120)
  expect(minutes('10:00', supplement('10:00', '11:00'))).toBe(120)
  expect(minutes('10:00', supplement('08:00', '10:00'), supplement('08:00', '09:00'))).toBe(0)
  expect(handledFor(factWith({}), at('10:00'), calendar)).toBe(0)
})

test('the times that a procedure took are those of results before the instant, the shortest first', () => {
  const done = (procedure: string | null, time: string, known: object = {}) =>
    factWith({ procedure, receivedAt: at('08:00'), completedAt: at(time), ...known })
  const times = handlingTimes(
    [
      done('p', '10:00'),
      done('p', '09:00'),
      done('p', '11:00'),
      done('q', '10:30', { completedAt: null, returnedAt: at('10:30') }),
      done('q', '10:30', { completedAt: null, refusedAt: at('10:30') }),
      done(null, '09:00'),
      done('q', '09:00', { receivedAt: null }),
    ],
    at('11:00'),
    calendar,
  )
  expect(times).toEqual(
    new Map([
      ['p', [60 * minute, 120 * minute]],
      ['q', [150 * minute]],
    ]),
  )
})

test('comparable is what took longer than has been handled, late of these what took longer than the limit leaves', () => {
  expect(chanceOf([1, 2, 3, 4, 5], 2, 2)).toEqual({ comparable: 3, late: 1 })
  expect(chanceOf([], 0, 0)).toEqual({ comparable: 0, late: 0 })
})

test('open dossiers stand as their clock and the times of their procedure tell, the worst and the nearest first', () => {
  const open = (name: string, due: string | null, known: Parameters<typeof factWith>[0] = {}) =>
    factWith({
      stream: name,
      procedure: 'p',
      submittedTo: 'A',
      receivedAt: at('08:00'),
      statutoryDue: due === null ? null : at(due),
      ...known,
    })
  const finished = ['08:20', '09:20', '09:40', '10:00', '10:20'].map((time, index) =>
    open(`x${index}`, null, { receivedAt: vn('2026-03-03T08:00'), completedAt: vn(`2026-03-03T${time}`) }),
  )
  const facts = [
    ...finished,
    open('late', '08:59'),
    open('due-now', '09:00'),
    open('likely', '09:50'),
    open('near', '09:40', { receivedAt: at('08:10') }),
    open('unlikely', '10:00'),
    open('unknown', '10:00', { procedure: 'q' }),
    open('nameless', '10:00', { procedure: null }),
    open('waits', '10:00', { supplements: [{ stage: 'appraisal', requestedAt: at('08:30'), receivedAt: null }] }),
    open('leg', '10:00', { finishedLegs: [{ leg: 1, finishedAt: at('08:30') }] }),
    open('no-due', null),
    open('ended', '10:00', { withdrawnAt: at('08:30') }),
    open('later', '10:00', { receivedAt: at('09:00') }),
    open('other', '10:00', { submittedTo: 'B' }),
  ]
  const shown = (more: object = {}) =>
    forecast(facts, {
      at: at('09:00'),
      from: at('08:00'),
      to: at('08:10'),
      calendar,
      units: ['A'],
      leastComparable: 4,
      ...more,
    }).map(({ fact, outlook, remaining, handled, comparable, chance, counts }) =>
      [
        fact.stream,
        outlook,
        remaining === null ? '' : remaining / minute,
        handled / minute,
        comparable,
        chance,
        counts,
      ].join(' '),
    )
  expect(shown()).toEqual([
    'late late -1 60 4 1 true',
    'due-now likely 0 60 4 1 true',
    'near likely 40 50 4 0.75 false',
    'likely likely 50 60 4 0.5 true',
    'nameless unknown 60 60 0  true',
    'unknown unknown 60 60 0  true',
    'unlikely unlikely 60 60 4 0.25 true',
    'leg waiting 60 60 4 0.25 true',
    'waits waiting 60 30 4 0.75 true',
    'no-due no-due-date  60 4  true',
  ])
  expect(shown({ leastComparable: 5 }).filter((line) => line.includes('likely') && !line.startsWith('u'))).toEqual([
    'likely unknown 50 60 4  true',
  ])
  expect(shown({ likelyFrom: 0.76 }).filter((line) => line.includes(' likely '))).toEqual([
    'due-now likely 0 60 4 1 true',
  ])
})
