import { type Obligation, toIso, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { factWith } from '../facts/fact.fixture.ts'
import { lifeWith, type ToldEvent } from '../life/life.fixture.ts'
import { BreachTally } from './breach-tally.ts'
import { DigitisedTally } from './digitised-tally.ts'
import { lateAgain } from './late-again.ts'
import { SyncCoverage } from './sync-coverage.ts'
import { volumeBySector } from './volume-tally.ts'
import { WorkTally } from './work-tally.ts'

const span = { from: 100, to: 200 }
const moved = { submittedTo: 'A', transfers: [{ at: 150, to: 'B' }] }

test('a unit digitised the components of a period by whom they were done, else by who was competent then, most pages first', () => {
  const tally = new DigitisedTally()
  const digitised = (at: number, pages?: number, unit?: string): ToldEvent => [
    at,
    'ComponentDigitised',
    { component: 'c', source: 'scan', ...(pages !== undefined && { pages }) },
    { unit: unit ?? null },
  ]
  tally.add(
    lifeWith(
      moved,
      digitised(99, 1),
      digitised(100, 2),
      digitised(110),
      digitised(150, 3),
      digitised(151, 4),
      digitised(200, 5),
    ),
    span,
  )
  tally.add(lifeWith({ submittedTo: null }, digitised(120, 4)), span)
  tally.add(lifeWith(moved, digitised(120, 4, 'D'), digitised(121, 0, 'C'), digitised(122, 0, 'C')), span)
  tally.add(lifeWith(moved, digitised(120, 0, 'C')), span)
  expect(tally.rows()).toEqual([
    { unit: 'A', dossiers: 1, components: 3, pages: 5, withoutPages: 1 },
    { unit: null, dossiers: 1, components: 1, pages: 4, withoutPages: 0 },
    { unit: 'B', dossiers: 1, components: 1, pages: 4, withoutPages: 0 },
    { unit: 'D', dossiers: 1, components: 1, pages: 4, withoutPages: 0 },
    { unit: 'C', dossiers: 2, components: 3, pages: 0, withoutPages: 0 },
  ])
})

test('a procedure is as synchronised as the portal acknowledged its dossiers before the instant, the most missing first', () => {
  const coverage = new SyncCoverage(200)
  const add = (procedure: string | null, portalAcknowledgedAt: number | null) =>
    coverage.add(factWith({ procedure, portalAcknowledgedAt }))
  add('2', 199)
  add('3', 200)
  add('3', null)
  add('1', 100)
  add('2', 100)
  add(null, 199)
  expect(coverage.rows()).toEqual([
    { procedure: '3', received: 2, synchronised: 0, missing: 2 },
    { procedure: null, received: 1, synchronised: 1, missing: 0 },
    { procedure: '1', received: 1, synchronised: 1, missing: 0 },
    { procedure: '2', received: 2, synchronised: 2, missing: 0 },
  ])
  expect(coverage.dossiers).toBe(6)
})

test('who is late again is told by the longest run of months, also over the turn of a year, then by most dossiers, then by name', () => {
  const late = (unit: string | null, officer: string | null, ...months: readonly string[]) =>
    months.map((month) => ({ unit, officer, month: month as `${number}-${number}` }))
  const rows = lateAgain([
    ...late('A', 'o-1', '2026-03', '2026-01', '2026-01'),
    ...late('B', null, '2026-02', '2025-11', '2026-01', '2025-12'),
    ...late('C', null, '2026-01', '2026-02', '2026-04', '2026-05', '2026-06'),
    ...late('A', 'o-2', '2026-03'),
    ...late(null, null, '2026-01'),
    ...late('A', 'o-3', '2026-03', '2026-03'),
  ])
  expect(rows).toEqual([
    {
      unit: 'B',
      officer: null,
      late: 4,
      months: ['2025-11', '2025-12', '2026-01', '2026-02'],
      running: 4,
      again: true,
    },
    {
      unit: 'C',
      officer: null,
      late: 5,
      months: ['2026-01', '2026-02', '2026-04', '2026-05', '2026-06'],
      running: 3,
      again: true,
    },
    { unit: 'A', officer: 'o-1', late: 3, months: ['2026-01', '2026-03'], running: 1, again: true },
    { unit: 'A', officer: 'o-3', late: 2, months: ['2026-03'], running: 1, again: false },
    { unit: 'A', officer: 'o-2', late: 1, months: ['2026-03'], running: 1, again: false },
    { unit: null, officer: null, late: 1, months: ['2026-01'], running: 1, again: false },
  ])
})

const duty = (known: Partial<Obligation>): Obligation => ({
  rule: 'r',
  article: 'Điều 1',
  by: 'A',
  due: 150,
  status: 'overdue',
  metAt: null,
  ...known,
})

test('what was missed in a span is counted once by who owed it and by rule: made good where it was done since', () => {
  const tally = new BreachTally()
  const breached = (due: number, unit: string | null, at = 160): ToldEvent => [
    at,
    'ConsultationAnswered',
    { consultation: 'q', breaches: [{ rule: 'r', article: 'Điều 1', due: toIso(due) }] },
    { unit },
  ]
  const none = { madeGood: 0, outstanding: 0 }
  tally.add(
    lifeWith(
      { ...moved, stream: 'dossier-a' },
      breached(99, 'A'),
      breached(100, 'A'),
      breached(199, 'A'),
      breached(200, 'A'),
    ),
    [
      // the same as the breach of its act, which then was made good late
      duty({ due: 199, status: 'late' }),
      duty({ due: 150 }),
      duty({ due: 151, status: 'open' }),
      duty({ due: 152, status: 'met' }),
      duty({ due: 99 }),
      duty({ due: 200 }),
      duty({ due: null }),
      duty({ due: 100, rule: 'q', by: '' }),
    ],
    span,
  )
  tally.add(lifeWith({ ...moved, stream: 'dossier-b' }, breached(140, null, 150), breached(141, null, 151)), [], span)
  tally.add(
    lifeWith({ ...moved, stream: 'dossier-c' }, [160, 'DossierCompleted', { outcome: 'granted' }]),
    [duty({ due: 120, rule: 'q', by: 'C', status: 'late' }), duty({ due: 121, rule: 'p', by: 'C', status: 'late' })],
    span,
  )
  const row = { article: 'Điều 1', dossiers: 1 }
  expect(tally.rows()).toEqual([
    { ...row, unit: 'A', rule: 'r', breaches: 4, madeGood: 3, outstanding: 1, dossiers: 2 },
    { ...row, unit: 'B', rule: 'q', breaches: 1, madeGood: 0, outstanding: 1 },
    { ...row, ...none, unit: 'B', rule: 'r', breaches: 1, madeGood: 1 },
    { ...row, ...none, unit: 'C', rule: 'p', breaches: 1, madeGood: 1 },
    { ...row, ...none, unit: 'C', rule: 'q', breaches: 1, madeGood: 1 },
  ])
})

test('the dossiers of a field are counted once each: received, ended or open, late or past due, with its busiest day', () => {
  const noted: string[] = []
  const appointed = { appointments: [{ leg: 1, due: 150, setAt: 10, trigger: 'reception' as const }] }
  const fact = (name: string, known: Parameters<typeof factWith>[0]) =>
    factWith({ stream: name, receivedAt: 10, ...known })
  const rows = volumeBySector(
    [
      fact('a', { procedure: 'p1', channel: 'online', completedAt: 150, ...appointed }),
      fact('b', { procedure: 'p2', channel: 'post', completedAt: 151, ...appointed, receivedAt: 11 }),
      fact('c', { procedure: 'p1', receivedAt: 25, ...appointed }),
      fact('d', { procedure: 'p1', receivedAt: 199, completedAt: 200 }),
      fact('e', { procedure: 'q', receivedAt: 200 }),
      fact('f', { procedure: 'q', receivedAt: null }),
      fact('g', { procedure: null }),
      fact('h', { procedure: 'r' }),
      fact('i', { procedure: 'x' }),
    ],
    {
      at: 200,
      sectorOf: (procedure, at) => (procedure === 'x' ? null : procedure === 'r' ? 'A' : at < 200 ? 'L' : 'M'),
      dayOf: (at) => Math.floor(at / 10),
      note: (...told) => noted.push(told.join(' ')),
    },
  )
  const empty = { online: 0, ended: 0, late: 0, overdue: 0 }
  expect(rows).toEqual([
    { sector: 'L', procedures: 2, received: 4, online: 1, ended: 2, late: 1, open: 2, overdue: 1, busiest: 2 },
    { ...empty, sector: null, procedures: 2, received: 2, open: 2, busiest: 2 },
    { ...empty, sector: 'A', procedures: 1, received: 1, open: 1, busiest: 1 },
  ])
  expect(noted).toEqual([
    'L received a',
    'L online a',
    'L ended a',
    'L received b',
    'L ended b',
    'L late b',
    'L received c',
    'L open c',
    'L overdue c',
    'L received d',
    'L open d',
    'none received g',
    'none open g',
    'A received h',
    'A open h',
    'none received i',
    'none open i',
  ])
})

const minute = 60_000

test('work is counted by officer, unit, step and agency: what ended with its working time, what is owed past its deadline, what is in hand', () => {
  const noted: string[] = []
  const tally = new WorkTally(vietnamCalendar(), (...told) => noted.push(told.join(' ')))
  const at = (time: string) => vn(`2026-03-04T${time}`)
  const due = (time: string) => toIso(at(time))
  const by = (officer: string) => ({ officer, unit: 'A' })
  tally.add(
    lifeWith(
      { stream: 'dossier-a' },
      [at('08:00'), 'StepStarted', { step: 's', due: due('09:00') }],
      [at('08:30'), 'StepCompleted', { step: 't' }, by('o-1')],
      [at('09:00'), 'StepCompleted', { step: 's' }, by('o-1')],
      [at('09:10'), 'StepStarted', { step: 's', due: due('09:59') }],
      [at('10:00'), 'StepCompleted', { step: 's' }, by('o-2')],
      [at('10:00'), 'StepStarted', { step: 't' }],
      [at('10:30'), 'StepCompleted', { step: 't' }, by('o-1')],
      [at('08:00'), 'ConsultationRequested', { consultation: 'q', agency: 'S', answerBy: due('09:00') }],
      [at('09:01'), 'ConsultationAnswered', { consultation: 'q' }],
      [at('08:00'), 'JointPartStarted', { agency: 'T', due: due('11:00') }],
      [at('10:00'), 'JointPartCompleted', { agency: 'T' }],
    ),
    { open: false, at: at('11:00') },
  )
  tally.add(
    lifeWith(
      { stream: 'dossier-b' },
      [at('08:00'), 'StepStarted', { step: 's', due: due('10:59') }, by('o-1')],
      [at('08:00'), 'ConsultationRequested', { consultation: 'q', agency: 'S', answerBy: due('11:00') }],
      [at('08:00'), 'JointPartStarted', { agency: 'T', due: due('10:00') }],
    ),
    { open: true, at: at('11:00') },
  )
  // what has not ended of a dossier that has is nobody's work
  tally.add(
    lifeWith({ stream: 'dossier-c' }, [at('08:00'), 'StepStarted', { step: 's', due: due('09:00') }, by('o-9')]),
    {
      open: false,
      at: at('11:00'),
    },
  )
  // in nobody's hand
  tally.add(lifeWith({ stream: 'dossier-d' }), { open: true, at: at('11:00') })
  const none = { done: 0, timed: 0, late: 0, total: 0, median: null, overdue: 0, inHand: 0 }
  expect(tally.rows()).toEqual([
    {
      by: 'unit',
      who: 'A',
      done: 3,
      timed: 2,
      late: 1,
      total: 140 * minute,
      median: 50 * minute,
      overdue: 1,
      inHand: 1,
    },
    {
      ...none,
      by: 'officer',
      who: 'o-1',
      done: 2,
      timed: 1,
      total: 90 * minute,
      median: 30 * minute,
      overdue: 1,
      inHand: 1,
    },
    { ...none, by: 'officer', who: 'o-2', done: 1, timed: 1, late: 1, total: 50 * minute, median: 50 * minute },
    { ...none, by: 'step', who: 's', done: 2, timed: 2, late: 1, total: 110 * minute, median: 50 * minute, overdue: 1 },
    { ...none, by: 'step', who: 't', done: 1, total: 30 * minute, median: 30 * minute },
    { ...none, by: 'agency', who: 'S', done: 1, timed: 1, late: 1, total: 61 * minute, median: 61 * minute },
    { ...none, by: 'agency', who: 'T', done: 1, timed: 1, total: 120 * minute, median: 120 * minute, overdue: 1 },
  ])
  const told = (row: string) =>
    noted.filter((line) => line.startsWith(`${row} `)).map((line) => line.slice(row.length + 1))
  expect(told('officer/o-1')).toEqual([
    'done dossier-a',
    'timed dossier-a',
    'done dossier-a',
    'overdue dossier-b',
    'inHand dossier-b',
  ])
  expect(told('agency/S')).toEqual(['done dossier-a', 'timed dossier-a', 'late dossier-a'])
})
