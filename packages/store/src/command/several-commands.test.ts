import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventStore } from '../event-store.ts'
import { eventId } from '../event-id.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'
import { ledgerHandler, type LedgerCommand, ledgerRequest } from './fee-ledger.fixture.ts'

const all = (commandId: string, ...commands: readonly LedgerCommand[]) => {
  const { command: _, ...sending } = ledgerRequest(commandId, { type: 'Charge', amount: 1 })
  return { ...sending, commands }
}

const charge = (amount: number): LedgerCommand => ({ type: 'Charge', amount })
const pay = (amount: number): LedgerCommand => ({ type: 'Pay', amount })

let folder = ''
const inFile = (): EventStore => openSqliteStore({ file: join(folder, 'store.db'), durability: 'normal' })

describe.each([
  ['memory', (): EventStore => openMemoryStore()],
  ['SQLite', inFile],
])('several commands in one append (%s)', (_, open) => {
  let store: EventStore | undefined
  const opened = (): EventStore => store ?? expect.unreachable()
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-several-'))
    store = open()
  })
  afterEach(async () => {
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('are each decided on what the ones before led to, and stand in the stream as one batch', async () => {
    let appends = 0
    const append: EventStore['append'] = (...given) => {
      appends++
      return opened().append(...given)
    }
    const handler = ledgerHandler({ store: { ...opened(), append } })
    const result = await handler.handleAll(all('c-1', charge(5), charge(2), pay(7)))
    expect(result).toMatchObject({ accepted: true, revision: 3n, written: true })
    expect(appends).toBe(1)
    const read = await opened().readStream('dossier-1')
    const stored = read.exists ? read.events : []
    expect(stored.map(({ type }) => type)).toEqual(['Charged', 'Charged', 'Paid', 'Settled'])
    expect(stored.map(({ id }) => id)).toEqual([0, 1, 2, 3].map((index) => eventId('c-1', index)))
    expect(await handler.state('dossier-1')).toEqual({ state: { owed: 0, settled: 1 }, revision: 3n })
  })

  test('of which one is refused leave the stream as it was, and the refusal names the one', async () => {
    const handler = ledgerHandler({ store: opened() })
    const result = await handler.handleAll(all('c-1', charge(5), pay(5), pay(1)))
    expect(result).toMatchObject({ accepted: false, at: 2, rejection: { params: { owed: 0 } } })
    expect(await opened().readStream('dossier-1')).toEqual({ exists: false })
    expect(await handler.state('dossier-1')).toMatchObject({ state: { owed: 0 } })
  })

  test('sent again give their first result', async () => {
    const handler = ledgerHandler({ store: opened() })
    const first = await handler.handleAll(all('c-1', charge(5), pay(5)))
    expect(await handler.handleAll(all('c-1', charge(5), pay(5)))).toEqual({ ...first, written: false })
  })

  test('that are none lead to nothing', async () => {
    const handler = ledgerHandler({ store: opened() })
    expect(await handler.handleAll(all('c-1'))).toEqual({
      accepted: true,
      events: [],
      revision: 'none',
      written: false,
    })
  })
})

test('a stream whose name begins with $ is refused before anything is stored', async () => {
  const handler = ledgerHandler({ store: openMemoryStore() })
  await expect(handler.handle(ledgerRequest('c-1', charge(5), { stream: '$all' }))).rejects.toMatchObject({
    code: 'store.invalid-stream-name',
  })
})
