import { toIso, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { DossierLife } from '../life/dossier-life.ts'
import { lifeOf } from '../life/life.fixture.ts'
import { causesOf } from '../duty/late-cause.ts'
import { dossierPoints } from '../scorecard01/dossier-points.ts'
import { volumeBySector } from './volume-tally.ts'
import { WorkTally, type WorkRow } from './work-tally.ts'

const hour = 3_600_000

const step = (from: string, due: string, to: string): readonly Line[] => [
  [from, 'StepStarted', { step: 'appraisal', due: toIso(vn(due)) }],
  [to, 'StepCompleted', { step: 'appraisal' }],
]

const by = (life: DossierLife, officer: string): DossierLife => ({
  ...life,
  events: life.events.map((event) => ({ ...event, actor: { officer, unit: 'H21.1', role: 'handling' } })),
})

const life = (...lines: readonly Line[]) => lifeOf([...receivedAt('2026-03-02T08:00'), ...lines], '2026-04-01')

const rowsOf = (...added: readonly (readonly [DossierLife, boolean])[]): readonly WorkRow[] => {
  const tally = new WorkTally(vietnamCalendar())
  for (const [one, open] of added) tally.add(one, { open, at: vn('2026-04-01') })
  return tally.rows()
}

test('a step that ended a minute after its deadline is late for its officer, and one that ended at it is not', async () => {
  const kept = by(await life(...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:00')), 'o-1')
  const late = by(await life(...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:01')), 'o-2')
  const rows = rowsOf([kept, false], [late, true])
  expect(rows.filter(({ by: kind }) => kind === 'officer')).toMatchObject([
    { who: 'o-2', done: 1, timed: 1, late: 1, inHand: 1 },
    { who: 'o-1', done: 1, timed: 1, late: 0, inHand: 0, total: 2 * hour },
  ])
  expect(rows.find(({ by: kind }) => kind === 'step')).toMatchObject({ who: 'appraisal', done: 2, late: 1 })
  expect(rows.find(({ by: kind }) => kind === 'unit')).toMatchObject({ who: 'H21.1', done: 2, inHand: 1 })
})

test('an agency’s time is working time from the question to its answer, over a night too', async () => {
  const asked: Line = [
    '2026-03-03T16:00',
    'ConsultationRequested',
    { consultation: 'q', agency: 'H21.5', answerBy: toIso(vn('2026-03-04T08:30')) },
  ]
  const answered: Line = ['2026-03-04T08:30', 'ConsultationAnswered', { consultation: 'q' }]
  // an hour until five, and from half past seven another
  expect(rowsOf([await life(asked, answered), false])).toMatchObject([
    { by: 'agency', who: 'H21.5', done: 1, timed: 1, late: 0, total: 2 * hour, median: 2 * hour },
  ])
  // nothing ended yet; the deadline has passed by the first of April
  expect(rowsOf([await life(asked), true]).filter(({ by: kind }) => kind === 'agency')).toMatchObject([
    { who: 'H21.5', done: 0, timed: 0, late: 0, overdue: 1, median: null },
  ])
})

test('a step without a deadline is counted, and never late', async () => {
  const lines: readonly Line[] = [
    ['2026-03-03T08:00', 'StepStarted', { step: 's' }],
    ['2026-03-20T08:00', 'StepCompleted', { step: 's' }],
  ]
  expect(rowsOf([by(await life(...lines), 'o-1'), false])).toMatchObject([
    { by: 'unit', timed: 0, late: 0 },
    { by: 'officer', done: 1, timed: 0, late: 0 },
    { by: 'step' },
  ])
})

test('a step under way past its own deadline counts for who has the file, one not past it does not, nor one of a dossier that ended', async () => {
  const begun = (due: string): readonly Line[] => [
    ['2026-03-03T08:00', 'HandedOver', { from: 'H21.1', to: 'H21.1', toOfficer: 'o-7' }],
    ['2026-03-03T09:00', 'StepStarted', { step: 's', due: toIso(vn(due)) }],
  ]
  const past = await life(...begun('2026-03-31T23:59'))
  const officer = (rows: readonly WorkRow[]) => rows.filter(({ by: kind }) => kind === 'officer')
  expect(officer(rowsOf([past, true]))).toMatchObject([{ who: 'o-7', done: 0, late: 0, overdue: 1, inHand: 1 }])
  const atDeadline = await life(...begun('2026-04-01'))
  expect(officer(rowsOf([atDeadline, true]))).toMatchObject([{ who: 'o-7', overdue: 0, inHand: 1 }])
  expect(officer(rowsOf([past, false]))).toEqual([])
})

test('every received dossier stands in the row of its field, the busiest field first, with what is late told apart by ended and open', async () => {
  const told = (procedure: string, received: string, due: string, ended?: string): readonly Line[] => [
    ...receivedAt(received, { procedure, ...(procedure === 'a' && { channel: 'online' }) }),
    appointment(received, due),
    ...(ended === undefined ? [] : [[ended, 'DossierCompleted', { outcome: 'granted' }] satisfies Line]),
  ]
  const facts = await factsOf(
    { id: '1', lines: told('a', '2026-03-02T08:00', '2026-03-05T08:00', '2026-03-05T08:01') },
    { id: '2', lines: told('a', '2026-03-02T09:00', '2026-03-05T08:00', '2026-03-05T08:00') },
    { id: '3', lines: told('b', '2026-03-04T08:00', '2026-03-31T08:00') },
    { id: '4', lines: told('c', '2026-03-04T08:00', '2026-04-02T08:00') },
    { id: '5', lines: told('c', '2026-04-01T00:00', '2026-04-02T08:00') },
  )
  const fields: Readonly<Record<string, string>> = { a: 'Chứng thực', b: 'Chứng thực' }
  const rows = volumeBySector(facts, {
    at: vn('2026-04-01'),
    sectorOf: (procedure) => fields[procedure] ?? null,
    dayOf: (at) => Math.floor(at / 86_400_000),
  })
  const counts = { procedures: 2, received: 3, online: 2, ended: 2, late: 1, open: 1, overdue: 1, busiest: 2 }
  expect(rows).toEqual([
    { sector: 'Chứng thực', ...counts },
    { sector: null, procedures: 1, received: 1, online: 0, ended: 0, late: 0, open: 1, overdue: 0, busiest: 1 },
  ])
})

test('a step begun again at the very instant at which it ended is ended by what comes after, and late by its own deadline', async () => {
  const again = await life(
    ...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:00'),
    ...step('2026-03-03T10:00', '2026-03-03T11:00', '2026-03-03T16:00'),
  )
  const rows = rowsOf([by(again, 'o-1'), false])
  // two hours, and from ten to half past eleven with half past one to four
  expect(rows.find(({ by: kind }) => kind === 'officer')).toMatchObject({ done: 2, timed: 2, late: 1 })
  expect(causesOf(again, vn('2026-04-01'))).toEqual(['step'])
  expect(dossierPoints(again, vn('2026-04-01'), vietnamCalendar().zone)['2']).toBe(0)
})

test('a step begun again at the instant of its end and not ended since is under way', async () => {
  const open = await life(...step('2026-03-03T08:00', '2026-03-03T10:00', '2026-03-03T10:00'), [
    '2026-03-03T10:00',
    'StepStarted',
    { step: 'appraisal', due: toIso(vn('2026-03-03T11:00')) },
  ])
  expect(rowsOf([open, true]).find(({ by: kind }) => kind === 'step')).toMatchObject({ done: 1, late: 0, overdue: 1 })
  expect(causesOf(open, vn('2026-03-03T11:00'))).toEqual([])
  expect(causesOf(open, vn('2026-03-03T11:01'))).toEqual(['step'])
})

test('a second part of one agency is not ended by the end of its first', async () => {
  const part = (from: string, due: string, to?: string): readonly Line[] => [
    [from, 'JointPartStarted', { agency: 'H21.5', due: toIso(vn(due)) }],
    ...(to === undefined ? [] : [[to, 'JointPartCompleted', { agency: 'H21.5' }] satisfies Line]),
  ]
  const twice = await life(
    ...part('2026-03-03T08:00', '2026-03-04T08:00', '2026-03-03T09:00'),
    ...part('2026-03-05T08:00', '2026-03-06T08:00', '2026-03-10T08:00'),
  )
  expect(rowsOf([twice, false]).find(({ by: kind }) => kind === 'agency')).toMatchObject({ done: 2, timed: 2, late: 1 })
  expect(causesOf(twice, vn('2026-04-01'))).toEqual(['agency'])
})
