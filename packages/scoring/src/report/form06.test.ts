import { zoneNamed } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { form06, type Form06Options } from './form06.ts'
import { form06Identities, type Form06Row } from './form06-row.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const spring = { zone, from: '2026-02', to: '2026-04', at: vn('2026-12-01') }

const rowsOf = async (
  dossiers: readonly (readonly Line[])[],
  options: Partial<Form06Options> = {},
): Promise<readonly Form06Row[]> => {
  const facts = await factsOf(...dossiers.map((lines, index) => ({ id: String(index), lines })))
  return form06(facts, { ...spring, ...options }).rows
}

/** Rows without the columns that are 0. */
const shown = async (...input: Parameters<typeof rowsOf>): Promise<readonly object[]> =>
  (await rowsOf(...input)).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)))

const done = (time: string): Line => [time, 'DossierCompleted', { outcome: 'granted' }]

/** Received on 10/2, due on 16/3 at 11:30. */
const due16: readonly Line[] = [...receivedAt('2026-02-10T08:00'), appointment('2026-02-10T08:00', '2026-03-16T11:30')]

describe('rows', () => {
  test('an open dossier is carried from month to month until the one in which it ends', async () => {
    expect(await shown([[...due16, done('2026-04-02T08:00')]])).toEqual([
      { month: '2026-02', received: 1, open: 1, openNotDue: 1 },
      { month: '2026-03', carried: 1, open: 1, openOverdue: 1 },
      { month: '2026-04', carried: 1, resolved: 1, late: 1 },
    ])
  })

  test('months are half-open: an ending at the first instant of a month belongs to it', async () => {
    const [february, march] = await rowsOf([[...due16, done('2026-03-01T00:00')]])
    expect(february).toMatchObject({ resolved: 0, open: 1 })
    expect(march).toMatchObject({ carried: 1, resolved: 1, early: 1 })
  })

  test('what was resolved before the range appears in no row', async () => {
    const rows = await shown([[...receivedAt('2026-01-05T08:00'), done('2026-01-31T23:59')]])
    expect(rows).toEqual([{ month: '2026-02' }, { month: '2026-03' }, { month: '2026-04' }])
  })

  test('a dossier that nobody received is absent, and one refused after reception is resolved', async () => {
    const [submitted, received] = receivedAt('2026-02-10T08:00')
    if (submitted === undefined || received === undefined) throw new Error('no lines')
    const refused = (stage: 'reception' | 'appraisal'): Line => [
      '2026-02-11T08:00',
      'DossierRefused',
      { stage, reason: 'not competent' },
    ]
    const [row] = await shown([
      [submitted, refused('reception')],
      [submitted, received, refused('appraisal')],
    ])
    expect(row).toEqual({ month: '2026-02', received: 1, resolved: 1, noDueDate: 1 })
  })

  test('stopped, withdrawn and returned dossiers are resolved at those events', async () => {
    const [row] = await shown([
      [...due16, ['2026-02-20T08:00', 'ProcessingStopped', { initiator: 'agency', ground: 'g' }]],
      [...due16, ['2026-02-20T08:00', 'DossierWithdrawn', {}]],
      [...due16, ['2026-02-20T08:00', 'ResultReturned', { method: 'post' }]],
    ])
    expect(row).toEqual({ month: '2026-02', received: 3, resolved: 3, early: 3 })
  })

  test('done goes before returned within a row, and a later ending reopens nothing', async () => {
    const returned: Line = ['2026-03-16T08:00', 'ResultReturned', { method: 'counter' }]
    const inMarch = await rowsOf([[...due16, returned, done('2026-03-17T08:00')]])
    expect(inMarch[1]).toMatchObject({ resolved: 1, late: 1, early: 0 })
    const inApril = await rowsOf([[...due16, returned, done('2026-04-17T08:00')]])
    expect(inApril[1]).toMatchObject({ resolved: 1, early: 1 })
    expect(inApril[2]).toMatchObject({ carried: 0, resolved: 0 })
  })

  test('supplements are not subtracted', async () => {
    const supplement: readonly Line[] = [
      ['2026-03-02T08:00', 'SupplementRequested', { stage: 'appraisal', items: [] }],
      ['2026-03-12T08:00', 'SupplementReceived', {}],
    ]
    const [, march] = await rowsOf([[...due16, ...supplement, done('2026-03-17T08:00')]])
    expect(march).toMatchObject({ late: 1 })
  })

  test('a dossier without a due date is resolved without one, and never overdue while open', async () => {
    const undated = receivedAt('2026-02-10T08:00', {}, { statutoryDue: '2026-02-11T01:00:00.000Z' })
    expect(await shown([undated, [...undated, done('2026-03-05T08:00')]])).toEqual([
      { month: '2026-02', received: 2, open: 2, openNotDue: 2 },
      { month: '2026-03', carried: 2, resolved: 1, noDueDate: 1, open: 1, openNotDue: 1 },
      { month: '2026-04', carried: 1, open: 1, openNotDue: 1 },
    ])
  })
})

