import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromIso, vietnamCalendar } from '@motcua/core'
import { afterAll, describe, expect, test } from 'vitest'
import { openMotcua } from '../dossier/motcua.ts'
import type { EventStore } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-difficulties-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stores = {
  memory: () => openMemoryStore(),
  SQLite: () => openSqliteStore({ file: join(folder, 'store.sqlite'), durability: 'normal' }),
}

let sent = 0
const sending = () => ({
  commandId: `difficulty-command-${++sent}`,
  actor: { officer: 'cb-01', unit: 'H21.1', role: 'one-stop' },
})

/** A province with a department and two communes. */
const office = async (store: EventStore) => {
  const clock = { now: fromIso('2026-03-04T09:00:00+07:00') }
  const { units, difficulties } = openMotcua({ store, calendar: vietnamCalendar(), clock: () => clock.now })
  const establish = async (unit: string, level: 'province' | 'department' | 'commune', parent?: string) => {
    const command = { type: 'EstablishUnit', level, name: unit, from: '2025-07-01', ...(parent && { parent }) } as const
    expect(await units.handle(unit, command, sending())).toMatchObject({ accepted: true })
  }
  await establish('H21', 'province')
  await establish('H21.17', 'department', 'H21')
  await establish('H21.1', 'commune', 'H21')
  await establish('H21.2', 'commune', 'H21')
  return { clock, difficulties }
}

const report = {
  type: 'ReportDifficulty',
  unit: 'H21.1',
  to: 'H21.17',
  kind: 'equipment',
  text: 'Máy quét hỏng',
} as const

describe.each(Object.entries(stores))('difficulties in the %s store', (_, open) => {
  test('a difficulty goes from its report to its end through the embedding interface, and its history reads back', async () => {
    await using store = open()
    const { difficulties, clock } = await office(store)
    const commands = [
      report,
      { type: 'PassOnDifficulty', by: 'H21.17', to: 'H21' },
      { type: 'AnswerDifficulty', by: 'H21', answer: 'Đã cấp máy mới', document: '12/VP' },
      { type: 'RaiseDifficultyAgain', reason: 'Máy chưa đến' },
      { type: 'AnswerDifficulty', by: 'H21', answer: 'Giao ngày 20/3' },
      { type: 'CloseDifficulty', by: 'H21', outcome: 'settled' },
    ] as const
    for (const command of commands) {
      clock.now += 3_600_000
      expect(await difficulties.handle('v-1', command, sending())).toMatchObject({ accepted: true, written: true })
    }
    expect((await difficulties.history('v-1')).map(({ type }) => type)).toEqual([
      'DifficultyReported',
      'DifficultyPassedOn',
      'DifficultyAnswered',
      'DifficultyRaisedAgain',
      'DifficultyAnswered',
      'DifficultyClosed',
    ])
    expect(await difficulties.state('v-1')).toMatchObject({ unit: 'H21.1', liesWith: 'H21', outcome: 'settled' })
    expect(await difficulties.allowed('v-1')).toEqual([])
    expect((await verifyStore(store)).fault).toBeUndefined()
  })
})

test('a difficulty goes only to whoever stands above the unit by the register of that day, and a refusal writes nothing', async () => {
  await using store = openMemoryStore()
  const { difficulties } = await office(store)
  const not = { accepted: false, rejection: { rule: 'difficulty-above', field: 'to' } }
  expect(await difficulties.handle('v-2', { ...report, to: 'H21.2' }, sending())).toMatchObject(not)
  expect(await difficulties.state('v-2')).toBeUndefined()
  expect(await difficulties.allowed('v-2')).toEqual(['ReportDifficulty'])
  const once = sending()
  expect(await difficulties.handle('v-2', report, once)).toMatchObject({ written: true })
  expect(await difficulties.handle('v-2', report, once)).toMatchObject({ accepted: true, written: false })
  const passed = { type: 'PassOnDifficulty', by: 'H21.17', to: 'H21.2' } as const
  expect(await difficulties.handle('v-2', passed, sending())).toMatchObject(not)
  expect(await difficulties.handle('v-2', { ...passed, to: 'B04' }, sending())).toMatchObject({ accepted: true })
})

test('what can be the name of no unit is refused by its form or is nobody whom the register knows; nothing throws', async () => {
  await using store = openMemoryStore()
  const { difficulties } = await office(store)
  expect(await difficulties.handle('v-3', { ...report, unit: '' }, sending())).toMatchObject({
    accepted: false,
    rejection: { message: 'reject.form', field: 'unit' },
  })
  expect(await difficulties.handle('v-3', { ...report, to: '#?' }, sending())).toMatchObject({ accepted: true })
})
