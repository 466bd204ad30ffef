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

/** What a server is called: where it is and which streams, without user and password. */
export const serverName = (address: string): string => {
  const { hosts, discovery, namespace = '', streamPrefixes = [] } = parseAddress(address)
  return [discovery ?? 'esdb', hosts.toSorted().join(','), namespace, streamPrefixes.join(',')].join(' ').trim()
}
