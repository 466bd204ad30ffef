import { createRequire } from 'node:module'
import { MotcuaError } from '@motcua/core'
import type * as Client from '@eventstore/db-client'
import type * as GossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js'
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js'
import type * as StreamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js'

// the client is CommonJS, large and optional: nothing of it is read before a store is opened
const load = createRequire(import.meta.url)

const loadAll = () => ({
  client: load('@eventstore/db-client') as typeof Client,
  streams: load('@eventstore/db-client/generated/streams_pb.js') as typeof Streams,
  services: load('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof StreamsServices,
  gossip: load('@eventstore/db-client/generated/gossip_grpc_pb.js') as typeof GossipServices,
  members: load('@eventstore/db-client/generated/gossip_pb.js') as typeof Gossip,
  shared: load('@eventstore/db-client/generated/shared_pb.js') as typeof Shared,
})

/** The client library and its generated messages. */
export type ClientLibrary = ReturnType<typeof loadAll>

/** @throws MotcuaError `eventstoredb.client-missing` */
export const loadClient = (): ClientLibrary => {
  try {
    return loadAll()
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new MotcuaError('eventstoredb.client-missing', { reason }, { cause })
  }
}
