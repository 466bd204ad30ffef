import { beforeAll, expect, test } from 'vitest'
import { answerableSheet, briefingSentences, lateCaseSheet, lostSheet } from '../briefing/briefing-sheets.ts'
import type { LateCase } from '../briefing/late-case.ts'
import { causeSheet, lateDutySheet, openDutySheet } from '../duty/duty-sheets.ts'
import type { LateDuties } from '../duty/late-duties.ts'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { openDossierSheet, outlookSheet } from '../forecast/forecast-sheets.ts'
import type { OpenDossier } from '../forecast/forecast.ts'
import { at, ofA, ofB, scene, twoDossiers } from './two-dossiers.fixture.ts'

const hour = 3_600_000
let facts: ReadonlyMap<string, DossierFact>
beforeAll(async () => {
  facts = await twoDossiers()
})
const fact = (id: string): DossierFact => {
  const found = facts.get(`dossier-${id}`)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const duties = (id: string, more: Partial<LateDuties> = {}): LateDuties => ({
  fact: fact(id),
  filed: { channel: 'direct', portal: null },
  originalDue: vn('2026-03-16T11:30'),
  due: vn('2026-03-20T11:30'),
  endedAt: null,
  late: true,
  apology: 'missed',
  apologyDue: vn('2026-03-15T11:30'),
  apologies: 0,
  repeated: false,
  reappointment: 'none',
  explanation: 'owed',
  causes: [],
  stated: null,
  mistakeBy: null,
  holder: { unit: 'H21.1', officer: 'o-7' },
  ...more,
})

const lateCase = (id: string, more: Partial<LateCase> = {}): LateCase => ({
  fact: fact(id),
  due: vn('2026-03-16T11:30'),
  endedAt: null,
  daysLate: 2,
  unit: 'H21.1',
  officer: 'o-7',
  step: 'Thẩm định',
  stated: null,
  duties: null,
  remaining: [],
  ...more,
})

test('a late dossier is listed with what it owes, why it was late, and who has it', () => {
  const told = duties('a', { causes: ['agency', 'supplements'], stated: 'chờ Sở', apologies: 2, repeated: true })
  const { rows, notes } = lateDutySheet([told, duties('b')], { ...scene, at })
  expect(rows).toEqual([
    {
      ...ofA,
      channel: 'at the counter',
      portal: null,
      officer: 'o-7',
      originalDue: vn('2026-03-16T11:30'),
      due: vn('2026-03-20T11:30'),
      ended: null,
      apology: 'missed',
      apologyDue: vn('2026-03-15T11:30'),
      apologies: 2,
      reappointment: '–',
      explanation: 'owed',
      causes: 'another agency answered after its deadline; supplements were asked for more than once',
      stated: 'chờ Sở',
      mistakeBy: null,
    },
    expect.objectContaining({ ...ofB, causes: null, stated: null }),
  ])
  expect(notes.at(-1)).toBe('Apologised for more than once: 1 dossiers')
  expect(lateDutySheet([duties('b')], { ...scene, at }).notes).toEqual(notes.slice(0, 1))
})

test('apologies and explanations that are owed or were missed are what the open duties must come to', () => {
  const row = { unit: 'H21.1', officer: null, article: 'a', open: 1, overdue: 0, earliest: null }
  const open = [
    { ...row, rule: 'late-apology' },
    { ...row, rule: 'late-explanation', open: 2 },
    { ...row, rule: 'return-result', open: 9 },
  ]
  const late = [
    duties('a'),
    duties('b', { apology: 'met', explanation: 'missed' }),
    duties('b', { apology: 'met', explanation: 'met' }),
  ]
  const { rows, identities = [] } = openDutySheet(open, late, scene)
  expect(rows).toEqual(open)
  expect(identities.map(({ checked, residuals }) => [checked, residuals])).toEqual([[2, []]])
  expect(
    openDutySheet(open, late.slice(1), scene).identities?.[0]?.residuals.map(({ left, right }) => [left, right]),
  ).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('a dossier counts under each cause of its lateness, under none where none shows, and not at all when it is not late', () => {
  const told = [
    duties('a', { causes: ['agency', 'step'] }),
    duties('b', { causes: ['step'] }),
    duties('b', { filed: { channel: 'online', portal: 'national' } }),
    duties('b', { late: false }),
  ]
  const { rows, notes } = causeSheet(told, scene)
  expect(rows.map(({ dossiers }) => dossiers)).toEqual([1, 0, 0, 2, 0, 1])
  expect(rows.map(({ national }) => national)).toEqual([0, 0, 0, 0, 0, 1])
  expect(rows[0]?.['cause']).toBe('another agency answered after its deadline')
  expect(notes).toEqual(['3 late dossiers; one may show several causes'])
})

test('a late case names its procedure, or its code where the register has no name, and says what is left to do', () => {
  const cases = [
    lateCase('a', {
      endedAt: vn('2026-03-18T09:00'),
      duties: duties('a'),
      remaining: ['apologise', 'explain'],
      stated: 'chờ Sở',
    }),
    lateCase('b'),
  ]
  const { rows } = lateCaseSheet(cases, () => null, scene)
  expect(rows).toMatchObject([
    {
      dossier: 'H21-1',
      procedure: '2.000908',
      due: vn('2026-03-16T11:30'),
      ended: vn('2026-03-18T09:00'),
      daysLate: 2,
      officer: 'o-7',
      step: 'Thẩm định',
      stated: 'chờ Sở',
      apology: 'missed',
      explanation: 'owed',
    },
    { dossier: 'b', ended: null, apology: '–', explanation: '–' },
  ])
  expect(rows[0]?.['remaining']).toMatch(/^\S.*; \S/)
  expect(rows[1]?.['remaining']).toMatch(/^[^;]+$/)
  expect(lateCaseSheet(cases, (code) => `${code} named`, scene).rows[0]?.['procedure']).toBe('2.000908 named')
  expect(lateCaseSheet(cases, () => null, scene).notes).not.toEqual(lateCaseSheet([], () => null, scene).notes)
  const row = { unit: 'H21.1', officer: 'o-7', late: 3, settle: 1, apologise: 2, explain: 3 }
  expect(answerableSheet([row], scene).rows).toEqual([row])
})

const line = (number: string, lost: number | null) => ({
  number,
  codes: ['PROGRESS'] as const,
  name: 'briefing.score' as const,
  numerator: 8,
  denominator: 10,
  points: lost === null ? null : 10 - lost,
  max: 10,
  lost,
  change: null,
})
const summary = {
  total: 81.5,
  totalBefore: 83,
  max: 100,
  lost: [line('05', 9.25), line('21', 6.25), line('09', 2), line('12', 1), line('01', 0), line('02', null)],
  simulation: { streams: ['dossier-a', 'dossier-b'], gain: 4.5 },
  cases: [],
  day: '2026-04-01',
}

test('a briefing says the total, how it moved, the three largest losses and what lateness costs', () => {
  const cases = [lateCase('a', { remaining: ['settle', 'explain'] }), lateCase('b', { remaining: ['explain'] })]
  const [score, change, most, lateness, toDo] = briefingSentences({ ...summary, cases, band: 'good' }, 'en').map(
    ([, said]) => said,
  )
  expect(score).toBe('81.50 of 100 points, class: Good')
  expect(change).toBe('1.50 points fewer than 83.00')
  expect(most?.split('; ')).toHaveLength(3)
  expect(most).toMatch(/05.*9\.25.*21.*6\.25.*09.*2/)
  expect(lateness).toBe('4.50 points, by 2 late dossiers received in the period')
  expect(toDo).toBe('settle 1 dossiers; apologise for 0; explain 2 to the head')
  const changeFrom = (totalBefore: number | null, total: number | null = 81.5) =>
    briefingSentences({ ...summary, total, totalBefore, band: null }, 'en')[1]?.[1]
  expect(changeFrom(80)).toMatch(/^1\.50 .*80\.00/)
  expect(new Set([changeFrom(80), changeFrom(83), changeFrom(81.5), changeFrom(null)]).size).toBe(4)
  expect(changeFrom(80, null)).toBe(changeFrom(null))
  expect(briefingSentences({ ...summary, total: null, band: null }, 'en')[0]?.[1]).toBe(
    'no total, since an indicator has no data',
  )
})

test('the losses of a briefing must come to what the maximum has over the total', () => {
  const { rows, notes, about } = lostSheet(summary, [['Score', 'said']], { ...scene, about: [['Unit', 'H21.1']] })
  const { codes: _codes, ...first } = line('05', 9.25)
  expect(rows[0]).toEqual({
    ...first,
    name: 'Score',
    lead: 'departments, sectors and People’s Committees below the province',
    coordinating: 'office of the provincial People’s Committee',
  })
  expect(about).toEqual([
    ['Unit', 'H21.1'],
    ['Score', 'said'],
  ])
  expect(notes).toEqual(['✓ points lost in the table = maximum − total: 18.50 and 18.50'])
  expect(lostSheet({ ...summary, total: 80 }, [], scene).notes).toEqual([
    '✗ points lost in the table = maximum − total: 18.50 and 20.00',
  ])
  expect(lostSheet({ ...summary, total: null }, [], scene).notes).toEqual(['no total, since an indicator has no data'])
})

const open = (id: string, more: Partial<OpenDossier>): OpenDossier => ({
  fact: fact(id),
  due: vn('2026-04-10T11:30'),
  remaining: 10.255 * hour,
  handled: 5 * hour,
  comparable: 12,
  chance: 0.25,
  outlook: 'unlikely',
  counts: true,
  ...more,
})

test('an open dossier of the period puts at stake what one more late dossier costs, unless it is late already', () => {
  const some = [
    open('a', { outlook: 'likely', chance: 0.75 }),
    open('b', { outlook: 'late', chance: null, remaining: null }),
    open('b', { outlook: 'likely', counts: false }),
    open('b', {}),
  ]
  const { rows, behind = [], notes, identities = [] } = outlookSheet(some, { ...scene, at, cost: 0.5 })
  expect(
    rows
      .filter(({ dossiers }) => dossiers !== 0)
      .map(({ dossiers, ofPeriod, atStake }) => [dossiers, ofPeriod, atStake]),
  ).toEqual([
    [1, 1, 0],
    [2, 1, 0.5],
    [1, 1, 0.5],
  ])
  expect(behind.filter(({ name }) => name === 'likely').map(({ column, members }) => [column, members])).toEqual([
    ['dossiers', ['dossier-a', 'dossier-b']],
    ['ofPeriod', ['dossier-a']],
  ])
  expect(notes.at(-1)).toBe('Points that will be lost on average, by these chances: 0.50')
  expect(identities.map(({ checked, residuals }) => [checked, residuals])).toEqual([[1, []]])
  const list = openDossierSheet(some, 0, { ...scene, at, cost: 0.5 })
  expect(list.rows[0]).toMatchObject({
    ...ofA,
    remainingHours: 10.26,
    handledHours: 5,
    comparable: 12,
    chance: 75,
    atStake: 500,
  })
  expect(list.rows[1]).toMatchObject({ remainingHours: null, chance: null, atStake: 0 })
  expect(list.notes).toEqual([])
  expect(openDossierSheet([], 4, { ...scene, at, cost: 0 }).notes).toHaveLength(1)
})
