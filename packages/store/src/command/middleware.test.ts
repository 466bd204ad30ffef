import type { Rejection } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../memory/memory-store.ts'
import type { LedgerCommand, LedgerEvent } from './fee-ledger.fixture.ts'
import { ledgerHandler, ledgerRequest } from './fee-ledger.fixture.ts'
import { authorise, type CommandLogEntry, logCommands, type Middleware } from './middleware.ts'

type Context = { readonly now: number; readonly occurredAt: number; readonly note: string }

type Around = Middleware<LedgerCommand, LedgerEvent, Context>

const charge: LedgerCommand = { type: 'Charge', amount: 5 }
const cashiersOnly: Rejection = { rule: 'cashiers-only', article: 'test', message: 'reject.no-fee', params: {} }

describe('middleware', () => {
  test('stands around the handling, the first outermost, and sees the result', async () => {
    const seen: string[] = []
    const around =
      (name: string): Around =>
      async (request, next) => {
        seen.push(`${name} before`)
        const result = await next(request)
        seen.push(`${name} after ${result.accepted}`)
        return result
      }
    await ledgerHandler({ store: openMemoryStore(), middleware: [around('a'), around('b')] }).handle(
      ledgerRequest('c-1', charge),
    )
    expect(seen).toEqual(['a before', 'b before', 'b after true', 'a after true'])
  })

  test('may give on another request than it was given', async () => {
    const store = openMemoryStore()
    const redated: Around = (request, next) => next({ ...request, occurredAt: 1_000 })
    const handler = ledgerHandler({ store, clock: () => 9_000, middleware: [redated] })
    expect(await handler.handle(ledgerRequest('c-1', charge))).toMatchObject({ events: [{ occurredAt: 1_000 }] })
  })
})

describe('authorisation', () => {
  const permit = authorise<LedgerCommand, LedgerEvent, Context>(async (command, { actor }) =>
    command.type === 'Pay' && actor.role !== 'cashier' ? cashiersOnly : null,
  )
  const clerk = { actor: { officer: 'cb-02', unit: null, role: 'clerk' } }

  test('refuses with its rule before anything is read, also a command that was carried out before', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store, middleware: [permit] })
    await handler.handle(ledgerRequest('c-1', charge, clerk))
    const pay = ledgerRequest('c-2', { type: 'Pay', amount: 5 })
    expect(await handler.handle(pay)).toMatchObject({ accepted: true })
    const refused = { accepted: false, rejection: cashiersOnly, at: 0 }
    const unread = { ...store, readStream: () => Promise.reject(new Error('was read')) }
    expect(await ledgerHandler({ store: unread, middleware: [permit] }).handle({ ...pay, ...clerk })).toEqual(refused)
  })

  test('asks about each of several commands and names the one that it refuses', async () => {
    const store = openMemoryStore()
    const { command, ...sending } = ledgerRequest('c-1', charge, clerk)
    const commands = [command, { type: 'Pay', amount: 5 } as const]
    const result = await ledgerHandler({ store, middleware: [permit] }).handleAll({ ...sending, commands })
    expect(result).toEqual({ accepted: false, rejection: cashiersOnly, at: 1 })
    expect(await store.readStream('dossier-1')).toEqual({ exists: false })
  })
})

describe('the log of commands', () => {
  test('tells of each sending who sent it, what became of it and how long it took', async () => {
    const told: CommandLogEntry[] = []
    let now = 0
    const log = logCommands<LedgerCommand, LedgerEvent, Context>(
      (entry) => told.push(entry),
      () => (now += 3),
    )
    const handler = ledgerHandler({ store: openMemoryStore(), middleware: [log] })
    const request = ledgerRequest('c-1', charge, { correlationId: 'visit-1' })
    await handler.handle(request)
    await handler.handle(request)
    await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 9 }))
    await handler.handle(ledgerRequest('c-3', { type: 'Charge', amount: 0 }))
    expect(told.map(({ outcome, events, rule }) => [outcome, events, rule])).toEqual([
      ['written', 1, undefined],
      ['repeated', 1, undefined],
      ['rejected', 0, 'pay-what-is-owed'],
      ['nothing', 0, undefined],
    ])
    expect(told[0]).toEqual({
      commands: ['Charge'],
      stream: 'dossier-1',
      commandId: 'c-1',
      correlationId: 'visit-1',
      actor: request.actor,
      outcome: 'written',
      events: 1,
      milliseconds: 3,
    })
  })

  test('tells of a sending that throws, which throws all the same', async () => {
    const told: CommandLogEntry[] = []
    const gone = new Error('the disk is gone')
    const store = { ...openMemoryStore(), append: () => Promise.reject(gone) }
    const handler = ledgerHandler({ store, middleware: [logCommands((entry) => told.push(entry))] })
    await expect(handler.handle(ledgerRequest('c-1', charge))).rejects.toBe(gone)
    expect(told).toMatchObject([{ outcome: 'failed', error: gone }])
  })
})
