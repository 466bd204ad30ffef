import type { Instant } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { createCommandHandler } from './command-handler.ts'
import { eventId } from '../event-id.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { ledger, ledgerCodec, ledgerHandler, ledgerRequest } from './fee-ledger.fixture.ts'
import { openMemoryStore } from '../memory/memory-store.ts'

const eventsOf = async (store: EventStore, stream = 'dossier-1'): Promise<readonly RecordedEvent[]> => {
  const read = await store.readStream(stream)
  return read.exists ? read.events : []
}

/** A store on which somebody else acts between each load of the handler and its append. */
const contested = (store: EventStore, meanwhile: (load: number) => Promise<unknown>): EventStore => {
  let loads = 0
  return {
    ...store,
    readStream: async (stream, options) => {
      const read = await store.readStream(stream, options)
      await meanwhile(++loads)
      return read
    },
  }
}

const codeOf = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) })

describe('an accepted command', () => {
  test('stands in the stream with ids, times, versions and actor of its own', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store, clock: () => Date.UTC(2026, 2, 4, 2) })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 50_000 }))
    const result = await handler.handle(
      ledgerRequest('c-2', { type: 'Pay', amount: 50_000 }, { correlationId: 'visit-9', causationId: 'c-1' }),
    )
    expect(result).toMatchObject({ accepted: true, revision: 2n, written: true })
    const events = await eventsOf(store)
    expect(events.map(({ type }) => type)).toEqual(['Charged', 'Paid', 'Settled'])
    expect(events.map(({ id }) => id)).toEqual([eventId('c-1', 0), eventId('c-2', 0), eventId('c-2', 1)])
    expect(events[0]?.metadata).toEqual({
      occurredAt: '2026-03-04T02:00:00.000Z',
      recordedAt: '2026-03-04T02:00:00.000Z',
      commandId: 'c-1',
      correlationId: 'c-1',
      causationId: null,
      actor: { officer: 'cb-01', unit: 'H26.31.1', role: 'cashier' },
      regulation: '2026-07-01',
      machine: 'ledger-1',
      schema: 2,
    })
    expect(events[2]?.metadata).toMatchObject({ correlationId: 'visit-9', causationId: 'c-1', schema: 1 })
  })

  test('gives every event the time that the caller names, and the clock’s time as when it was learnt', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store, clock: () => 9_000 })
    const charge = ledgerRequest('c-1', { type: 'Charge', amount: 5 }, { occurredAt: 2_000 })
    expect(await handler.handle(charge)).toMatchObject({
      events: [{ type: 'Charged', occurredAt: 2_000, recordedAt: 9_000 }],
    })
    await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }, { occurredAt: 3_000 }))
    const times = (await eventsOf(store)).map(({ metadata }) => [metadata.occurredAt, metadata.recordedAt])
    const recordedAt = '1970-01-01T00:00:09.000Z'
    expect(times).toEqual([
      ['1970-01-01T00:00:02.000Z', recordedAt],
      ['1970-01-01T00:00:03.000Z', recordedAt],
      ['1970-01-01T00:00:03.000Z', recordedAt],
    ])
  })

  test('is decided with the caller’s context, the present, and the time of the act', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store, clock: () => 9_000 })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const pay = ledgerRequest('c-2', { type: 'Pay', amount: 5 }, { occurredAt: 3_000, context: { note: 'quầy 2' } })
    await handler.handle(pay)
    expect((await eventsOf(store))[2]?.data).toEqual({ note: 'quầy 2 3000 9000' })
  })

  test('is never recorded before what stands in the stream, though the clock ran back', async () => {
    const store = openMemoryStore()
    const times: Instant[] = [9_000, 4_000]
    const handler = ledgerHandler({ store, clock: () => times.shift() ?? 0 })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    await handler.handle(ledgerRequest('c-2', { type: 'Charge', amount: 6 }))
    expect((await eventsOf(store))[1]?.metadata.recordedAt).toBe('1970-01-01T00:00:09.000Z')
  })

  test('carries the mark of a simulation only when it is one', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }, { simulated: true }))
    await handler.handle(ledgerRequest('c-2', { type: 'Charge', amount: 5 }, { simulated: false }))
    const marks = (await eventsOf(store)).map(({ metadata }) => metadata.simulated)
    expect(marks).toEqual([true, undefined])
  })

  test('that leads to nothing writes nothing and says where the stream stands', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store })
    const nothing = { accepted: true, events: [], written: false }
    const idle = { type: 'Charge', amount: 0 } as const
    expect(await handler.handle(ledgerRequest('c-1', idle))).toEqual({ ...nothing, revision: 'none' })
    await handler.handle(ledgerRequest('c-2', { type: 'Charge', amount: 5 }))
    expect(await handler.handle(ledgerRequest('c-3', idle))).toEqual({ ...nothing, revision: 0n })
    expect(await eventsOf(store)).toHaveLength(1)
  })

  test('is decided on the current meaning of events stored in an earlier schema version', async () => {
    const store = openMemoryStore()
    const sealed = ledgerCodec.encode({ type: 'Charged', data: { amount: 1 } }, old)
    const metadata = { ...sealed.metadata, schema: 1 }
    await store.append('dossier-1', [{ ...sealed, data: { thousands: 50 }, metadata }], { expected: 'none' })
    const result = await ledgerHandler({ store }).handle(ledgerRequest('c-1', { type: 'Pay', amount: 50_000 }))
    expect(result).toMatchObject({ accepted: true, revision: 2n })
  })
})

