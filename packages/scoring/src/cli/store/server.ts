import { storedPromotions, streamKinds } from '@motcua/core'
import { type EventStoreDbStore, openEventStoreDb, parseAddress } from '@motcua/store/eventstoredb'

/** Unless the address says which streams are those of the store, they are those of Motcua: others may share the server. */
const defaultPrefixes = streamKinds.map((kind) => `${kind}-`)

/** Opens the store on a server as every verb does. */
export const openServer = (address: string): EventStoreDbStore =>
  openEventStoreDb({
    streamPrefixes: defaultPrefixes,
    ...parseAddress(address),
    promotions: storedPromotions,
  })
