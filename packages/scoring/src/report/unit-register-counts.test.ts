import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { complete, score } from '../scorecard/score.fixture.ts'
import { taskLines } from './resolution-131.ts'
import { registerOf, unitRegisterCounts } from './unit-register-counts.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')
const march = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01'), zone }

const dossier = (received: string, due: string, end?: string, unit = 'H21.1'): readonly Line[] => [
  ...receivedAt(received, { unit, receivingUnit: unit, channel: 'online' }),
  appointment(received, due),
  ...(end === undefined ? [] : [[end, 'DossierCompleted', { outcome: 'granted' }] as const]),
]

const dossiers = {
  // received before the month and still open at its beginning: of the month, though not received in it
  carried: dossier('2026-02-20T08:00', '2026-03-05T08:00', '2026-03-05T08:01'),
  // ended before the month, and received after it
  gone: dossier('2026-02-10T08:00', '2026-02-20T08:00', '2026-02-28T23:59'),
  next: dossier('2026-04-01T00:00', '2026-04-10T08:00'),
  kept: dossier('2026-03-01T00:00', '2026-03-10T08:00', '2026-03-10T08:00'),
  overdue: dossier('2026-03-02T08:00', '2026-03-31T23:00', '2026-04-01T00:00', 'H21.2'),
  open: dossier('2026-03-31T23:59', '2026-04-01T00:00', undefined, 'H21.2'),
}
const counted = async (options: Partial<Parameters<typeof unitRegisterCounts>[1]> = {}) =>
  unitRegisterCounts(await factsOf(...Object.entries(dossiers).map(([id, lines]) => ({ id, lines }))), {
    ...march,
    ...options,
  })

test('a unit’s register of a month counts what came, what ended, what ended late and what stands open past its date', async () => {
  const { units, late } = await counted()
  expect([...units]).toEqual([
    ['H21.1', { received: 1, resolved: 2, late: 1, openOverdue: 0 }],
    ['H21.2', { received: 2, resolved: 0, late: 0, openOverdue: 1 }],
  ])
  expect(late).toEqual([
    { stream: 'dossier-carried', channel: 'online', unit: 'H21.1', due: vn('2026-03-05T08:00'), ended: true },
    { stream: 'dossier-overdue', channel: 'online', unit: 'H21.2', due: vn('2026-03-31T23:00'), ended: false },
  ])
})

test('a register taken before the month is over counts to that instant, one of some units those alone', async () => {
  const early = await counted({ at: vn('2026-03-05T08:00') })
  expect([...early.units]).toEqual([
    ['H21.1', { received: 1, resolved: 0, late: 0, openOverdue: 0 }],
    ['H21.2', { received: 1, resolved: 0, late: 0, openOverdue: 0 }],
  ])
  expect([...(await counted({ units: ['H21.2'] })).units.keys()]).toEqual(['H21.2'])
})

test('the register of several units is the sum of theirs, one without a dossier being nought', async () => {
  const counts = await counted()
  expect(registerOf(counts, ['H21.1', 'H21.2', 'H21.9'])).toEqual({ received: 3, resolved: 2, late: 1, openOverdue: 1 })
  expect(registerOf(counts, [])).toEqual({ received: 0, resolved: 0, late: 0, openOverdue: 0 })
})

test('each dossier behind a count of the register is named with its unit and the count', async () => {
  const behind: string[] = []
  await counted({ note: (row, column, member) => void behind.push(`${row} ${column} ${member}`) })
  expect(behind.toSorted()).toEqual([
    'H21.1 late dossier-carried',
    'H21.1 received dossier-kept',
    'H21.1 resolved dossier-carried',
    'H21.1 resolved dossier-kept',
    'H21.2 openOverdue dossier-overdue',
    'H21.2 received dossier-open',
    'H21.2 received dossier-overdue',
  ])
})

const letter = [
  'I.1a 01',
  'I.1a 02',
  'I.1a 03',
  'I.1a 04',
  'I.1c register',
  'I.1d 12',
  'I.1d 13',
  'I.1d 14',
  'I.1e 05',
  'I.1e 08',
  'I.1e register',
  'I.1g 09',
  'I.1g 10',
  'I.1g 11',
  'I.1h register',
  'I.1i register',
  'I.1i register',
  'I.1k 19',
  'I.1k 20',
  'II.6d 16',
]

test('the tasks of Resolution 131 are told by the indicators and counts of the letter, in its order', () => {
  const late = (channel: 'online' | 'direct', apologised: boolean) => ({
    dossier: { stream: 's', channel, unit: 'H21.1', due: 0, ended: true },
    delay: { unit: 'H21.1', officer: null, apologised, explained: false, mistakeBy: null },
  })
  const lines = taskLines(score(complete), { received: 9, returnedOften: 2, nonTerritorial: 3 }, [
    late('online', true),
    late('online', true),
    late('direct', false),
  ])
  expect(lines.map(({ task, source }) => `${task} ${source}`)).toEqual(letter)
  const counts = lines.filter(({ source }) => source === 'register')
  expect(counts.map(({ task, measure, numerator, denominator }) => [task, measure, numerator, denominator])).toEqual([
    ['I.1c', 'report.quarterly.returned-often', 2, 9],
    ['I.1e', 'report.quarterly.late-online', 2, 3],
    ['I.1h', 'report.quarterly.non-territorial', 3, 9],
    ['I.1i', 'report.quarterly.explained', 0, 3],
    ['I.1i', 'report.quarterly.apologised', 2, 3],
  ])
  expect(lines[0]).toMatchObject({ numerator: 10, denominator: 10 })
})