const old = {
  id: eventId('old', 0),
  metadata: {
    occurredAt: '1970-01-01T00:00:00.000Z',
    recordedAt: '1970-01-01T00:00:00.000Z',
    commandId: 'old',
    correlationId: 'old',
    causationId: null,
    actor: { officer: null, unit: null, role: 'system' },
    regulation: '1',
    machine: '1',
  },
}

describe('a refused command', () => {
  test('is a value that carries the decider’s rejection, and leaves the stream as it was', async () => {
    const store = openMemoryStore()
    const handler = ledgerHandler({ store })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const before = await store.readStream('dossier-1')
    const result = await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 6 }))
    expect(result).toMatchObject({ accepted: false, rejection: { rule: 'pay-what-is-owed', params: { owed: 5 } } })
    expect(await store.readStream('dossier-1')).toEqual(before)
  })

  test('may not date its act in the future: the field is named and the decider is not asked', async () => {
    const store = openMemoryStore()
    let asked = 0
    const decide = () => {
      asked++
      return { accepted: true, events: [] } as const
    }
    const decider = { ...ledger, decide }
    const handler = ledgerHandler({ store, decider, clock: () => 9_000 })
    const result = await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }, { occurredAt: 9_001 }))
    expect(result).toMatchObject({
      accepted: false,
      rejection: { field: 'occurredAt', message: 'command.occurred-in-future' },
    })
    expect(asked).toBe(0)
    expect(await store.readStream('dossier-1')).toEqual({ exists: false })
  })

  test('of this very moment is no act in the future', async () => {
    const handler = ledgerHandler({ store: openMemoryStore(), clock: () => 9_000 })
    const now = ledgerRequest('c-1', { type: 'Charge', amount: 5 }, { occurredAt: 9_000 })
    expect(await handler.handle(now)).toMatchObject({ accepted: true })
  })
})

describe('the same command again (R11)', () => {
  test('gives its first result and writes nothing, even where it would be refused today', async () => {
    const store = openMemoryStore()
    let now = 1_000
    const handler = ledgerHandler({ store, clock: () => now++ })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const first = await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
    await handler.handle(ledgerRequest('c-3', { type: 'Charge', amount: 1 }))
    const again = await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
    expect(again).toEqual({ ...first, written: false })
    expect(await eventsOf(store)).toHaveLength(4)
  })

  test('sent twice at once is stored once, and both senders are told what the log holds', async () => {
    const store = openMemoryStore()
    let now = 1_000
    const handler = ledgerHandler({ store, clock: () => now++ })
    const request = ledgerRequest('c-1', { type: 'Charge', amount: 5 })
    const [first, second] = await Promise.all([handler.handle(request), handler.handle(request)])
    const stored = await eventsOf(store)
    expect(stored).toHaveLength(1)
    expect(second).toEqual({ ...first, written: false })
    expect(first).toMatchObject({ events: [{ recordedAt: Date.parse(stored[0]?.metadata.recordedAt ?? '') }] })
  })

  test('on another stream is an error, for its events have their ids already', async () => {
    const handler = ledgerHandler({ store: openMemoryStore() })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const elsewhere = ledgerRequest('c-1', { type: 'Charge', amount: 5 }, { stream: 'dossier-2' })
    await expect(handler.handle(elsewhere)).rejects.toThrow(codeOf('store.duplicate-event-id'))
  })
})

