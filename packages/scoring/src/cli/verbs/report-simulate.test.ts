import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { reportSimulateVerb } from './report-simulate.ts'
import { replayVerb } from './replay.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const dossier = (number: number, done: string) =>
  receivedDossier(
    { code: `H21.227-260302-000${number}`, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
    completed(done),
  )

beforeAll(async () => {
  await writeStore(store, {
    'dossier-1': dossier(1, '2026-03-05T10:00'),
    'dossier-2': dossier(2, '2026-03-10T10:00'),
    'dossier-3': dossier(3, '2026-03-11T10:00'),
  })
})

const march = ['--from', '2026-03', '--to', '2026-03', '--lang', 'en'] as const

const asked = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await reportSimulateVerb.run(['--store', store, ...march, ...argv], io)
  return { code, io }
}

test('one of two late dossiers, named by its code, brings the index half the way', async () => {
  const { code, io } = await asked('--dossiers', 'H21.227-260302-0002', '--json')
  expect([code, io.complaints()]).toEqual([exitCode.ok, ''])
  expect(io.answer()).toMatchObject({
    simulated: 1,
    outcome: [
      { number: '05', numerator: 1, points: 6.67, numeratorThen: 2, pointsThen: 13.33, gain: 6.66 },
      { number: '21', gain: 2.22 },
      { gain: 8.88 },
    ],
    late: [{ dossier: 'H21.227-260302-0002' }],
  })
})

test('a dossier that is not in the store is refused by its name', async () => {
  const { code, io } = await asked('--dossiers', 'H21.227-260302-0002,H21.227-260302-9999')
  expect(code).toBe(exitCode.fault)
  expect(io.complaints()).toContain('H21.227-260302-9999')
})

test('a list that is cut says how many are left out', async () => {
  const { io } = await asked('--most', '1')
  expect(io.written()).toContain('1 more are left out here; --most shows more')
})

test('the simulation is made again from its manifest to the byte, with the dossiers that were asked for', async () => {
  const out = join(folder.path, 'simulation.json')
  const { code } = await asked('--dossiers', 'H21.227-260302-0003', '--json', '--out', out)
  expect(code).toBe(exitCode.ok)
  const io = memoryIo()
  expect([await replayVerb.run([out, '--store', store, '--lang', 'en'], io), io.complaints()]).toEqual([
    exitCode.ok,
    '',
  ])
})
