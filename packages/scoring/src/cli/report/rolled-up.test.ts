import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const list = join(folder.path, 'list.csv')
afterAll(folder.remove)

const established = (level: 'province' | 'commune', parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name: 'Đơn vị', from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: local('2026-01-02T08:00'),
})
const closed: Told = {
  type: 'UnitClosed',
  data: { from: '2026-04-01', successors: ['H21.2'] },
  at: local('2026-03-25T08:00'),
}

/** Received on a day of March, promised a week later; still open where it is not finished. */
const dossier = (unit: string, day: string, ...further: readonly Told[]) =>
  receivedDossier(
    {
      unit,
      code: `${unit}-2603${day}-0001`,
      received: `2026-03-${day}T09:00`,
      due: `2026-03-${String(Number(day) + 7).padStart(2, '0')}T09:00`,
    },
    ...further,
  )

const atCounter = (told: readonly Told[]): readonly Told[] =>
  told.map((event) =>
    event.type === 'DossierSubmitted' ? { ...event, data: { ...event.data, channel: 'direct' } } : event,
  )

const onNationalPortal = (told: readonly Told[]): readonly Told[] =>
  told.map((event) =>
    event.type === 'DossierSubmitted' ? { ...event, data: { ...event.data, portal: 'national' } } : event,
  )

/** H21.1 is merged into H21.2 on 1 April; each had a late dossier that is still open, H21.1 a finished one besides. */
beforeAll(async () => {
  writeFileSync(list, 'Mã hồ sơ\nH21.9-260302-0009\n')
  await writeStore(store, {
    'unit-H21': [established('province')],
    'unit-H21.1': [established('commune', 'H21'), closed],
    'unit-H21.2': [
      established('commune', 'H21'),
      { type: 'HeadAppointed', data: { officer: 'ct-2', from: '2026-01-01' }, at: local('2026-01-02T08:00') },
    ],
    'unit-H21.3': [established('commune', 'H21')],
    'dossier-1': atCounter(dossier('H21.1', '02')),
    'dossier-2': dossier('H21.1', '10', completed('2026-03-12T10:00')),
    'dossier-3': dossier('H21.2', '11'),
    'dossier-4': onNationalPortal(dossier('H21.3', '12')),
  })
})

const told = async (verb: string, unit: string, ...argv: readonly string[]): Promise<Record<string, unknown>> => {
  const io = memoryIo()
  const line = ['report', verb, '--store', store, '--unit', unit, '--json', '--lang', 'en', ...argv]
  expect([await main(line, io), io.complaints()]).toEqual([exitCode.ok, ''])
  return io.answer() as Record<string, unknown>
}

const march = ['--from', '2026-03', '--to', '2026-03', '--at', '2026-04-01'] as const
const spring = ['--from', '2026-03', '--to', '2026-04', '--at', '2026-05-01'] as const

/** What a report counts of the province, of the commune that took the other over, and of the one that ended. */
const counted = async (verb: string, field: string, argv: readonly string[]): Promise<readonly unknown[]> => {
  const counts: unknown[] = []
  for (const unit of ['H21', 'H21.2', 'H21.1']) counts.push((await told(verb, unit, ...argv))[field])
  return counts
}

test('the obligations of a unit are those of all below it, and what ended owes through its successor from the merger on', async () => {
  expect(await counted('obligations', 'count', ['--at', '2026-04-01'])).toEqual([3, 1, 1])
  expect(await counted('obligations', 'count', ['--at', '2026-05-01'])).toEqual([3, 2, 1])
})

test('the forecast of a unit has the open dossiers of all below it by the tree of the day', async () => {
  expect(await counted('forecast', 'open', march)).toEqual([3, 1, 1])
  expect(await counted('forecast', 'open', spring)).toEqual([3, 2, 1])
})

test('TT 01/2018 scores an agency by the dossiers finished below it, those before a merger by the tree of then', async () => {
  expect(await counted('circular-01', 'dossiers', march)).toEqual([1, 0, 1])
  expect(await counted('circular-01', 'dossiers', spring)).toEqual([1, 1, 1])
})