describe('competing writers', () => {
  test('make the command be decided anew, on the state that they left', async () => {
    const store = openMemoryStore()
    const other = ledgerHandler({ store })
    await other.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const meanwhile = async (load: number) =>
      load === 1 ? other.handle(ledgerRequest('theirs', { type: 'Pay', amount: 5 })) : undefined
    const handler = ledgerHandler({ store: contested(store, meanwhile) })
    const result = await handler.handle(ledgerRequest('ours', { type: 'Pay', amount: 5 }))
    expect(result).toMatchObject({ accepted: false, rejection: { params: { owed: 0 } } })
  })

  test('delay a command that is still right, which then stands behind theirs', async () => {
    const store = openMemoryStore()
    const other = ledgerHandler({ store })
    const meanwhile = async (load: number) =>
      load <= 3 ? other.handle(ledgerRequest(`theirs-${load}`, { type: 'Charge', amount: load })) : undefined
    const handler = ledgerHandler({ store: contested(store, meanwhile), retries: 3 })
    const result = await handler.handle(ledgerRequest('ours', { type: 'Charge', amount: 9 }))
    expect(result).toMatchObject({ accepted: true, revision: 3n, written: true })
  })

  test('who never rest end the command after the allowed retries, with nothing of it stored', async () => {
    const store = openMemoryStore()
    const other = ledgerHandler({ store })
    const meanwhile = async (load: number) =>
      other.handle(ledgerRequest(`theirs-${load}`, { type: 'Charge', amount: 1 }))
    const handler = ledgerHandler({ store: contested(store, meanwhile), retries: 2 })
    await expect(handler.handle(ledgerRequest('ours', { type: 'Charge', amount: 9 }))).rejects.toThrow(
      codeOf('command.conflict', { stream: 'dossier-1', commandId: 'ours', attempts: 3 }),
    )
    const commands = (await eventsOf(store)).map(({ metadata }) => metadata.commandId)
    expect(commands).toEqual(['theirs-1', 'theirs-2', 'theirs-3'])
  })
})

describe('what is nobody’s decision', () => {
  test('an event that its schema refuses is an error naming type and field, and nothing is stored', async () => {
    const store = openMemoryStore()
    const decide = () =>
      ({
        accepted: true,
        events: [
          { type: 'Paid', data: { amount: 3 } },
          { type: 'Charged', data: { amount: 0.5 } },
        ],
      }) as const
    const handler = ledgerHandler({ store, decider: { ...ledger, decide } })
    await expect(handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 1 }))).rejects.toThrow(
      codeOf('codec.invalid-event', { type: 'Charged', path: 'data.amount' }),
    )
    expect(await store.readStream('dossier-1')).toEqual({ exists: false })
  })

  test('a store that fails is not asked again', async () => {
    const store = openMemoryStore()
    let appends = 0
    const append = async () => {
      appends++
      throw new Error('the disk is gone')
    }
    const handler = ledgerHandler({ store: { readStream: store.readStream, append } })
    await expect(handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 1 }))).rejects.toThrow(
      'the disk is gone',
    )
    expect(appends).toBe(1)
  })

  test('a decider that asks for nothing but the present needs no context', async () => {
    const store = openMemoryStore()
    const handler = createCommandHandler({
      store,
      codec: ledgerCodec,
      decider: {
        initial: 0,
        evolve: (count: number) => count + 1,
        decide: (_: 'tick', count: number, { now }: { readonly now: Instant }) => ({
          accepted: true as const,
          events: [{ type: 'Charged' as const, data: { amount: now + count } }],
        }),
      },
      clock: () => 7,
      versions: { regulation: '1', machine: '1' },
    })
    const actor = { officer: null, unit: null, role: 'system' }
    for (const commandId of ['a', 'b']) {
      await handler.handle({ stream: 'dossier-1', command: 'tick', commandId, actor, context: {} })
    }
    expect((await eventsOf(store)).map(({ data }) => data)).toEqual([{ amount: 7 }, { amount: 8 }])
  })
})
