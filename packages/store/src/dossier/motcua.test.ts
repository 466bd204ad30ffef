import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromIso, readCalendar, type Rejection, storedPromotions, vietnamCalendar } from '@motcua/core'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { authorise, type CommandLogEntry, logCommands } from '../command/middleware.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { auditStore } from '../proof/audit/audit-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import type { DossierSending } from './dossiers.ts'
import { type MotcuaOptions, openMotcua } from './motcua.ts'

const morning = fromIso('2026-03-04T09:00:00+07:00')
const minute = 60_000

const office = (options: Partial<MotcuaOptions> = {}) => {
  const store = options.store ?? openMemoryStore()
  const clock = { now: morning }
  const motcua = openMotcua({
    store,
    calendar: vietnamCalendar(),
    procedures: () => ({ limit: '5wd' }),
    clock: () => (clock.now += minute),
    ...options,
  })
  return { ...motcua, store, clock }
}

let sent = 0
const sending = (more: Partial<DossierSending> = {}): DossierSending => ({
  commandId: `c-${++sent}`,
  actor: { officer: 'cb-01', unit: 'H21.227', role: 'reception' },
  ...more,
})

const file = {
  unit: 'H21.227',
  procedure: '2.000908',
  channel: 'direct',
  code: 'H21.227-260304-0001',
  subject: 's-1',
} as const

describe('a dossier under the embedding interface', () => {
  test('is led from submission to return by methods named after the commands', async () => {
    const { dossiers } = office()
    const results = [
      await dossiers.submit('d-1', file, sending()),
      await dossiers.receive('d-1', {}, sending()),
      await dossiers.digitise('d-1', { component: 'don', source: 'scan', pages: 2 }, sending()),
      await dossiers.sign('d-1', { component: 'don', signer: 'cb-01' }, sending()),
      await dossiers.requestSupplement('d-1', { items: [{ reason: 'Thiếu bản sao' }] }, sending()),
      await dossiers.receiveSupplement('d-1', {}, sending()),
      await dossiers.issueResult('d-1', { result: 'kq-1', kind: 'granted' }, sending()),
      await dossiers.signResult('d-1', { result: 'kq-1', signer: 'ct-01' }, sending()),
      await dossiers.attachResult('d-1', { result: 'kq-1' }, sending()),
      await dossiers.complete('d-1', { outcome: 'granted' }, sending()),
      await dossiers.return('d-1', { method: 'counter' }, sending()),
    ]
    expect(results.map((result) => (result.accepted ? 'accepted' : result.rejection))).toEqual(
      results.map(() => 'accepted'),
    )
    const history = await dossiers.history('d-1')
    expect(history.map(({ type }) => type)).toContain('AppointmentSet')
    expect(history.at(-1)).toMatchObject({ type: 'ResultReturned', data: { method: 'counter' } })
    expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => BigInt(index)))
    expect(await dossiers.state('d-1')).toMatchObject({ unit: 'H21.227', procedure: '2.000908' })
  })

  test('passes an audit from a file that was opened with nothing but its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-office-'))
    const name = join(folder, 'office.db')
    try {
      {
        await using store = openSqliteStore({ file: name })
        const { dossiers } = office({ store })
        await dossiers.submit('d-1', file, sending())
        await dossiers.receive('d-1', {}, sending())
      }
      await using read = openSqliteStore({ file: name, readOnly: true, promotions: storedPromotions })
      const audit = await auditStore(read)
      expect(audit.fault).toBeUndefined()
      expect(audit.events).toBe(3)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('that nobody submitted has no state, no history, and may be submitted but not received', async () => {
    const { dossiers } = office()
    expect(await dossiers.state('d-9')).toBeUndefined()
    expect(await dossiers.history('d-9')).toEqual([])
    const allowed = await dossiers.allowed('d-9')
    expect(allowed.find(({ command }) => command === 'SubmitDossier')).toMatchObject({ allowed: true })
    expect(allowed.find(({ command }) => command === 'ReceiveDossier')).toMatchObject({ allowed: false })
  })

  test('that was received owes what the law asks, and may not be received again', async () => {
    const { dossiers } = office()
    await dossiers.submit('d-1', file, sending())
    await dossiers.receive('d-1', {}, sending())
    const allowed = await dossiers.allowed('d-1')
    expect(allowed.find(({ command }) => command === 'ReceiveDossier')).toMatchObject({
      allowed: false,
      rejection: { rule: expect.any(String) },
    })
    expect((await dossiers.obligations('d-1')).length).toBeGreaterThan(0)
  })

  test('takes several commands in one append, or none of them', async () => {
    const { dossiers, store } = office()
    const submit = { type: 'SubmitDossier', ...file } as const
    const refused = await dossiers.send('d-1', [submit, { type: 'ReturnResult', method: 'counter' }], sending())
    expect(refused).toMatchObject({ accepted: false, at: 1 })
    expect(await store.readStream('dossier-d-1')).toEqual({ exists: false })
    const accepted = await dossiers.send('d-1', [submit, { type: 'ReceiveDossier' }], sending())
    expect(accepted).toMatchObject({ accepted: true, written: true })
    expect((await dossiers.history('d-1')).map(({ type }) => type).slice(0, 2)).toEqual([
      'DossierSubmitted',
      'DossierReceived',
    ])
  })

  test('dates an act as the sender says, and refuses one of tomorrow', async () => {
    const { dossiers, clock } = office()
    const occurredAt = clock.now - 60 * minute
    await dossiers.submit('d-1', file, sending({ occurredAt }))
    expect(await dossiers.history('d-1')).toMatchObject([{ occurredAt, recordedAt: morning + minute }])
    const tomorrow = sending({ occurredAt: clock.now + 24 * 60 * minute })
    expect(await dossiers.receive('d-1', {}, tomorrow)).toMatchObject({ rejection: { field: 'occurredAt' } })
  })

  test('is watched from its first event on, and of other dossiers nothing is seen', async () => {
    const { dossiers } = office()
    await dossiers.submit('d-1', file, sending())
    const seen: string[] = []
    for await (const { type, revision } of dossiers.watch('d-1')) {
      seen.push(type)
      if (type === 'DossierWithdrawn') break
      if (revision > 0n) continue
      await dossiers.submit('d-2', { ...file, code: 'H21.227-260304-0002' }, sending())
      await dossiers.withdraw('d-1', {}, sending())
    }
    expect(seen).toEqual(['DossierSubmitted', 'DossierWithdrawn'])
  })
})

