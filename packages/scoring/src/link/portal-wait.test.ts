import { type Obligation, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { MembersBehind } from '../format/members-behind.ts'
import { allHold } from '../format/sheet-identity.ts'
import { lifeWith, type ToldEvent } from '../life/life.fixture.ts'
import { portalWaitSheet, waitingSheet } from './link-sheets.ts'
import { PortalWaitTally } from './portal-wait.ts'

const at = 1_000
const submitted: ToldEvent = [
  10,
  'DossierSubmitted',
  { procedure: 'p', unit: 'A', receivingUnit: 'A', channel: 'online', code: null, subject: 's' },
]
const received: ToldEvent = [20, 'DossierReceived', {}]
const acknowledged = (time: number, status: number, sentAt?: number): ToldEvent => [
  time,
  'PortalAcknowledged',
  { status, ...(sentAt !== undefined && { sentAt: new Date(sentAt).toISOString() }) },
]
const rejected = (time: number, status: number, retryable = true): ToldEvent => [
  time,
  'PortalRejected',
  { status, errorCode: 'E1', message: 'x', retryable },
]
const facts = (stream: string, submittedTo: string) => ({ stream, code: null, submittedTo })

const duty = (rule: string, due: number | null, status: Obligation['status']): Obligation => ({
  rule,
  article: 'điều 1',
  by: 'system',
  due,
  metAt: null,
  status,
})

const told = (...events: readonly ToldEvent[]) => {
  const tally = new PortalWaitTally(at)
  tally.add(lifeWith(facts('dossier-a', 'A'), submitted, ...events), () => [])
  const [row] = tally.rows()
  return row === undefined ? null : [row.acknowledged, row.rejected, row.refused, row.unanswered].join('')
}

test('the last status is what counts: an answer to an earlier one, or of before it came about, says nothing of it', () => {
  expect(told()).toBe('1000')
  expect(told(received)).toBe('0001')
  expect(told(received, acknowledged(30, 2))).toBe('1000')
  expect(told(received, rejected(30, 2))).toBe('0100')
  expect(told(received, rejected(30, 2), rejected(35, 2, false))).toBe('0010')
  expect(told(received, rejected(30, 2), acknowledged(40, 2))).toBe('1000')
  expect(told(received, acknowledged(30, 1))).toBe('0001')
  expect(told(received, acknowledged(30, 2, 19))).toBe('0001')
  expect(told(received, acknowledged(30, 2), [40, 'StepStarted', { step: 's' }])).toBe('0001')
})

test('a dossier that nobody has submitted yet is none of the portal’s', () => {
  const tally = new PortalWaitTally(at)
  tally.add(lifeWith(facts('dossier-a', 'A')), () => [])
  expect([tally.rows(), tally.waiting()]).toEqual([[], []])
})

test('what waits is told with the earliest time owed to the portal, and past it as overdue; other duties are none of it', () => {
  const tally = new PortalWaitTally(at)
  const duties = [
    duty('status-notice', 25, 'late'),
    duty('sync-acknowledgement', 400, 'overdue'),
    duty('sync-after-finish', 300, 'met'),
    duty('sync-repair', 1_200, 'open'),
    duty('late-apology', 5, 'overdue'),
  ]
  tally.add(lifeWith(facts('dossier-a', 'A'), submitted, received, [30, 'SyncAlerted', {}]), () => duties)
  tally.add(lifeWith(facts('dossier-b', 'A'), submitted, received, rejected(25, 2)), () => [
    duty('status-notice', 2_000, 'open'),
  ])
  expect(
    tally
      .waiting()
      .map(({ fact, standing, status, since, due, overdue, alertedAt }) => [
        fact.stream,
        standing,
        status,
        since,
        due,
        overdue,
        alertedAt,
      ]),
  ).toEqual([
    ['dossier-a', 'unanswered', 2, 20, 400, true, 30],
    ['dossier-b', 'rejected', 2, 20, 2_000, false, null],
  ])
})

test('each unit’s dossiers add up, the unit with the most overdue first, and behind each figure stand its dossiers', () => {
  const members = new MembersBehind()
  const tally = new PortalWaitTally(at, members.note)
  const overdue = () => [duty('status-notice', 30, 'overdue')]
  tally.add(lifeWith(facts('dossier-1', 'A'), submitted, received), () => [])
  tally.add(lifeWith(facts('dossier-2', 'A'), submitted, received, acknowledged(30, 2)), overdue)
  tally.add(lifeWith(facts('dossier-3', 'B'), submitted, [15, 'DossierReceived', {}]), overdue)
  const none = { rejected: 0, refused: 0, acknowledged: 0 }
  expect(tally.rows()).toEqual([
    { unit: 'B', dossiers: 1, ...none, unanswered: 1, overdue: 1, waitingSince: 15 },
    { unit: 'A', dossiers: 2, ...none, acknowledged: 1, unanswered: 1, overdue: 0, waitingSince: 20 },
  ])
  const scene = { about: [], zone: vietnamCalendar().zone, language: 'vi' } as const
  const sheet = portalWaitSheet(tally.rows(), scene, members)
  expect(allHold(sheet.identities ?? [])).toBe(true)
  expect(sheet.behind?.map(({ name, column, members: found }) => [name, column, ...found])).toEqual([
    ['B', 'dossiers', 'dossier-3'],
    ['B', 'unanswered', 'dossier-3'],
    ['B', 'overdue', 'dossier-3'],
    ['A', 'dossiers', 'dossier-1', 'dossier-2'],
    ['A', 'unanswered', 'dossier-1'],
    ['A', 'acknowledged', 'dossier-2'],
  ])
  expect(
    waitingSheet(tally.waiting(), { ...scene, at }).rows.map((row) => [row['standing'], row['status'], row['overdue']]),
  ).toEqual([
    ['Chưa có trả lời', 'Được tiếp nhận', 'có'],
    ['Chưa có trả lời', 'Được tiếp nhận', 'không'],
  ])
})
