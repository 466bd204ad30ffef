import { basename } from 'node:path'
import type { StorePlace } from '../testing/store-lab.ts'
import { administerEventStoreDb, type EventStoreDbAdministration } from './administration.ts'
import { parseAddress } from './address.ts'
import { type EventStoreDbStore, openEventStoreDb } from './eventstoredb-store.ts'

/** The address of a real server, where one is to be tested. */
export const liveAddress = process.env['MOTCUA_EVENTSTORE_URL']

const origins = new Map<string, Promise<bigint>>()

const optionsAt = (address: string, directory: string) => ({
  ...parseAddress(address),
  namespace: `${basename(directory)}-`,
})

/** The administration of the streams of a directory. */
export const administerAt = async (
  address: string,
  { directory }: Pick<StorePlace, 'directory'>,
): Promise<EventStoreDbAdministration> => administerEventStoreDb(optionsAt(address, directory))

/** A store of its own on the server at an address: the streams of a directory have a namespace there. */
export const openAt = async (
  address: string,
  { directory, maxBatchBytes }: Pick<StorePlace, 'directory' | 'maxBatchBytes'>,
): Promise<EventStoreDbStore> => {
  const options = optionsAt(address, directory)
  if (!origins.has(directory)) {
    const look = async (): Promise<bigint> => {
      await using store = openEventStoreDb(options)
      return await store.headPosition()
    }
    origins.set(directory, look())
  }
  const origin = (await origins.get(directory)) ?? 0n
  return openEventStoreDb({ ...options, origin, ...(maxBatchBytes !== undefined && { maxBatchBytes }) })
}
