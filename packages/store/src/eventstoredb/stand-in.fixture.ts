import { afterAll } from 'vitest'
import { type EventStoreDbStandIn, startEventStoreDbStandIn } from '../testing/eventstoredb/stand-in.ts'
import type { StorePlace } from '../testing/store-lab.ts'
import { parseAddress } from './address.ts'
import { type EventStoreDbStore, openEventStoreDb } from './eventstoredb-store.ts'

/** Opens stores on stand-ins, one for each directory. To be called at the top of a test file. */
export const standInPlaces = (): ((place: StorePlace) => Promise<EventStoreDbStore>) => {
  const servers = new Map<string, Promise<EventStoreDbStandIn>>()
  afterAll(async () => {
    for (const server of servers.values()) await (await server).stop()
  })
  return async ({ directory, clock, maxBatchBytes, promotions }) => {
    const started = servers.get(directory) ?? startEventStoreDbStandIn(clock === undefined ? {} : { clock })
    servers.set(directory, started)
    const { address } = await started
    return openEventStoreDb({
      ...parseAddress(address),
      ...(maxBatchBytes !== undefined && { maxBatchBytes }),
      ...(promotions !== undefined && { promotions }),
    })
  }
}
