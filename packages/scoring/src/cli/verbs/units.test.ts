import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { storedPromotions, type UnitCommand, vietnamCalendar } from '@motcua/core'
import { openMotcua } from '@motcua/store'
import { openSqliteStore } from '@motcua/store/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { unitsVerb } from './units.ts'

const folder = temporaryFolder()
const file = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

const calendar = vietnamCalendar()
const actor = { officer: 'cb-01', unit: 'H21', role: 'organisation' }

beforeAll(async () => {
  await using store = openSqliteStore({ file, promotions: storedPromotions, durability: 'normal' })
  const clock = { now: calendar.zone.parseLocal('2025-07-10T08:00:00') }
  const { units, dossiers } = openMotcua({
    store,
    calendar,
    procedures: () => ({ limit: '5wd' }),
    clock: () => clock.now,
  })
  let sent = 0
  const give = async (unit: string, command: UnitCommand): Promise<void> => {
    const decided = await units.handle(unit, command, { commandId: `u-${++sent}`, actor })
    if (!decided.accepted) throw new Error(JSON.stringify(decided.rejection))
  }
  const commune = { type: 'EstablishUnit', level: 'commune', parent: 'H21' } as const
  await give('H21', { type: 'EstablishUnit', level: 'province', name: 'Tỉnh Thử', from: '2020-01-01' })
  await give('H21', { type: 'AppointHead', officer: 'ct-tinh', from: '2020-01-01' })
  await give('H21.1', { ...commune, name: 'UBND xã Một', from: '2020-01-01' })
  await give('H21.1', { type: 'CloseUnit', from: '2025-07-01', successors: ['H21.2'] })
  await give('H21.2', { ...commune, name: 'UBND xã Hai', from: '2025-07-01' })
  const submitted = { procedure: '2.000908', channel: 'direct', code: 'H21.2-250710-0001', subject: 's-1' } as const
  await dossiers.submit('d-1', { ...submitted, unit: 'H21.2' }, { commandId: 'd-1', actor })
  await dossiers.receive('d-1', {}, { commandId: 'd-2', actor })
})

const run = async (...argv: readonly string[]) => {
  const io = memoryIo({ now: calendar.zone.parseLocal('2025-07-20T08:00:00') })
  return { code: await unitsVerb.run(argv, io), written: io.written(), complaints: io.complaints(), answer: io.answer }
}

test('shows the tree of the day that is asked for, each unit below its superior, and who has no head', async () => {
  const before = await run(file, '--at', '2025-06-30', '--lang', 'en')
  expect(before.code).toBe(exitCode.ok)
  expect(before.written).toMatch(/H21 +province +Tỉnh Thử +ct-tinh\n {2}H21\.1 +commune +UBND xã Một/)
  expect(before.written).not.toContain('H21.2')
  expect(before.written).toContain('! H21.1: it has no head on this day')
  expect((await run(file, '--json')).answer()).toMatchObject({
    at: '2025-07-20',
    units: [
      { unit: 'H21', depth: 0, head: 'ct-tinh' },
      { unit: 'H21.2', depth: 1, parent: 'H21', name: 'UBND xã Hai' },
    ],
    findings: [{ kind: 'no-head', unit: 'H21.2' }],
    activity: [],
  })
})

test('tells which units received nothing, or less than expected, up to the cut-off', async () => {
  const july = ['--from', '2025-07-01', '--to', '2025-08-01', '--lang', 'vi'] as const
  expect((await run(file, ...july)).written).not.toContain('không phát sinh')
  expect((await run(file, ...july, '--least', '2')).written).toContain(
    'H21.2: 1 hồ sơ, số hồ sơ thấp hơn mức tối thiểu',
  )
  const june = ['--from', '2025-06-01', '--to', '2025-07-01', '--json'] as const
  expect((await run(file, ...june)).answer()).toMatchObject({
    activity: expect.arrayContaining([expect.objectContaining({ unit: 'H21.1', received: 0, findings: ['none'] })]),
  })
})

test('half a period, one without a day, a number that is none, a wrong day and a store that is not there are sentences', async () => {
  const complaint = async (...argv: readonly string[]) => (await run(...argv, '--lang', 'en')).complaints
  expect(await complaint(file, '--from', '2025-07-01')).toContain('--from and --to')
  const july = ['--from', '2025-07-01', '--to'] as const
  expect(await complaint(file, ...july, '2025-06-01')).toContain('from 2025-07-01 to 2025-06-01 there is no day')
  expect(await complaint(file, ...july, '2025-07-01')).toContain('from 2025-07-01 to 2025-07-01 there is no day')
  expect(await complaint(file, '--least', 'few')).toContain('--least few')
  expect(await complaint(file, '--at', '2025-02-30')).toContain('2025-02-30')
  const missing = join(folder.path, 'none.sqlite')
  expect(await complaint(missing)).toContain(missing)
  expect(existsSync(missing)).toBe(false)
})
