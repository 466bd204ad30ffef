import { createRequire } from 'node:module'
import type * as GossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js'
import type * as FeaturesServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import type * as Features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js'
import type * as StatusMessages from '@eventstore/db-client/generated/status_pb.js'
import type * as StreamsServices from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js'

type Stubs = {
  readonly streams: typeof Streams
  readonly streamsService: typeof StreamsServices
  readonly shared: typeof Shared
  readonly status: typeof StatusMessages
  readonly gossip: typeof Gossip
  readonly gossipService: typeof GossipServices
  readonly features: typeof Features
  readonly featuresService: typeof FeaturesServices
}

export type ServerCredentials = { readonly secure: boolean }

/** What of the gRPC library that the client brings is needed to be its server. */
export type GrpcLibrary = {
  readonly Server: new (options?: object) => GrpcServer
  readonly ServerCredentials: {
    readonly createInsecure: () => ServerCredentials
    readonly createSsl: (
      ca: Buffer | null,
      pairs: readonly { readonly private_key: Buffer; readonly cert_chain: Buffer }[],
    ) => ServerCredentials
  }
  readonly Metadata: new () => GrpcMetadata
}

/** Headers and trailers of a call. */
export type GrpcMetadata = Parameters<StreamsServices.IStreamsServer['read']>[0]['metadata']

export type GrpcServer = {
  readonly addService: (service: unknown, handlers: object) => void
  readonly bindAsync: (
    address: string,
    credentials: ServerCredentials,
    done: (error: Error | null, port: number) => void,
  ) => void
  readonly forceShutdown: () => void
}

export type AnyMessage = NonNullable<ReturnType<StatusMessages.Status['getDetails']>>

export type StreamsHandlers = Pick<
  StreamsServices.IStreamsServer,
  'read' | 'append' | 'delete' | 'tombstone' | 'batchAppend'
>
export type GossipHandlers = Pick<GossipServices.IGossipServer, 'read'>
export type FeaturesHandlers = Pick<FeaturesServices.IServerFeaturesServer, 'getSupportedMethods'>

export type Wire = Stubs & {
  readonly grpc: GrpcLibrary
  readonly anyMessage: () => AnyMessage
  readonly uuid: (text: string) => InstanceType<Stubs['shared']['UUID']>
}

/** The client's own generated messages, and the gRPC library that it is built on. */
export const loadWire = (): Wire => {
  const here = createRequire(import.meta.url)
  const client = createRequire(here.resolve('@eventstore/db-client'))
  const stub = (name: string): unknown => here(`@eventstore/db-client/generated/${name}.js`)
  const shared = stub('shared_pb') as Stubs['shared']
  const { Any } = client('google-protobuf/google/protobuf/any_pb.js') as { readonly Any: new () => AnyMessage }
  return {
    grpc: client('@grpc/grpc-js') as GrpcLibrary,
    streams: stub('streams_pb') as Stubs['streams'],
    streamsService: stub('streams_grpc_pb') as Stubs['streamsService'],
    shared,
    status: stub('status_pb') as Stubs['status'],
    gossip: stub('gossip_pb') as Stubs['gossip'],
    gossipService: stub('gossip_grpc_pb') as Stubs['gossipService'],
    features: stub('serverfeatures_pb') as Stubs['features'],
    featuresService: stub('serverfeatures_grpc_pb') as Stubs['featuresService'],
    anyMessage: () => new Any(),
    uuid: (text) => new shared.UUID().setString(text),
  }
}