test('what an actor may not do is refused with the rule, told to the log, and not stored', async () => {
  const told: CommandLogEntry[] = []
  const mayNotReceive: Rejection = {
    rule: 'reception-officers',
    article: 'quy chế một cửa',
    message: 'command.occurred-in-future',
    params: {},
  }
  const { dossiers } = office({
    middleware: [
      logCommands((entry) => told.push(entry)),
      authorise((command, { actor }) =>
        command.type === 'ReceiveDossier' && actor.role !== 'reception' ? mayNotReceive : null,
      ),
    ],
  })
  await dossiers.submit('d-1', file, sending())
  const actor = { officer: 'cb-09', unit: 'H21.227', role: 'appraisal' }
  const result = await dossiers.receive('d-1', {}, sending({ actor }))
  expect(result).toEqual({ accepted: false, rejection: mayNotReceive, at: 0 })
  expect(await dossiers.history('d-1')).toHaveLength(1)
  expect(told).toMatchObject([
    { commands: ['SubmitDossier'], outcome: 'written', events: 1 },
    { commands: ['ReceiveDossier'], outcome: 'rejected', rule: 'reception-officers', actor },
  ])
})

describe('units with a calendar of their own', () => {
  /** Received on Wednesday, 4 March 2026, with five working days. */
  const dueDay = async ({ dossiers }: ReturnType<typeof office>, unit: string): Promise<string> => {
    const code = `${unit}-260304-0001`
    await dossiers.submit(unit, { ...file, unit, code }, sending())
    await dossiers.receive(unit, {}, sending())
    const set = (await dossiers.history(unit)).find(({ type }) => type === 'AppointmentSet')
    return set?.type === 'AppointmentSet' ? set.data.due.slice(0, 10) : 'no appointment'
  }
  const saturdays = readCalendar({
    timezone: 'Asia/Ho_Chi_Minh',
    sessions: ['07:30-11:30', '13:30-17:00'],
    weekdays: 'Mon-Sat',
    off: [],
    compensatory: [],
  })
  const units = (unit: string) => (unit === 'H21.228' ? { calendar: saturdays } : unit === 'H21.229' ? {} : undefined)

  test('have their dossiers reckoned by it, and all others by the one that holds for all', async () => {
    const motcua = office({ units })
    expect(await dueDay(motcua, 'H21.228')).toBe('2026-03-10')
    expect(await dueDay(motcua, 'H21.229')).toBe('2026-03-11')
    expect(await dueDay(motcua, 'H21.227')).toBe('2026-03-11')
  })

  test('are asked about the unit that is to decide, also when duties and permissions are', async () => {
    const asked = new Set<string>()
    const motcua = office({ units: (unit) => void asked.add(unit) })
    await dueDay(motcua, 'H21.228')
    const seen = async (ask: () => Promise<unknown>): Promise<readonly string[]> => {
      asked.clear()
      await ask()
      return [...asked]
    }
    expect(await seen(() => motcua.dossiers.obligations('H21.228'))).toEqual(['H21.228'])
    expect(await seen(() => motcua.dossiers.allowed('H21.228'))).toEqual(['H21.228'])
    expect(await seen(() => motcua.dossiers.allowed('nobody'))).toEqual([])
    const outage = { type: 'RecordOutage', system: 'DVCQG', from: '2026-03-03T01:00:00.000Z' } as const
    expect(await seen(() => motcua.units.handle('H21.230', outage, sending()))).toEqual(['H21.230'])
    const { actor } = sending()
    expect(await seen(() => motcua.codes.allocate({ unit: 'H21.231', commandId: 'a', actor }))).toEqual(['H21.231'])
  })

  test('have their petitions reckoned by it, also one that is transferred to them', async () => {
    const { petitions } = office({ units })
    const answerDay = async (petition: string): Promise<string | undefined> => {
      const due = (await petitions.obligations(petition)).find(({ rule }) => rule === 'petition-answer')?.due
      return due === undefined || due === null ? undefined : new Date(due).toISOString().slice(0, 10)
    }
    const received = { type: 'ReceivePetition', channel: 'counter', subject: 's-1' } as const
    await petitions.handle('p-1', { ...received, unit: 'H21.227' }, sending())
    await petitions.handle('p-2', { ...received, unit: 'H21.228' }, sending())
    expect([await answerDay('p-1'), await answerDay('p-2')]).toEqual(['2026-03-25', '2026-03-21'])
    await petitions.handle('p-1', { type: 'TransferPetition', to: 'H21.228' }, sending())
    await petitions.handle('p-2', { type: 'TransferPetition', to: 'H21.229' }, sending())
    expect([await answerDay('p-1'), await answerDay('p-2')]).toEqual(['2026-03-21', '2026-03-25'])
  })
})

