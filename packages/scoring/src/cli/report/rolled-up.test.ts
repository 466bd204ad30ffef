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

/** H21.1 is merged into H21.2 on 1 April; each had a late dossier that is still open, H21.1 a finished one besides. */
beforeAll(async () => {
  writeFileSync(list, 'Mã hồ sơ\nH21.9-260302-0009\n')
  await writeStore(store, {
    'unit-H21': [established('province')],
    'unit-H21.1': [established('commune', 'H21'), closed],
    'unit-H21.2': [established('commune', 'H21')],
    'unit-H21.3': [established('commune', 'H21')],
    'dossier-1': dossier('H21.1', '02'),
    'dossier-2': dossier('H21.1', '10', completed('2026-03-12T10:00')),
    'dossier-3': dossier('H21.2', '11'),
    'dossier-4': dossier('H21.3', '12'),
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
