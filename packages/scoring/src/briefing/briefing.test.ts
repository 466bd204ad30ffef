import { toIso, vietnamCalendar } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { lateDuties } from '../duty/late-duties.ts'
import { appointment, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { lifeOf } from '../life/life.fixture.ts'
import type { GivenCounts } from '../indicators/unit-counts.ts'
import { indexSheet } from '../report/index-sheet.ts'
import { periodBefore } from '../report/report-period.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { briefingSentences, lostSheet } from './briefing-sheets.ts'
import { answerable, type LateCase, lateCase } from './late-case.ts'
import { lostPoints } from './lost-points.ts'

const calendar = vietnamCalendar()
const { zone } = calendar

const caseOf = async (at: string, ...lines: readonly Line[]): Promise<LateCase> => {
  const told = [...receivedAt('2026-03-02T08:00'), appointment('2026-03-02T08:00', '2026-03-16T11:30'), ...lines]
  const life = await lifeOf(told, at)
  const duties = lateDuties(life, { at: vn(at), calendar, procedures: () => undefined })
  const found = lateCase(life, duties, { at: vn(at), zone })
  if (found === null) throw new Error('no case')
  return found
}

const handed = (time: string, toOfficer: string): Line => [
  time,
  'HandedOver',
  { from: 'H21.1', to: 'H21.1', toOfficer },
]
const begun = (time: string, step: string, label?: string): Line => [
  time,
  'StepStarted',
  { step, ...(label !== undefined && { label }) },
]
const done = (time: string, step: string): Line => [time, 'StepCompleted', { step }]
const apology = (time: string, movesAppointment: boolean): Line => [
  time,
  'ApologyIssued',
  {
    reason: 'thiếu người',
    signer: 'o-9',
    oldDue: toIso(vn('2026-03-16T11:30')),
    newDue: toIso(vn('2026-03-20T11:30')),
    movesAppointment,
  },
]
const explained: Line = ['2026-03-18T08:00', 'ExplanationFiled', { cause: 'chờ Sở trả lời', to: 'o-9' }]
const ended: Line = ['2026-03-18T10:00', 'DossierCompleted', { outcome: 'granted' }]

describe('a late dossier in a briefing', () => {
  test('lay with the officer and at the step of the minute it fell due, whoever had it afterwards', async () => {
    const found = await caseOf(
      '2026-04-01',
      handed('2026-03-03T08:00', 'o-1'),
      begun('2026-03-03T09:00', 'tham-dinh'),
      done('2026-03-13T09:00', 'tham-dinh'),
      begun('2026-03-13T10:00', 'ky-duyet', 'Ký duyệt'),
      handed('2026-03-17T08:00', 'o-2'),
      begun('2026-03-17T09:00', 'tham-dinh'),
      ended,
    )
    expect(found).toMatchObject({ unit: 'H21.1', officer: 'o-1', step: 'Ký duyệt', daysLate: 2 })
    expect(found.endedAt).toBe(vn('2026-03-18T10:00'))
  })

  test('lay at the step begun last of those under way at that minute, by its id where it has no label', async () => {
    const steps = [begun('2026-03-03T09:00', 'tham-dinh'), begun('2026-03-04T09:00', 'lay-y-kien')] as const
    expect((await caseOf('2026-04-01', ...steps)).step).toBe('lay-y-kien')
    expect((await caseOf('2026-04-01', ...steps, done('2026-03-16T11:30', 'lay-y-kien'))).step).toBe('tham-dinh')
    expect((await caseOf('2026-04-01', ...steps, done('2026-03-16T11:31', 'lay-y-kien'))).step).toBe('lay-y-kien')
    expect((await caseOf('2026-04-01', begun('2026-03-16T11:30', 'ky-duyet'))).step).toBe('ky-duyet')
    expect((await caseOf('2026-04-01', begun('2026-03-16T11:31', 'ky-duyet'))).step).toBeNull()
  })

  test('owes what nobody has done: settling, an apology, an explanation', async () => {
    expect((await caseOf('2026-03-18')).remaining).toEqual(['settle', 'apologise', 'explain'])
    expect((await caseOf('2026-04-01', ended)).remaining).toEqual(['apologise', 'explain'])
    expect((await caseOf('2026-04-01', apology('2026-03-17T08:00', false), ended)).remaining).toEqual(['explain'])
    expect((await caseOf('2026-04-01', apology('2026-03-17T08:00', false), explained, ended)).remaining).toEqual([])
  })

  test('owes nothing more where the apology was in time and the new appointment was kept', async () => {
    const moved: Line = [
      '2026-03-13T08:00',
      'AppointmentSet',
      { leg: 1, due: toIso(vn('2026-03-20T11:30')), trigger: 'apology' },
    ]
    const found = await caseOf('2026-04-01', apology('2026-03-13T08:00', true), moved, ended)
    expect(found.remaining).toEqual([])
    expect(found.due).toBe(vn('2026-03-16T11:30'))
  })
})

test('every late dossier is in the row of one officer, and whoever owes most stands first', async () => {
  const owing = await caseOf('2026-04-01', handed('2026-03-03T08:00', 'o-1'), ended)
  const open = await caseOf('2026-04-01', handed('2026-03-03T08:00', 'o-1'))
  const settled = await caseOf(
    '2026-04-01',
    handed('2026-03-03T08:00', 'o-2'),
    apology('2026-03-17T08:00', false),
    explained,
    ended,
  )
  const nobody = await caseOf('2026-04-01', ended)
  expect(answerable([settled, owing, nobody, open])).toEqual([
    { unit: 'H21.1', officer: 'o-1', late: 2, settle: 1, apologise: 2, explain: 2 },
    { unit: 'H21.1', officer: null, late: 1, settle: 0, apologise: 1, explain: 1 },
    { unit: 'H21.1', officer: 'o-2', late: 1, settle: 0, apologise: 0, explain: 0 },
  ])
})

const given = {
  PUBLISH_ON_TIME: { numerator: 1, denominator: 2 },
  PUBLIC_UPDATE_ON_TIME: { numerator: 4, denominator: 4 },
  PUBLIC_CONTENT_FULL: { numerator: 1, denominator: 1 },
  ONLINE_SERVICE_OFFERED: { numerator: 1, denominator: 4 },
  ONLINE_SERVICE_WITH_DOSSIER: { numerator: 1, denominator: 3 },
  FORMALITY_PAID_ONLINE: { numerator: 1, denominator: 1 },
  FORMALITY_PAYMENT_INTEGRATED: { numerator: 1, denominator: 1 },
  ELECTRONIC_CERTIFIED_COPY: { numerator: 1, denominator: 1 },
  PETITION_PROCESSING_ON_TIME: { numerator: 0, denominator: 0 },
  PETITION_HANDLING_SATISFACTION: { numerator: 3, denominator: 4 },
  CITIZEN_DATA_CONNECTED_FORMALITY: { numerator: 1, denominator: 1 },
} as const

const sheetOf = (counts: GivenCounts) =>
  indexSheet([], {
    unit: 'H21.1',
    zone,
    from: vn('2026-03-01'),
    to: vn('2026-04-01'),
    at: vn('2026-04-01'),
    scorecard: decision766,
    given: counts,
  })

test('the points lost stand by indicator and block, the most first, and come to what the total lacks', () => {
  const sheet = sheetOf(given)
  const lost = lostPoints(sheet, sheetOf({ ...given, PUBLISH_ON_TIME: { numerator: 2, denominator: 2 } }))
  expect(lost.find(({ number }) => number === '01')).toMatchObject({ points: 3, max: 6, lost: 3, change: -3 })
  // 2·(1/4)/0.8 + 4/3 = 0.625 + 1.3333, rounded once; there was no dossier to be filed online
  expect(lost.find(({ number }) => number === '06–08')).toMatchObject({ points: 1.96, max: 12, lost: 10.04, change: 0 })
  expect(lost.map((line) => line.lost)).toEqual(lost.map((line) => line.lost).toSorted((a, b) => (b ?? 0) - (a ?? 0)))
  const sum = lost.reduce((whole, line) => whole + Math.round((line.lost ?? 0) * 100), 0)
  expect(sheet.score.total).not.toBeNull()
  expect(sum).toBe(10_000 - Math.round((sheet.score.total ?? 0) * 100))
})

test('each line of lost points says who leads and coordinates, of a block each party once, and where nobody is known', () => {
  const sheet = sheetOf(given)
  const summary = { total: null, totalBefore: null, max: 100, lost: lostPoints(sheet, sheet), cases: [] }
  const { rows } = lostSheet({ ...summary, simulation: { streams: [], gain: 0 }, day: '2026-03-31' }, [], {
    about: [],
    zone,
    language: 'en',
  })
  const answersFor = (number: string): unknown[] => {
    const row = rows.find((each) => each['number'] === number)
    return [row?.['lead'], row?.['coordinating']]
  }
  const units = 'departments, sectors and People’s Committees below the province'
  expect(answersFor('02')).toEqual(['office of the provincial People’s Committee', units])
  expect(answersFor('06–08')).toEqual([units, null])
  expect(answersFor('09–11')).toEqual(['not known', null])
})

test('the sentences name the total, the change, the three greatest losses and what is to be done', async () => {
  const sheet = sheetOf(given)
  const lost = lostPoints(sheet, sheet)
  const cases = [await caseOf('2026-03-18'), await caseOf('2026-04-01', ended)]
  const sentences = Object.fromEntries(
    briefingSentences(
      {
        total: 73.32,
        totalBefore: 74,
        max: 100,
        band: 'fair',
        lost,
        simulation: { streams: ['a', 'b'], gain: 0.73 },
        cases,
      },
      'en',
    ),
  )
  expect(sentences).toMatchObject({
    Score: '73.32 of 100 points, class: Fair',
    'Against the period before': '0.68 points fewer than 74.00',
    'Lost by lateness': '0.73 points, by 2 late dossiers received in the period',
    'To be done now': 'settle 1 dossiers; apologise for 2; explain 2 to the head',
  })
  expect(sentences['Most points lost']?.split('; ')).toHaveLength(3)
})

test('the period before has as many months, or as many days, and ends where the period begins', () => {
  expect(periodBefore('2026-01', '2026-03')).toEqual({ from: '2025-10', to: '2025-12' })
  expect(periodBefore('2026-03', '2026-03')).toEqual({ from: '2026-02', to: '2026-02' })
  expect(periodBefore('2026-03-01', '2026-03-07')).toEqual({ from: '2026-02-22', to: '2026-02-28' })
  expect(periodBefore('2026-03', '2026-04-10')).toEqual({ from: '2026-01-19', to: '2026-02-28' })
})

test('who owes most is asked first, of those who owe as much whoever has more late dossiers, then by name', async () => {
  const one = await caseOf('2026-04-01')
  const late = (officer: string, remaining: LateCase['remaining'], unit: string | null = 'H21.1'): LateCase => ({
    ...one,
    unit,
    officer,
    remaining,
  })
  const rows = answerable([
    late('o-3', ['settle']),
    late('o-2', ['explain']),
    late('o-1', ['apologise', 'explain']),
    late('o-4', []),
    late('o-4', ['settle']),
    late('o-5', ['explain'], null),
  ])
  expect(
    rows.map(({ officer, late: all, settle, apologise, explain }) => [officer, all, settle, apologise, explain]),
  ).toEqual([
    ['o-1', 1, 0, 1, 1],
    ['o-4', 2, 1, 0, 0],
    ['o-2', 1, 0, 0, 1],
    ['o-3', 1, 1, 0, 0],
    ['o-5', 1, 0, 0, 1],
  ])
  expect(rows.at(-1)?.unit).toBe('H21.1')
})
