import { existsSync, rmSync } from 'node:fs'
import { streamKinds } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import {
  type EventStoreDbStore,
  isEventStoreDbAddress,
  openEventStoreDb,
  parseAddress,
} from '@motcua/store/eventstoredb'
import { openFileToWrite, type Telling } from './opened-file.ts'

/** Unless the address says which streams are those of the store, they are those of Motcua: others may share the server. */
const defaultPrefixes = streamKinds.map((kind) => `${kind}-`)

/** Opens the store on a server as every verb does. */
export const openServer = (address: string): EventStoreDbStore =>
  openEventStoreDb({
    streamPrefixes: defaultPrefixes,
    ...parseAddress(address),
  })

/** Opens a store to be written to: the one at an address, or the file, which is made where there is none. */
const openToWrite = (given: string, telling: Telling): EventStore =>
  isEventStoreDbAddress(given) ? openServer(given) : openFileToWrite(given, telling)

const isEmpty = async (store: EventStore): Promise<boolean> => {
  for await (const events of store.readAll({ batchSize: 1 })) return events.length === 0
  return true
}

/**
 * Opens a store to be written to, and closes it after the work. Where there was no file and the work failed before anything was in it,
 * there is none afterwards.
 */
export const withStoreToWrite = async <Result>(
  given: string,
  telling: Telling,
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> => {
  const isNew = !isEventStoreDbAddress(given) && !existsSync(given)
  const store = openToWrite(given, telling)
  let nothing = false
  try {
    return await work(store)
  } catch (error) {
    nothing = isNew && (await isEmpty(store))
    throw error
  } finally {
    await store.close()
    if (nothing) for (const file of [given, `${given}-wal`, `${given}-shm`]) rmSync(file, { force: true })
  }
}