test('a sample is drawn from the dossiers of all below a unit', async () => {
  expect(await counted('sample', 'population', [...march, '--seed', '7'])).toEqual([4, 1, 2])
  expect(await counted('sample', 'population', [...spring, '--seed', '7'])).toEqual([4, 3, 2])
})

test('the trend of a province has a line for each unit below it, closed ones too', async () => {
  const { periods: units } = await told('trend', 'H21', '--to', '2026-04', '--months', '2', '--at', '2026-05-01')
  expect((units as readonly { unit: string }[]).map(({ unit }) => unit)).toEqual(['H21.1', 'H21.2', 'H21.3'])
})

test('a list of the portal is held against the overdue dossiers of all below a unit', async () => {
  const overdue = async (unit: string, at: string): Promise<number> => {
    const { dossiers } = await told('reconcile', unit, '--portal-list', list, '--at', at)
    return (dossiers as readonly object[]).length - 1
  }
  expect([await overdue('H21', '2026-04-01'), await overdue('H21.2', '2026-04-01')]).toEqual([3, 1])
  expect([await overdue('H21', '2026-05-01'), await overdue('H21.2', '2026-05-01')]).toEqual([3, 2])
})

test('what was filed online stands first among late dossiers, and each list says how a dossier was filed', async () => {
  const { late } = await told('obligations', 'H21', '--at', '2026-05-01')
  const filed = (rows: unknown): unknown =>
    (rows as readonly { dossier: string; channel: string }[]).map(({ dossier: code, channel }) => [code, channel])
  expect(filed(late)).toEqual([
    ['H21.3-260312-0001', 'online'],
    ['H21.2-260311-0001', 'online'],
    ['H21.1-260302-0001', 'at the counter'],
  ])
  const { dossiers } = await told('overdue', 'H21', '--at', '2026-05-01')
  expect(filed(dossiers)).toEqual([
    ['H21.3-260312-0001', 'online'],
    ['H21.1-260302-0001', 'at the counter'],
    ['H21.2-260311-0001', 'online'],
  ])
})

test('what was filed on the national portal stands first of all and is counted apart, and a portal that nobody stated stays unknown', async () => {
  const portals = (rows: unknown): unknown => (rows as readonly { portal: string | null }[]).map(({ portal }) => portal)
  const { late, causes } = await told('obligations', 'H21', '--at', '2026-05-01')
  expect(portals(late)).toEqual(['national portal', 'not stated', null])
  expect(causes).toContainEqual({ cause: 'events show no cause', dossiers: 3, national: 1 })
  const { dossiers } = await told('overdue', 'H21', '--at', '2026-05-01')
  expect(portals(dossiers)).toEqual(['national portal', null, 'not stated'])
  const { filings } = await told('online', 'H21', ...spring)
  const none = { national: 0, provincial: 0, unstated: 0, direct: 0, post: 0, unknown: 0 }
  expect(filings).toEqual([
    { ...none, unit: 'H21.1', received: 2, direct: 1, unstated: 1 },
    { ...none, unit: 'H21.2', received: 1, unstated: 1 },
    { ...none, unit: 'H21.3', received: 1, national: 1 },
  ])
})

test('the oversight of a unit has the breaches of all below it with who heads each, and when they became late', async () => {
  const { breaches, lateAgain, synchronisation, identities } = await told('oversight', 'H21', ...spring)
  expect(lateAgain).toEqual(
    ['H21.1', 'H21.2', 'H21.3'].map((unit) => expect.objectContaining({ unit, late: 1, months: 1, again: 'no' })),
  )
  expect(synchronisation).toEqual([expect.objectContaining({ procedure: '2.000815', received: 4, synchronised: 0 })])
  const apologies = (breaches as readonly { unit: string; head: string; rule: string; outstanding: number }[]).filter(
    ({ rule }) => rule === 'Each late dossier needs an apology',
  )
  expect(apologies.map(({ unit, head, outstanding }) => [unit, head, outstanding])).toEqual([
    ['H21.1', null, 1],
    ['H21.2', 'ct-2', 1],
    ['H21.3', null, 1],
  ])
  expect(Object.values(identities as object).flat()).toEqual(
    expect.arrayContaining([expect.objectContaining({ key: 'breaches', residuals: [] })]),
  )
})
