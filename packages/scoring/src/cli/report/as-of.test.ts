import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const whole = join(folder.path, 'whole.sqlite')
afterAll(folder.remove)

/** Done on 27 March, on time, but entered on 5 April at five in the afternoon. */
const late: Told = { ...completed('2026-03-27T08:00'), recorded: local('2026-04-05T17:00') }

const first = receivedDossier(
  { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
  completed('2026-03-05T10:00'),
)
const second = receivedDossier({
  code: 'H21.227-260320-0001',
  received: '2026-03-20T09:00',
  due: '2026-03-27T09:00',
})
/** Of another unit, of which nothing was known before 10 April. */
const third = receivedDossier({
  unit: 'H21.999',
  code: 'H21.999-260325-0001',
  received: '2026-03-25T09:00',
  due: '2026-04-01T09:00',
}).map((event): Told => ({ ...event, recorded: local('2026-04-10T09:00') }))

beforeAll(async () => {
  await writeStore(whole, { 'dossier-1': first, 'dossier-2': [...second, late], 'dossier-3': third })
})

const asked = async (...argv: readonly string[]): Promise<string> => {
  const io = memoryIo()
  const code = await main([...argv, '--lang', 'en'], io)
  expect([code, io.complaints()]).toEqual([exitCode.ok, ''])
  return io.written()
}

const march = (...argv: readonly string[]): Promise<string> =>
  asked('report', 'form06', '--from', '2026-03', '--to', '2026-03', '--unit', 'H21.227', ...argv)

const row = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse(await march(...argv, '--json')) as unknown

test('a month is told as it was known then and as it is known now', async () => {
  const common = { month: '2026-03', carried: 0, received: 2, early: 1, onTime: 0, late: 0, noDueDate: 0 }
  expect(await row('--store', whole, '--known-at', '2026-04-04')).toEqual([
    { ...common, resolved: 1, open: 1, openNotDue: 0, openOverdue: 1 },
  ])
  expect(await row('--store', whole)).toEqual([
    { ...common, resolved: 2, early: 2, open: 0, openNotDue: 0, openOverdue: 0 },
  ])
})

describe('a bare date', () => {
  test('of --known-at takes in all of that day, so that 5 April knows what was entered that afternoon', async () => {
    expect(await row('--store', whole, '--known-at', '2026-04-05')).toMatchObject([{ resolved: 2 }])
    expect(await row('--store', whole, '--known-at', '2026-04-05T16:59')).toMatchObject([{ resolved: 1 }])
    expect(await row('--store', whole, '--known-at', '2026-04-05T10:00:00.001Z')).toMatchObject([{ resolved: 2 }])
    expect(await row('--store', whole, '--known-at', '2026-04-05T10:00:00.000Z')).toMatchObject([{ resolved: 1 }])
  })

  test('of --happened-before leaves all of that day out', async () => {
    expect(await row('--store', whole, '--happened-before', '2026-03-27')).toMatchObject([{ resolved: 1 }])
    expect(await row('--store', whole, '--happened-before', '2026-03-28')).toMatchObject([{ resolved: 2 }])
  })
})

describe('every report', () => {
  const cut = join(folder.path, 'cut.sqlite')
  beforeAll(() => writeStore(cut, { 'dossier-1': first, 'dossier-2': second }))

  test.each([
    ['report form06', ['report', 'form06', '--from', '2026-03', '--to', '2026-04', '--json']],
    ['report index', ['report', 'index', '--from', '2026-03', '--to', '2026-03', '--json']],
    ['report overdue', ['report', 'overdue', '--json']],
    ['dossier', ['dossier', '2', '--json']],
  ])('%s asked of 4 April answers as the store of 4 April would', async (_, argv) => {
    const at = '2026-04-04T17:00:00.000Z'
    const [asOf, cutOff] = [
      await asked(...argv, '--store', whole, '--known-at', '2026-04-04'),
      await asked(...argv, '--store', cut, '--at', at),
    ]
    const told = (answer: string): string =>
      answer
        .replace(/^ {2}"manifest": .*\n/m, '')
        .replace(/,\n {2}"knownAt": "[^"]*"/, '')
        .replace(/\n {2}"knownAt": "[^"]*",/, '')
    expect(told(asOf)).toBe(told(cutOff))
    expect(told(asOf)).not.toBe(told(await asked(...argv, '--store', whole, '--at', at)))
  })

  test('says in words as of when it is', async () => {
    const words = await march('--store', whole, '--known-at', '2026-04-04', '--happened-before', '2026-04-01')
    expect(words).toContain('As known at      2026-04-05 00:00 (Asia/Ho_Chi_Minh)')
    expect(words).toContain('Happened before  2026-04-01 00:00 (Asia/Ho_Chi_Minh)')
    expect(words).toContain('Evaluated at     2026-04-01 00:00 (Asia/Ho_Chi_Minh)')
    const page = join(folder.path, 'page.html')
    await asked(
      'report',
      'index',
      '--store',
      whole,
      '--from',
      '2026-03',
      '--to',
      '2026-03',
      '--known-at',
      '2026-04-04',
      '--page',
      page,
    )
    expect(await asked('dossier', '2', '--store', whole, '--known-at', '2026-04-04', '--html')).toContain('As known at')
  })
})

test('a unit of which nothing was known then has figures of 0, and a dossier of which nothing was known is told so', async () => {
  const unknown = ['--from', '2026-03', '--to', '2026-03', '--unit', 'H21.999', '--known-at', '2026-04-04', '--json']
  expect(JSON.parse(await asked('report', 'form06', '--store', whole, ...unknown))).toMatchObject([{ received: 0 }])
  const io = memoryIo()
  const code = await main(['dossier', '3', '--store', whole, '--known-at', '2026-04-04', '--lang', 'en'], io)
  expect([code, io.complaints()]).toEqual([
    exitCode.fault,
    'motcua: dossier 3 is in the store, but none of its events counts within --known-at and --happened-before; take later instants',
  ])
})

test('an instant that is none is refused by its option', async () => {
  for (const option of ['--known-at', '--happened-before']) {
    const io = memoryIo()
    const argv = ['report', 'overdue', '--store', whole, option, '2026-02-30', '--lang', 'en']
    expect(await main(argv, io)).toBe(exitCode.fault)
    expect(io.complaints()).toContain(option)
  }
})
