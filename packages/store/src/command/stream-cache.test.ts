import { describe, expect, test } from 'vitest'
import type { EventStore, ReadStreamOptions } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { ledger, ledgerHandler, ledgerRequest } from './fee-ledger.fixture.ts'
import { oblivious } from './oblivious-store.fixture.ts'

/** Notes from where each read of the handler begins. */
const noted = (store: Pick<EventStore, 'append' | 'readStream'>) => {
  const reads: (string | bigint)[] = []
  return {
    reads,
    store: {
      append: store.append,
      readStream: (stream: string, options: ReadStreamOptions = {}) => {
        reads.push(options.from ?? stream)
        return store.readStream(stream, options)
      },
    },
  }
}

describe('a stream kept between commands', () => {
  test('is loaded for the first command and not again for the next ones', async () => {
    const { store, reads } = noted(openMemoryStore())
    const handler = ledgerHandler({ store })
    for (const id of ['c-1', 'c-2', 'c-3']) await handler.handle(ledgerRequest(id, { type: 'Charge', amount: 5 }))
    expect(await handler.handle(ledgerRequest('c-4', { type: 'Pay', amount: 15 }))).toMatchObject({ revision: 4n })
    expect(reads).toEqual(['dossier-1'])
  })

  test('that others wrote to in the meantime is read on from where it was known, and decided anew', async () => {
    const memory = openMemoryStore()
    const { store, reads } = noted(memory)
    const [handler, other] = [ledgerHandler({ store }), ledgerHandler({ store: memory })]
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    await other.handle(ledgerRequest('theirs', { type: 'Pay', amount: 5 }))
    const result = await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
    expect(result).toMatchObject({ accepted: false, rejection: { params: { owed: 0 } } })
    expect(reads).toEqual(['dossier-1', 1n])
  })

  test('never refuses on what was true once: before a refusal the store is asked', async () => {
    const memory = openMemoryStore()
    const [handler, other] = [ledgerHandler({ store: memory }), ledgerHandler({ store: memory })]
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    await other.handle(ledgerRequest('theirs', { type: 'Charge', amount: 7 }))
    expect(await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 12 }))).toMatchObject({ accepted: true })
  })

  test('tells where it stands now, also when a command leads to nothing', async () => {
    const memory = openMemoryStore()
    const [handler, other] = [ledgerHandler({ store: memory }), ledgerHandler({ store: memory })]
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    await other.handle(ledgerRequest('theirs', { type: 'Charge', amount: 7 }))
    const idle = await handler.handle(ledgerRequest('c-2', { type: 'Charge', amount: 0 }))
    expect(idle).toMatchObject({ revision: 1n, written: false })
    await other.handle(ledgerRequest('theirs-2', { type: 'Charge', amount: 7 }))
    expect(await handler.state('dossier-1')).toEqual({ state: { owed: 19, settled: 0 }, revision: 2n })
    expect(await handler.state('dossier-2')).toEqual({ state: ledger.initial, revision: 'none' })
  })

  test('beyond the limit the one not used the longest is loaded anew; with no cache every one is', async () => {
    const { store, reads } = noted(openMemoryStore())
    const handler = ledgerHandler({ store, cache: 2 })
    let id = 0
    const charge = (stream: string) =>
      handler.handle(ledgerRequest(`c-${id++}`, { type: 'Charge', amount: 1 }, { stream }))
    for (const stream of ['s-1', 's-2', 's-1', 's-3', 's-1', 's-2']) await charge(stream)
    expect(reads).toEqual(['s-1', 's-2', 's-3', 's-2'])
    const loading = ledgerHandler({ store, cache: 0 })
    for (const commandId of ['d-1', 'd-2'])
      await loading.handle(ledgerRequest(commandId, { type: 'Charge', amount: 1 }))
    expect(reads.slice(4)).toEqual(['dossier-1', 'dossier-1'])
  })

  test('does not change when the caller changes what it had decided afterwards', async () => {
    const data = { amount: 5 }
    const decide = () => ({ accepted: true, events: [{ type: 'Charged', data }] }) as const
    // a state that holds on to the data of its event
    const evolve: typeof ledger.evolve = (_, event) => ({
      get owed() {
        return event.type === 'Charged' ? event.data.amount : 0
      },
      settled: 0,
    })
    const handler = ledgerHandler({ store: openMemoryStore(), decider: { ...ledger, decide, evolve } })
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    data.amount = 50
    expect(await handler.state('dossier-1')).toMatchObject({ state: { owed: 5 } })
  })

  test('that ends before what was read of it was replaced by another, and is read anew', async () => {
    const [first, second] = [openMemoryStore(), openMemoryStore()]
    let current: EventStore = first
    const handler = ledgerHandler({
      store: {
        append: (...given) => current.append(...given),
        readStream: (...given) => current.readStream(...given),
      },
    })
    for (const id of ['c-1', 'c-2']) await handler.handle(ledgerRequest(id, { type: 'Charge', amount: 5 }))
    await ledgerHandler({ store: second }).handle(ledgerRequest('restored', { type: 'Charge', amount: 3 }))
    current = second
    expect(await handler.state('dossier-1')).toEqual({ state: { owed: 3, settled: 0 }, revision: 0n })
    expect(await handler.handle(ledgerRequest('c-1', { type: 'Pay', amount: 3 }))).toMatchObject({ written: true })
  })
})

describe('the same command again, on a stream kept between commands (R11)', () => {
  test('gives its first result where it was carried out by another program that this one has not read yet', async () => {
    const memory = openMemoryStore()
    const [handler, other] = [ledgerHandler({ store: memory }), ledgerHandler({ store: memory })]
    await handler.handle(ledgerRequest('c-1', { type: 'Charge', amount: 5 }))
    const first = await other.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))
    expect(await handler.handle(ledgerRequest('c-2', { type: 'Pay', amount: 5 }))).toEqual({ ...first, written: false })
    expect(await memory.readStream('dossier-1')).toMatchObject({ head: 2n })
  })

  test('is not stored twice by a store that takes an id twice, however long ago it was', async () => {
    const store = oblivious()
    const handler = ledgerHandler({ store })
    const first = await handler.handle(ledgerRequest('c-0', { type: 'Charge', amount: 1 }))
    for (let id = 1; id <= 40; id++) await handler.handle(ledgerRequest(`c-${id}`, { type: 'Charge', amount: 1 }))
    const again = { ...first, written: false }
    expect(await handler.handle(ledgerRequest('c-0', { type: 'Charge', amount: 1 }))).toEqual(again)
    expect(await ledgerHandler({ store }).handle(ledgerRequest('c-0', { type: 'Charge', amount: 1 }))).toEqual(again)
    expect(await store.readStream('dossier-1')).toMatchObject({ head: 40n })
  })
})