describe('due dates', () => {
  const moved: Line = [
    '2026-03-12T08:00',
    'AppointmentSet',
    { leg: 1, due: '2026-03-25T04:30:00.000Z', trigger: 'apology' },
  ]

  test('a dossier is measured by the appointment in force, or by the first one on request', async () => {
    const dossiers = [[...due16, moved, done('2026-03-20T08:00')]]
    expect((await rowsOf(dossiers))[1]).toMatchObject({ early: 1, late: 0 })
    expect((await rowsOf(dossiers, { due: 'original' }))[1]).toMatchObject({ early: 0, late: 1 })
  })

  test('an appointment set after the end of a row is not in force there', async () => {
    const dueInFebruary = [...receivedAt('2026-02-02T08:00'), appointment('2026-02-02T08:00', '2026-02-27T08:00')]
    const rows = await rowsOf([[...dueInFebruary, appointment('2026-03-02T08:00', '2026-04-02T08:00')]])
    expect(rows.map(({ openOverdue }) => openOverdue)).toEqual([1, 0, 1])
  })

  test('by date, the day of the due date is on time whatever the hour; to the instant, only the very moment', async () => {
    const at = async (time: string, granularity: 'instant' | 'date'): Promise<object | undefined> =>
      (await shown([[...due16, done(time)]], { granularity }))[1]
    const march = { month: '2026-03', carried: 1, resolved: 1 }
    expect(await at('2026-03-16T11:30', 'instant')).toEqual({ ...march, onTime: 1 })
    expect(await at('2026-03-16T11:29', 'instant')).toEqual({ ...march, early: 1 })
    expect(await at('2026-03-16T11:31', 'instant')).toEqual({ ...march, late: 1 })
    expect(await at('2026-03-16T00:00', 'date')).toEqual({ ...march, onTime: 1 })
    expect(await at('2026-03-16T23:59', 'date')).toEqual({ ...march, onTime: 1 })
    expect(await at('2026-03-15T23:59', 'date')).toEqual({ ...march, early: 1 })
    expect(await at('2026-03-17T00:00', 'date')).toEqual({ ...march, late: 1 })
  })

  test('a dossier due on the last day of a month is overdue at its end, by date as well as to the instant', async () => {
    const dossier = [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-31T17:00')]
    const first = [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-04-01T00:00')]
    for (const granularity of ['instant', 'date'] as const)
      expect((await rowsOf([dossier, first], { granularity }))[1]).toMatchObject({ openOverdue: 1, openNotDue: 1 })
  })
})

describe('range and evaluation instant', () => {
  test('a month that the range cuts is a partial row of the days in it', async () => {
    const dossiers = ['2026-02-14T23:59', '2026-02-15T00:00', '2026-04-10T23:59', '2026-04-11T00:00'].map((time) =>
      receivedAt(time),
    )
    expect(await shown(dossiers, { from: '2026-02-15', to: '2026-04-10' })).toEqual([
      { month: '2026-02', carried: 1, received: 1, open: 2, openNotDue: 2, partial: true },
      { month: '2026-03', carried: 2, open: 2, openNotDue: 2 },
      { month: '2026-04', carried: 2, received: 1, open: 3, openNotDue: 3, partial: true },
    ])
  })

  test('dates that make whole months make no partial row', async () => {
    const rows = await rowsOf([], { from: '2026-02-01', to: '2026-03-31' })
    expect(rows.map(({ month, partial }) => [month, partial])).toEqual([
      ['2026-02', undefined],
      ['2026-03', undefined],
    ])
  })

  test('a month that has not ended is judged at the evaluation instant, and later months have no row', async () => {
    const dossiers = [[...due16, done('2026-03-20T08:00')], receivedAt('2026-03-18T08:00')]
    expect(await shown(dossiers, { at: vn('2026-03-17T08:00') })).toEqual([
      { month: '2026-02', received: 1, open: 1, openNotDue: 1 },
      { month: '2026-03', carried: 1, open: 1, openOverdue: 1, partial: true },
    ])
  })

  test('by date, a dossier is not overdue before the day of its due date is over', async () => {
    const at = async (time: string, granularity: 'instant' | 'date'): Promise<number | undefined> =>
      (await rowsOf([due16], { at: vn(time), granularity })).at(-1)?.openOverdue
    expect(await at('2026-03-16T15:00', 'instant')).toBe(1)
    expect(await at('2026-03-16T15:00', 'date')).toBe(0)
    expect(await at('2026-03-17T00:00', 'date')).toBe(1)
  })

  test('months begin in the zone of the unit', async () => {
    const dossiers = [receivedAt('2026-03-01T03:00')]
    expect((await rowsOf(dossiers))[1]?.received).toBe(1)
    expect((await rowsOf(dossiers, { zone: zoneNamed('UTC') }))[0]?.received).toBe(1)
  })
})

test('a transferred dossier stands in the rows of the unit that was competent at their end', async () => {
  const transferred: Line = ['2026-03-10T08:00', 'DossierTransferred', { to: 'H21.2', kind: 'competence' }]
  const dossiers = [[...due16, transferred, done('2026-04-10T08:00')]]
  expect(await shown(dossiers, { units: ['H21.1'] })).toEqual([
    { month: '2026-02', received: 1, open: 1, openNotDue: 1 },
    { month: '2026-03' },
    { month: '2026-04' },
  ])
  expect((await rowsOf(dossiers, { units: ['H21.2'] }))[2]).toMatchObject({ carried: 1, resolved: 1 })
})

test('an identity that does not hold names its months', () => {
  const row = {
    month: '2026-02',
    carried: 1,
    received: 2,
    resolved: 1,
    early: 1,
    onTime: 0,
    late: 0,
    noDueDate: 0,
    open: 2,
    openNotDue: 1,
    openOverdue: 1,
  }
  const wrong = [row, { ...row, month: '2026-03', early: 2 }, { ...row, month: '2026-04', openOverdue: 0, carried: 5 }]
  expect(form06Identities(wrong).map(({ holds, broken }) => [holds, broken])).toEqual([
    [false, ['2026-03']],
    [false, ['2026-04']],
    [false, ['2026-04']],
  ])
})
