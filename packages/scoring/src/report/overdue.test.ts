import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import { overdueDossiers } from './overdue.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

const due = (date: string, code = 'c'): readonly Line[] => [
  ...receivedAt('2026-03-02T08:00', { code }),
  appointment('2026-03-02T08:00', date),
]

const overdue = async (
  dossiers: Readonly<Record<string, readonly Line[]>>,
  at: string,
  options: { readonly due?: 'original'; readonly granularity?: 'date'; readonly units?: readonly string[] } = {},
): Promise<readonly (readonly [string | null, number])[]> => {
  const facts = await factsOf(...Object.entries(dossiers).map(([id, lines]) => ({ id, lines })))
  return overdueDossiers(facts, { zone, at: vn(at), ...options }).map(({ code, daysLate }) => [code, daysLate])
}

test('lists the open dossiers past due, the longest overdue first, with calendar days late', async () => {
  const dossiers = {
    a: due('2026-03-16T11:30', 'H21.1-260302-0001'),
    b: due('2026-03-10T11:30', 'H21.1-260302-0002'),
    c: due('2026-03-20T11:30', 'H21.1-260302-0003'),
    d: [...due('2026-03-10T11:30'), ['2026-03-18T08:00', 'DossierCompleted', { outcome: 'granted' }] satisfies Line],
    e: receivedAt('2026-03-02T08:00'),
  }
  expect(await overdue(dossiers, '2026-03-18T09:00')).toEqual([
    ['H21.1-260302-0002', 8],
    ['H21.1-260302-0001', 2],
  ])
})

test('a dossier done later was overdue then', async () => {
  const done: Line = ['2026-03-18T08:00', 'DossierCompleted', { outcome: 'granted' }]
  const dossiers = { a: [...due('2026-03-10T11:30'), done] }
  expect(await overdue(dossiers, '2026-03-18T08:00')).toEqual([['c', 8]])
  expect(await overdue(dossiers, '2026-03-18T08:01')).toEqual([])
})

test('a dossier that is not received yet is not on the list, whatever was promised', async () => {
  const [submitted, received] = receivedAt('2026-03-20T08:00')
  if (submitted === undefined || received === undefined) throw new Error('no lines')
  const dossiers = { a: [submitted, appointment('2026-03-02T08:00', '2026-03-10T11:30'), received] }
  expect(await overdue(dossiers, '2026-03-20T08:00')).toEqual([])
  expect(await overdue(dossiers, '2026-03-20T08:01')).toEqual([[null, 10]])
})

test('on its day a dossier is overdue to the instant with 0 days, and not by date', async () => {
  const dossiers = { a: due('2026-03-16T11:30') }
  expect(await overdue(dossiers, '2026-03-16T11:30')).toEqual([])
  expect(await overdue(dossiers, '2026-03-16T11:31')).toEqual([['c', 0]])
  expect(await overdue(dossiers, '2026-03-16T11:31', { granularity: 'date' })).toEqual([])
})

test('a re-appointment takes a dossier off the list, but not off the list by original due dates', async () => {
  const dossiers = { a: [...due('2026-03-16T11:30'), appointment('2026-03-12T08:00', '2026-03-25T11:30')] }
  expect(await overdue(dossiers, '2026-03-18T08:00')).toEqual([])
  expect(await overdue(dossiers, '2026-03-18T08:00', { due: 'original' })).toEqual([['c', 2]])
})

test('a dossier is on the list of the unit that is competent', async () => {
  const transferred: Line = ['2026-03-17T08:00', 'DossierTransferred', { to: 'H21.2', kind: 'competence' }]
  const dossiers = { a: [...due('2026-03-16T11:30'), transferred] }
  expect(await overdue(dossiers, '2026-03-18T08:00', { units: ['H21.1'] })).toEqual([])
  expect(await overdue(dossiers, '2026-03-18T08:00', { units: ['H21.2'] })).toEqual([['c', 2]])
})

test('between legs a dossier whose leg was kept is not overdue, and one whose leg was late is so by its leg alone', async () => {
  const leg = (finished: string): Line => [finished, 'LegFinished', { leg: 1, cause: 'tax slip sent' }]
  const kept = { a: [...due('2026-03-16T11:30'), leg('2026-03-16T11:30')] }
  expect(await overdue(kept, '2026-06-18T08:00')).toEqual([])
  const late = { a: [...due('2026-03-16T11:30'), leg('2026-03-18T08:00')] }
  expect(await overdue(late, '2026-06-18T08:00')).toEqual([['c', 2]])
})
