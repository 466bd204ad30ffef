import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { forecast, type ForecastOptions, type OpenDossier } from './forecast.ts'

const calendar = vietnamCalendar()
const hour = 3_600_000

const ended = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]

/** Received Monday 2 March at eight, due Friday 6 March at five. */
const received: readonly Line[] = [
  ...receivedAt('2026-03-02T08:00'),
  appointment('2026-03-02T08:00', '2026-03-06T17:00'),
]

/** Six finished dossiers of the procedure: three took one working day, three took eight. */
const past: Readonly<Record<string, readonly Line[]>> = Object.fromEntries(
  Array.from({ length: 6 }, (_, at) => {
    const done = at < 3 ? '2026-02-02T17:00' : '2026-02-11T17:00'
    return [
      `past${at}`,
      [...receivedAt('2026-02-02T08:00'), appointment('2026-02-02T08:00', '2026-02-12T17:00'), ended(done)],
    ]
  }),
)

const told = async (
  dossiers: Readonly<Record<string, readonly Line[]>>,
  at: string,
  options: Partial<ForecastOptions> = {},
): Promise<readonly OpenDossier[]> => {
  const facts = await factsOf(...Object.entries(dossiers).map(([id, lines]) => ({ id, lines })))
  const period = { from: vn('2026-03-01'), to: vn('2026-04-01') }
  return forecast(facts, { ...period, at: vn(at), calendar, leastComparable: 3, ...options })
}

test('what is left is working time by the calendar, noon and weekends left out', async () => {
  const [open] = await told({ a: received }, '2026-03-06T16:00')
  expect(open).toMatchObject({ remaining: hour })
  const [friday] = await told(
    { a: [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-09T17:00')] },
    '2026-03-06T17:00',
  )
  expect(friday).toMatchObject({ remaining: 8 * hour })
})

test('by what became of dossiers handled as long: half late is likely, and on the first day it is not yet known to be more', async () => {
  // at the first hour all six took longer, three of them longer than the five days left
  const [early] = await told({ ...past, a: received }, '2026-03-02T09:00')
  expect(early).toMatchObject({ outlook: 'likely', comparable: 6, chance: 0.5 })
  // after two days only the slow ones took longer, and all of them longer than the limit
  const [later] = await told({ ...past, a: received }, '2026-03-04T09:00')
  expect(later).toMatchObject({ outlook: 'likely', comparable: 3, chance: 1 })
})

test('the same dossier with a day more than the slow ones took is likely to be on time', async () => {
  const long = [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-12T17:00')]
  const [open] = await told({ ...past, a: long }, '2026-03-04T09:00')
  expect(open).toMatchObject({ outlook: 'unlikely', comparable: 3, chance: 0 })
})

test('with fewer comparable dossiers than asked for nothing is claimed', async () => {
  const [open] = await told({ ...past, a: received }, '2026-03-04T09:00', { leastComparable: 4 })
  expect(open).toMatchObject({ outlook: 'unknown', comparable: 3, chance: null })
})

test('dossiers of another procedure are not compared with', async () => {
  const other = [
    ...receivedAt('2026-03-02T08:00', { procedure: '1.000001' }),
    appointment('2026-03-02T08:00', '2026-03-06T17:00'),
  ]
  expect((await told({ ...past, a: other }, '2026-03-04T09:00'))[0]).toMatchObject({
    outlook: 'unknown',
    comparable: 0,
  })
})

test('one minute past its due date a dossier is late, at it not', async () => {
  expect((await told({ a: received }, '2026-03-06T17:00'))[0]).toMatchObject({ outlook: 'unknown', remaining: 0 })
  expect((await told({ a: received }, '2026-03-06T17:01'))[0]).toMatchObject({ outlook: 'late' })
})

test('while a supplement is awaited a dossier waits, and its answered time moves what is left', async () => {
  const asked: Line = ['2026-03-03T08:00', 'SupplementRequested', { stage: 'appraisal', items: [{ reason: 'x' }] }]
  const answered: Line = ['2026-03-04T08:00', 'SupplementReceived', {}]
  expect((await told({ a: [...received, asked] }, '2026-03-20T08:00'))[0]).toMatchObject({ outlook: 'waiting' })
  const [open] = await told({ a: [...received, asked, answered] }, '2026-03-06T16:00')
  // a day of waiting moves Friday five o'clock to Saturday five o'clock: the hour of Friday is left.
  // Monday to Friday at eight are 32 hours, Friday's own until four 6.5, less the day of waiting
  expect(open).toMatchObject({ due: vn('2026-03-07T17:00'), remaining: hour, handled: 30.5 * hour })
})

test('the worst come first, then the shortest time left; one that ended or is of another unit is not listed', async () => {
  const open = await told(
    {
      calm: [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-12T17:00')],
      soon: received,
      late: [...receivedAt('2026-02-02T08:00'), appointment('2026-02-02T08:00', '2026-02-05T17:00')],
      done: [...received, ended('2026-03-03T08:00')],
      other: [
        ...receivedAt('2026-03-02T08:00', { unit: 'H21.2' }),
        appointment('2026-03-02T08:00', '2026-03-06T17:00'),
      ],
    },
    '2026-03-04T09:00',
    { units: ['H21.1'] },
  )
  expect(open.map(({ fact, counts }) => [fact.stream, counts])).toEqual([
    ['dossier-late', false],
    ['dossier-soon', true],
    ['dossier-calm', true],
  ])
})
