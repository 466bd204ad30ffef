import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { completed, local, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { reportForm06Verb } from './report-form06.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
afterAll(folder.remove)

beforeAll(async () => {
  await writeStore(store, {
    'dossier-1': receivedDossier(
      { code: 'H21.227-260302-0001', received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
    'dossier-2': receivedDossier(
      { code: 'H21.227-260320-0001', received: '2026-03-20T09:00', due: '2026-03-27T09:00' },
      completed('2026-03-27T16:00'),
    ),
    'dossier-3': receivedDossier({
      code: 'H21.227-260325-0001',
      received: '2026-03-25T09:00',
      due: '2026-04-01T09:00',
    }),
    'dossier-4': receivedDossier({
      unit: 'H21.999',
      code: 'H21.999-260325-0001',
      received: '2026-03-25T09:00',
      due: '2026-04-01T09:00',
    }),
  })
})

const rows = async (...argv: readonly string[]): Promise<unknown> => {
  const io = memoryIo()
  const code = await reportForm06Verb.run(['--store', store, '--json', '--lang', 'en', ...argv], io)
  expect([code, io.complaints()]).toEqual([exitCode.ok, ''])
  return io.answer()
}

const march = { month: '2026-03', carried: 0, received: 3, resolved: 2, early: 1, onTime: 0, late: 1, noDueDate: 0 }

test('--json is the array of rows, a month each', async () => {
  expect(await rows('--unit', 'H21.227', '--from', '2026-03', '--to', '2026-04')).toEqual([
    { ...march, open: 1, openNotDue: 1, openOverdue: 0 },
    {
      month: '2026-04',
      carried: 1,
      received: 0,
      resolved: 0,
      early: 0,
      onTime: 0,
      late: 0,
      noDueDate: 0,
      open: 1,
      openNotDue: 0,
      openOverdue: 1,
    },
  ])
})

test('the granularity date compares local dates', async () => {
  expect(await rows('--unit', 'H21.227', '--from', '2026-03', '--to', '2026-03', '--granularity', 'date')).toEqual([
    { ...march, late: 0, onTime: 1, open: 1, openNotDue: 1, openOverdue: 0 },
  ])
})

test('a month cut by the range is a row marked partial, and the last date is included', async () => {
  const cut = await rows('--unit', 'H21.227', '--from', '2026-03-02', '--to', '2026-03-20')
  expect(cut).toMatchObject([{ month: '2026-03', received: 2, resolved: 1, open: 1, partial: true }])
})

test('without a unit all units are counted together', async () => {
  expect(await rows('--from', '2026-03', '--to', '2026-03')).toMatchObject([{ received: 4 }])
})

test('what happened at or after --at is not known, whether a date or an instant', async () => {
  const before = await rows('--unit', 'H21.227', '--from', '2026-03', '--to', '2026-03', '--at', '2026-03-05')
  expect(before).toMatchObject([{ received: 1, resolved: 0, partial: true }])
  const later = await rows(
    '--unit',
    'H21.227',
    '--from',
    '2026-03',
    '--to',
    '2026-03',
    '--at',
    local('2026-03-05T12:00'),
  )
  expect(later).toMatchObject([{ received: 1, resolved: 1 }])
})

test('without --at the report is made as of now, or of the last recording where the clock lags behind it', async () => {
  const lagging = memoryIo({ now: Date.parse(local('2026-03-03T00:00')) })
  const argv = ['--store', store, '--json', '--from', '2026-03', '--to', '2026-03', '--unit', 'H21.227']
  await reportForm06Verb.run(argv, lagging)
  // the last recording is the completion of 27/3 at 16:00, of a dossier received before it
  expect(lagging.answer()).toMatchObject([{ received: 3, resolved: 1, partial: true }])
})

test('the table shows the equations that hold and when the figures were made', async () => {
  const io = memoryIo({ now: Date.parse(local('2026-05-01T08:00')) })
  await reportForm06Verb.run(['--store', store, '--from', '2026-03', '--to', '2026-03', '--unit', 'H21.227'], io)
  expect(io.written()).toContain('✓ kỳ trước chuyển sang + tiếp nhận = đã giải quyết + đang giải quyết: khớp')
  expect(io.written()).toContain('01/05/2026 08:00 (Asia/Ho_Chi_Minh)')
  expect(io.written()).toMatch(/03\/2026 +0 +3 +2 +1 +0 +1 +0 +1 +1 +0/)
})

test('a unit that the store does not know is refused with those it knows', async () => {
  const io = memoryIo()
  const argv = ['--store', store, '--from', '2026-03', '--to', '2026-03', '--unit', 'H99', '--lang', 'en']
  expect(await reportForm06Verb.run(argv, io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('no dossier of unit "H99"; it has: H21.227, H21.999')
})

test('a store that is not there is a sentence, and none is made', async () => {
  const io = memoryIo()
  const none = join(folder.path, 'none.sqlite')
  expect(await reportForm06Verb.run(['--store', none, '--from', '2026-03', '--to', '2026-03'], io)).toBe(exitCode.fault)
  expect(io.complaints()).toContain('không có kho nào tại')
  expect(existsSync(none)).toBe(false)
})

test('a month that is none and a period turned around are refused in words', async () => {
  const month = memoryIo()
  const argv = ['--store', store, '--unit', 'H21.227', '--lang', 'en']
  expect(await reportForm06Verb.run([...argv, '--from', '2026-13', '--to', '2026-03'], month)).toBe(exitCode.fault)
  expect(month.complaints()).toContain('2026-13')
  const turned = memoryIo()
  expect(await reportForm06Verb.run([...argv, '--from', '2026-04', '--to', '2026-03'], turned)).toBe(exitCode.fault)
  expect(turned.complaints()).toContain('holds no time')
})
