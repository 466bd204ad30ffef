import { type DossierEvent, type Occurred, zoneNamed } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { decision766 } from '../scorecard/decision-766.ts'
import { scoreUnit } from '../scorecard/score.ts'
import { counts as published } from '../page/page.fixture.ts'
import { delayOf } from './delay.ts'
import { delayLines, delayMistakes, publicationSheets, type PublishedUnit, ranked } from './publication.ts'
import { quarterOf } from './quarter.ts'
import type { LateDossier } from './unit-register-counts.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const at = (local: string): number => Date.parse(`${local}:00+07:00`)

const told = (local: string, event: DossierEvent): Occurred<DossierEvent> => ({
  ...event,
  occurredAt: at(local),
  recordedAt: at(local),
})

const due = at('2026-03-09T17:00')
const before = at('2026-04-01T00:00')

describe('who had a dossier when it became late', () => {
  const given = (local: string, to: string, toOfficer?: string): Occurred<DossierEvent> =>
    told(local, { type: 'HandedOver', data: { from: 'x', to, ...(toOfficer !== undefined && { toOfficer }) } })

  test('is the receiver of the last hand-over until its due date, also where the file went on afterwards', () => {
    const events = [given('2026-03-03T09:00', 'A', 'cb-1'), given('2026-03-05T09:00', 'B', 'cb-2')]
    expect(delayOf([...events, given('2026-03-10T09:00', 'C', 'cb-3')], due, before)).toEqual({
      unit: 'B',
      officer: 'cb-2',
      apologised: false,
      explained: false,
      mistakeBy: null,
    })
    expect(delayOf([given('2026-03-09T17:00', 'D')], due, before).unit).toBe('D')
  })

  test('is the officer who confirmed the hand-over, where another was named to take it', () => {
    const confirmed = told('2026-03-05T10:00', {
      type: 'HandoverConfirmed',
      data: { verdict: 'early', officer: 'cb-9' },
    })
    expect(delayOf([given('2026-03-05T09:00', 'B', 'cb-2'), confirmed], due, before).officer).toBe('cb-9')
  })

  test('is not carried over from the unit before when the new receiver names nobody', () => {
    const events = [given('2026-03-03T09:00', 'A', 'cb-1'), given('2026-03-05T09:00', 'B')]
    expect(delayOf(events, due, before)).toMatchObject({ unit: 'B', officer: null })
  })

  test('an apology after the period does not count in it', () => {
    const sorry = (local: string): Occurred<DossierEvent> =>
      told(local, {
        type: 'ApologyIssued',
        data: { reason: 'r', signer: 's', oldDue: '', newDue: '', movesAppointment: false },
      })
    expect(delayOf([sorry('2026-03-31T23:59')], due, before).apologised).toBe(true)
    expect(delayOf([sorry('2026-04-01T00:00')], due, before).apologised).toBe(false)
  })
})

const late = (stream: string, ended: boolean): LateDossier => ({ stream, channel: 'direct', unit: 'A', due, ended })
const delay = (officer: string | null, unit: string | null = 'A', mistakeBy: string | null = null) => ({
  unit,
  officer,
  apologised: true,
  explained: false,
  mistakeBy,
})

test('officials are named only when that was asked for, and the sum stays the same', () => {
  const delayed = [
    { dossier: late('1', true), delay: delay('cb-1') },
    { dossier: late('2', false), delay: delay('cb-2') },
    { dossier: late('3', false), delay: delay('cb-2') },
    { dossier: late('4', false), delay: delay(null, null) },
  ]
  const nameOf = (unit: string): string => `Phòng ${unit}`
  const of = (officers: boolean) =>
    delayLines(delayed, { officers, nameOf }).map((line) => [line.name, line.officer, line.late, line.open])
  expect(of(false)).toEqual([['Phòng A', null, 4, 3]])
  expect(of(true)).toEqual([
    ['Phòng A', 'cb-2', 2, 2],
    ['Phòng A', null, 1, 1],
    ['Phòng A', 'cb-1', 1, 0],
  ])
})

test('who made a dossier late by a mistake in using the system is named only when that was asked for, whoever had it then', () => {
  const delayed = [
    { dossier: late('1', true), delay: delay('cb-1', 'A', 'cb-9') },
    { dossier: late('2', false), delay: delay('cb-2', 'A', 'cb-2') },
    { dossier: late('3', false), delay: delay('cb-2') },
    { dossier: late('4', true), delay: delay('cb-3', 'B', 'cb-9') },
  ]
  const of = (officers: boolean) =>
    delayMistakes(delayed, { officers }).map(({ unit, officer, dossiers }) => [unit, officer, dossiers])
  expect(of(false)).toEqual([
    ['A', null, 2],
    ['B', null, 1],
  ])
  expect(of(true)).toEqual([
    ['A', 'cb-2', 1],
    ['A', 'cb-9', 1],
    ['B', 'cb-9', 1],
  ])
  const lines = delayLines(delayed, { officers: true, nameOf: (unit) => unit })
  expect(lines.map(({ officer, mistakes }) => [officer, mistakes])).toEqual([
    ['cb-2', 1],
    ['cb-1', 1],
    ['cb-3', 1],
  ])
})

const none = { received: 0, resolved: 0, late: 0, openOverdue: 0 }

test('units stand level by level, by their total; one without a total is last of its level and has no rank', () => {
  const unit = (code: string, changes: object): PublishedUnit => ({
    unit: code,
    name: code,
    level: code === 'p' ? 'province' : 'commune',
    register: { received: 0, resolved: 0, late: 0, openOverdue: 0 },
    score: scoreUnit({ ...published, ...changes }, { unit: code, scorecard: decision766, at: '2026-03-31' }),
  })
  const units = ranked([
    unit('a', { DOSSIER_SYNC: undefined }),
    unit('b', { DOSSIER_SYNC: { numerator: 0, denominator: 1 } }),
    unit('c', {}),
    unit('p', { DOSSIER_SYNC: { numerator: 1, denominator: 2 } }),
  ])
  const [sheet] = publicationSheets(
    { units, delays: [], mistakes: [], late: 0, own: none, register: none },
    { about: [], zone, language: 'en' },
  )
  expect(sheet.rows.map((row) => [row['rank'], row['unit']])).toEqual([
    [1, 'p'],
    [1, 'c'],
    [2, 'b'],
    [null, 'a'],
  ])
})

test('a late dossier that no line holds, and units that do not add up to the register, are residuals', () => {
  const scene = { about: [], zone, language: 'en' } as const
  const residuals = (late: number, received: number) =>
    publicationSheets(
      { units: [], delays: [], mistakes: [], late, own: none, register: { ...none, received } },
      scene,
    ).map(({ identities = [] }) => identities.flatMap((identity) => identity.residuals.map(({ residual }) => residual)))
  expect(residuals(0, 0)).toEqual([[], [], []])
  expect(residuals(3, 0)).toEqual([[], [-3], []])
  expect(residuals(0, 2)).toEqual([[-2], [], []])
})

test('the package of a quarter is owed before the 20th of its last month', () => {
  expect(quarterOf('2026-Q1')).toEqual({ quarter: '2026-Q1', from: '2026-01', to: '2026-03', dueBefore: '2026-03-20' })
  expect(quarterOf('2025-Q4')).toMatchObject({ from: '2025-10', to: '2025-12', dueBefore: '2025-12-20' })
  for (const wrong of ['2026-Q5', '2026-Q0', '2026Q1', '26-Q1', ''])
    expect(() => quarterOf(wrong)).toThrow(expect.objectContaining({ code: 'report.quarter' }))
})
