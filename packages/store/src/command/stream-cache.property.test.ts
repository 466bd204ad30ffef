import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { type LedgerCommand, ledgerHandler, ledgerRequest } from './fee-ledger.fixture.ts'
import { oblivious } from './oblivious-store.fixture.ts'

type Handled = Pick<EventStore, 'append' | 'readStream'>

const command: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: fc.constant('Charge' as const), amount: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ type: fc.constant('Pay' as const), amount: fc.integer({ min: 1, max: 9 }) }),
)

/** Who sends what to which of three dossiers; few ids, so that commands are sent again. */
const sendings = fc.array(
  fc.record({
    command,
    dossier: fc.integer({ min: 1, max: 3 }),
    id: fc.integer({ min: 0, max: 25 }),
    writer: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 40 },
)

type Sending = {
  readonly command: LedgerCommand
  readonly dossier: number
  readonly id: number
  readonly writer: number
}

const eventsOf = async (store: Handled): Promise<readonly (readonly RecordedEvent[])[]> =>
  Promise.all(
    [1, 2, 3].map(async (dossier) => {
      const read = await store.readStream(`dossier-${dossier}`)
      return read.exists ? read.events.map((event) => ({ ...event, storedAt: 0 })) : []
    }),
  )

/** Three writers over one store take turns as the plan says; each remembers so many streams. */
const play = async (store: Handled, caches: readonly number[], plan: readonly Sending[]) => {
  let now = 0
  const writers = caches.map((cache) => ledgerHandler({ store, cache, clock: () => now }))
  const results = []
  for (const { command, dossier, id, writer } of plan) {
    now += 1_000
    // an id belongs to one dossier
    const request = ledgerRequest(`c-${dossier}-${id}`, command, { stream: `dossier-${dossier}` })
    results.push(await writers[writer]?.handle(request))
  }
  return { results, log: await eventsOf(store) }
}

const stores: Readonly<Record<string, () => Handled>> = { memory: () => openMemoryStore(), oblivious }

for (const [name, open] of Object.entries(stores)) {
  const title = `R16: writers that keep streams folded, with others in between, answer and store what loading writers do`
  test(`${title} (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(sendings, async (plan) => {
        const cached = await play(open(), [1_000, 2, 0], plan)
        const loaded = await play(open(), [0, 0, 0], plan)
        expect(cached).toEqual(loaded)
      }),
      { numRuns: 80 },
    )
  })
}

test('R16: commands sent to one dossier all at once by one program need no retry and are carried out in order', async () => {
  const store = openMemoryStore()
  const handler = ledgerHandler({ store, retries: 0 })
  const ids = Array.from({ length: 100 }, (_, index) => `c-${index}`)
  await Promise.all(ids.map((id) => handler.handle(ledgerRequest(id, { type: 'Charge', amount: 1 }))))
  const read = await store.readStream('dossier-1')
  expect(read.exists ? read.events.map(({ metadata }) => metadata.commandId) : []).toEqual(ids)
})