test('units record outages beside the dossiers, and codes are given out without repetition', async () => {
  const { units, codes, store } = office()
  const outage = { type: 'RecordOutage', system: 'DVCQG', from: '2026-03-03T01:00:00.000Z' } as const
  expect(await units.handle('H21.227', outage, sending())).toMatchObject({ accepted: true, written: true })
  expect(await store.readStream('unit-H21.227')).toMatchObject({ events: [{ type: 'OutageRecorded' }] })
  const { actor } = sending()
  const given = await Promise.all(
    ['a', 'b', 'c'].map((commandId) => codes.allocate({ unit: 'H21.227', commandId, actor })),
  )
  expect(given.toSorted()).toEqual(['H21.227-260304-0001', 'H21.227-260304-0002', 'H21.227-260304-0003'])
})

test('the names and fields of the methods follow from the commands', () => {
  const { dossiers } = office()
  expectTypeOf(dossiers.submit).parameter(1).toMatchObjectType<{ readonly unit: string; readonly code: string }>()
  expectTypeOf(dossiers.return)
    .parameter(1)
    .toMatchObjectType<{ readonly method: 'counter' | 'post' | 'online' | 'unknown' }>()
  expectTypeOf(dossiers).not.toHaveProperty('submitDossier')
  const names = Object.keys(dossiers)
  expect(names).toContain('extendLimit')
  expect(names.filter((name) => /^[A-Z]|Dossier$|Component$/.test(name))).toEqual([])
})
