import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { procedureNameOn, unitNameOn } from '../../page/names-in-store.ts'
import { type OpenedStore, withEventsOnly, withStore } from './opened-store.ts'
import { appendTo, completed, local, receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'
import { zoneOfStream } from './unit-zone.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
let count = 0
let file = ''
const telling = () => ({ io: memoryIo({ showsProgress: true }), language: 'en' }) as const
const opened = <Result>(work: (opened: OpenedStore) => Promise<Result>): Promise<Result> =>
  withStore({ store: file }, telling(), work)

beforeEach(async () => {
  file = join(folder.path, `store-${++count}`)
  await writeStore(file, {
    'dossier-1': receivedDossier({ code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
    'unit-H21': [
      {
        type: 'UnitEstablished',
        data: { level: 'province', name: 'Tỉnh Thử', from: '2020-01-01' },
        at: local('2020-01-01T08:00'),
      },
      { type: 'UnitRenamed', data: { name: 'Tỉnh Mới', from: '2025-07-01' }, at: local('2025-06-01T08:00') },
    ],
  })
})

test('a store is opened with its facts at its last event, and closed after the work', async () => {
  const seen = await opened(async (store) => ({
    position: store.position,
    settled: store.isSettled(),
    streams: [...store.facts()].map(({ stream }) => stream),
    last: store.lastRecordedAt,
    units: (await store.tree()).units,
    registers: (await store.registers()).tree.units,
    national: store.nationalFigures(),
  }))
  expect(seen).toEqual({
    position: 5n,
    settled: true,
    streams: ['dossier-1'],
    last: Date.parse('2026-03-02T09:00:00+07:00'),
    units: ['H21'],
    registers: ['H21'],
    national: [],
  })
})

test('once another program has moved the facts on they are no longer settled, and what was asked stays as it was', async () => {
  await opened(async (store) => {
    expect(await store.procedures(5n)).toEqual([])
    await appendTo(file, 'dossier-1', [completed('2026-03-05T10:00')])
    expect(store.isSettled()).toBe(true)
    await withStore({ store: file }, telling(), async (other) => {
      expect([other.position, other.isSettled()]).toEqual([6n, true])
    })
    expect([store.position, store.isSettled()]).toEqual([5n, false])
    const then = await store.asOf({})
    expect([...then.facts()].map(({ completedAt }) => completedAt)).toEqual([null])
    const later = await store.asOf({ upTo: 6n })
    expect([...later.facts()].map(({ completedAt }) => completedAt)).toEqual([Date.parse('2026-03-05T10:00:00+07:00')])
    expect(await store.procedures(5n)).toEqual([])
  })
})

test('the events alone answer as of any cut, without saved facts', async () => {
  await withEventsOnly({ store: file }, telling(), async (store) => {
    const none = await store.asOf({ knownAt: Date.parse('2020-01-01T08:00:00+07:00') })
    expect([[...none.facts()], none.lastRecordedAt, (await none.tree()).units]).toEqual([[], null, []])
    const units = await store.asOf({ knownAt: Date.parse('2025-07-01T00:00:00+07:00') })
    expect([
      [...units.facts()].length,
      units.lastRecordedAt,
      (await units.registers()).tree.nameOn('H21', '2025-07-01'),
    ]).toEqual([0, Date.parse('2025-06-01T08:00:00+07:00'), 'Tỉnh Mới'])
    expect(await store.procedures(5n)).toEqual([])
  })
})

test('a unit is named as on the day, and by its id where the store does not know it', async () => {
  const names = await opened(({ store }) =>
    Promise.all([
      unitNameOn(store, 'H21', '2025-06-30'),
      unitNameOn(store, 'H21', '2025-07-01'),
      unitNameOn(store, 'H99', '2025-07-01'),
      unitNameOn(store, 'no unit at all', '2025-07-01'),
      procedureNameOn(store, '2.000635', '2026-03-05'),
    ]),
  )
  expect(names).toEqual(['Tỉnh Thử', 'Tỉnh Mới', 'H99', 'no unit at all', null])
})

test('the dates of a dossier are in the zone of the mapping that brought it, and in Vietnam’s otherwise', async () => {
  const reading = (correlationId: string | undefined) => ({
    readStream: async () => ({
      exists: correlationId !== undefined,
      events: correlationId === undefined ? [] : [{ metadata: { correlationId } }],
    }),
  })
  const zones = await Promise.all(
    ['xes/receipt/1', 'xes/bpic15/1', 'xes/receipts/1', 'receipt', '', undefined].map(async (origin) => {
      const zone = await zoneOfStream(reading(origin) as never, 'dossier-1')
      return zone.name
    }),
  )
  const [amsterdam, vietnam] = ['Europe/Amsterdam', 'Asia/Ho_Chi_Minh']
  expect(zones).toEqual([amsterdam, amsterdam, vietnam, vietnam, vietnam, vietnam])
})
