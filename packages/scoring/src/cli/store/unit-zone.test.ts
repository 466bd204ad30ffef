import { join } from 'node:path'
import { MotcuaError } from '@motcua/core'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { type OpenedStore, withStore } from './opened-store.ts'
import { completed, local, receivedDossier, temporaryFolder, writeStore } from './small-store.fixture.ts'
import { isSimulated, unitScope } from './unit-zone.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const inStore = <Result>(file: string, work: (opened: OpenedStore) => Promise<Result>): Promise<Result> =>
  withStore({ store: file }, { io: memoryIo(), language: 'en' }, work)

const dossier = (unit: string): ReturnType<typeof receivedDossier> =>
  receivedDossier({ unit, code: 'c', received: '2026-03-02T09:00', due: '2026-03-09T09:00' })

test('the only unit of a store need not be named', async () => {
  const file = join(folder.path, 'one.sqlite')
  await writeStore(file, { 'dossier-1': dossier('H21.227') })
  const scope = await inStore(file, (opened) => unitScope(opened, { unit: undefined, zone: undefined }))
  expect([scope.unit, scope.zone.name]).toEqual(['H21.227', 'Asia/Ho_Chi_Minh'])
})

test('a unit that dossiers were only transferred to is known', async () => {
  const file = join(folder.path, 'transferred.sqlite')
  await writeStore(file, {
    'dossier-1': [
      ...dossier('H21.227'),
      { type: 'DossierTransferred', data: { to: 'H21.8', kind: 'competence' }, at: local('2026-03-03T09:00') },
    ],
  })
  const scope = await inStore(file, (opened) => unitScope(opened, { unit: 'H21.8', zone: undefined }))
  expect(scope.unit).toBe('H21.8')
})

test('an empty store has no unit and the zone of Vietnam', async () => {
  const file = join(folder.path, 'empty.sqlite')
  await writeStore(file, {})
  const scope = await inStore(file, (opened) => unitScope(opened, { unit: undefined, zone: undefined }))
  expect([scope.unit, scope.zone.name]).toEqual([undefined, 'Asia/Ho_Chi_Minh'])
})

test('a zone that is named wins, and one that does not exist is refused', async () => {
  const file = join(folder.path, 'named.sqlite')
  await writeStore(file, { 'dossier-1': dossier('H21.227') })
  await inStore(file, async (opened) => {
    const scope = await unitScope(opened, { unit: undefined, zone: 'Europe/Amsterdam' })
    expect(scope.zone.name).toBe('Europe/Amsterdam')
    await expect(unitScope(opened, { unit: undefined, zone: 'Europe/Nowhere' })).rejects.toMatchObject({
      code: 'time.unknown-zone',
    })
  })
})

test('a store says whether a simulation filled it', async () => {
  const real = join(folder.path, 'real.sqlite')
  const played = join(folder.path, 'played.sqlite')
  await writeStore(real, { 'dossier-1': dossier('H21.227') })
  await writeStore(played, { 'dossier-1': dossier('H21.227') }, true)
  expect(await inStore(real, ({ store }) => isSimulated(store))).toBe(false)
  expect(await inStore(played, ({ store }) => isSimulated(store))).toBe(true)
})

test('the last recording counts also where it is not the last event of the store', async () => {
  const file = join(folder.path, 'recorded.sqlite')
  await writeStore(file, {
    'dossier-1': [...dossier('H21.227'), { ...completed('2026-03-05T09:00'), recorded: local('2026-04-01T09:00') }],
    'dossier-2': dossier('H21.227'),
  })
  const last = await inStore(file, async ({ lastRecordedAt }) => lastRecordedAt)
  expect(last).toBe(Date.parse(local('2026-04-01T09:00')))
})

describe('of a store of many units', () => {
  const units = Array.from({ length: 21 }, (_, at) => `H21.${at + 1}`)
  /** Dossiers of `amsterdam` came from the log of a register that is kept in the Netherlands. */
  const scopeOf = (
    named: readonly string[],
    { unit, tree = [], amsterdam = [] }: { unit?: string; tree?: readonly string[]; amsterdam?: readonly string[] },
  ) => {
    const store = {
      readStream: async (stream: string) => ({
        exists: true as const,
        events: [
          {
            metadata: {
              correlationId: amsterdam.some((each) => stream === `dossier-of-${each}`) ? 'xes/receipt/1' : '',
            },
          },
        ],
      }),
    }
    const opened = {
      store,
      unitStreams: () => new Map(named.map((unit) => [unit, `dossier-of-${unit}`])),
      tree: async () => ({ units: tree }),
    }
    return unitScope(opened as never, { unit, zone: undefined })
  }

  test('an unknown unit is refused with twenty that are known, and with all where there are no more', async () => {
    const known = async (named: readonly string[]): Promise<unknown> => {
      const error: unknown = await scopeOf(named, { unit: 'H99' }).catch((caught: unknown) => caught)
      return error instanceof MotcuaError ? [error.code, error.params['known']] : error
    }
    expect(await known(units)).toEqual(['cli.unknown-unit', `${units.slice(0, 20).join(', ')}, …`])
    expect(await known(units.slice(0, 20))).toEqual(['cli.unknown-unit', units.slice(0, 20).join(', ')])
    expect(await known([])).toEqual(['cli.unknown-unit', '–'])
  })

  test('a unit that is only in the tree is known, and several units together are no unit', async () => {
    expect((await scopeOf(['H21.1'], { unit: 'H21', tree: ['H21', 'H21.1'] })).unit).toBe('H21')
    expect((await scopeOf(['H21.1', 'H21.2'], {})).unit).toBeUndefined()
    expect((await scopeOf(['H21.1', 'H21.1'], {})).unit).toBe('H21.1')
  })

  test('units of two zones are taken together only where a unit or a zone is named', async () => {
    const two = ['H21.1', 'delft']
    await expect(scopeOf(two, { amsterdam: ['delft'] })).rejects.toMatchObject({
      code: 'cli.zones-differ',
      params: { zones: 'Asia/Ho_Chi_Minh, Europe/Amsterdam' },
    })
    const zoneOf = async (unit: string): Promise<string> =>
      (await scopeOf(two, { unit, amsterdam: ['delft'] })).zone.name
    expect([await zoneOf('delft'), await zoneOf('H21.1')]).toEqual(['Europe/Amsterdam', 'Asia/Ho_Chi_Minh'])
    // a unit of the tree stands for those below it, so all zones count
    await expect(scopeOf(two, { unit: 'H21', tree: ['H21'], amsterdam: ['delft'] })).rejects.toMatchObject({
      code: 'cli.zones-differ',
    })
  })
})
