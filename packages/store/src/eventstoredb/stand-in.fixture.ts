import { afterAll } from 'vitest'
import { genesis } from '../proof/event-hash.ts'
import { type EventStoreDbStandIn, startEventStoreDbStandIn } from '../testing/eventstoredb/stand-in.ts'
import type { StoreContract } from '../testing/store-lab.ts'
import { administerEventStoreDb } from './administration.ts'
import { parseAddress } from './address.ts'
import { openEventStoreDb } from './eventstoredb-store.ts'
import { nothingLeftBehind } from './left-over.fixture.ts'

/** Opens stores and their administration on stand-ins, one for each directory. To be called at the top of a test file. */
export const standInPlaces = (): Required<Pick<StoreContract, 'open' | 'administer'>> => {
  // hooks after all tests run in the reverse order: the servers are stopped first
  nothingLeftBehind()
  const servers = new Map<string, Promise<EventStoreDbStandIn>>()
  afterAll(async () => {
    for (const server of servers.values()) await (await server).stop()
  })
  return {
    open: async ({ directory, clock, maxBatchBytes, promotions, heads = {} }) => {
      const started = servers.get(directory) ?? startEventStoreDbStandIn(clock === undefined ? {} : { clock })
      servers.set(directory, started)
      const { address, log } = await started
      for (const [stream, head] of Object.entries(heads)) log.seed(stream, head, genesis)
      return openEventStoreDb({
        ...parseAddress(address),
        ...(maxBatchBytes !== undefined && { maxBatchBytes }),
        ...(promotions !== undefined && { promotions }),
      })
    },
    administer: async ({ directory }) => {
      const server = await servers.get(directory)
      if (server === undefined) throw new Error('a store is opened before it is administered')
      return administerEventStoreDb(server.address)
    },
  }
}
