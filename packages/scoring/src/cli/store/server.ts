import { storedPromotions, streamKinds } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import {
  type EventStoreDbStore,
  isEventStoreDbAddress,
  openEventStoreDb,
  parseAddress,
} from '@motcua/store/eventstoredb'
import { openSqliteStore } from '@motcua/store/sqlite'
import type { Io } from '../io.ts'

/** Unless the address says which streams are those of the store, they are those of Motcua: others may share the server. */
const defaultPrefixes = streamKinds.map((kind) => `${kind}-`)

/** Opens the store on a server as every verb does. */
export const openServer = (address: string): EventStoreDbStore =>
  openEventStoreDb({
    streamPrefixes: defaultPrefixes,
    ...parseAddress(address),
    promotions: storedPromotions,
  })

/** Opens a store to be written to: the one at an address, or the file, which is made where there is none. */
export const openToWrite = (given: string, io: Pick<Io, 'now'>): EventStore =>
  isEventStoreDbAddress(given)
    ? openServer(given)
    : openSqliteStore({ file: given, promotions: storedPromotions, clock: io.now })
