import type { Driver } from '../driver.ts'
import type { Settings } from '../options.ts'
import { withTimeout } from '../patience.ts'
import { type AppendCall, batchAppender } from './batch-append.ts'
import { driverError } from './classify.ts'
import { loadClient } from './load.ts'
import { clientOf } from './make-client.ts'
import { type Gossiping, nodesOf } from './nodes.ts'
import { type ReadCall, readInBatches, wholeRead } from './read-call.ts'
import { allRequest, type ReadAnswer, readAnswer, streamRequest } from './read-messages.ts'
import { subscribed } from './subscription.ts'

/** The service's calls, with messages as they are on the wire: the client's own would make several objects of each field. */
type StreamsService = {
  makeBidiStreamRequest: (
    method: string,
    serialize: (message: Buffer) => Buffer,
    deserialize: (bytes: Buffer) => Buffer,
    ...call: readonly unknown[]
  ) => AppendCall
  makeServerStreamRequest: (
    method: string,
    serialize: (message: Buffer) => Buffer,
    deserialize: (bytes: Buffer) => ReadAnswer,
    request: Buffer,
    ...call: readonly unknown[]
  ) => ReadCall
}

const service = '/event_store.client.streams.Streams'
const asItIs = (bytes: Buffer): Buffer => bytes
const withoutEnd = { deadline: Number.POSITIVE_INFINITY }

/** What of the client's inner workings the shared append call is built on. */
type Workings = Gossiping & {
  GRPCStreamCreator: <Call>(
    service: unknown,
    name: string,
    create: (service: StreamsService) => Call,
  ) => () => Promise<Call>
  callArguments: (options: object, call: object) => readonly unknown[]
  getChannel: () => Promise<{ close: () => void }>
  capabilities: Promise<{ serverVersion: string }>
}

const leader = { requiresLeader: true } as const

/** The driver over `@eventstore/db-client` 6.2. */
export const clientDriver = (settings: Settings): Driver => {
  const library = loadClient()
  const client = clientOf(library, settings)
  const workings = client as object as Workings
  const { readTimeout: silence, closeTimeout } = settings
  const grace = Math.min(1_000, closeTimeout)
  let used = false

  const appender = batchAppender(library, () =>
    workings.GRPCStreamCreator(library.services.StreamsClient, 'batchAppend', (calls) =>
      calls.makeBidiStreamRequest(
        `${service}/BatchAppend`,
        asItIs,
        asItIs,
        ...workings.callArguments(leader, withoutEnd),
      ),
    )(),
  )

  const read = (request: Buffer): Promise<ReadCall> => {
    used = true
    return workings.GRPCStreamCreator(library.services.StreamsClient, 'read', (calls) =>
      calls.makeServerStreamRequest(
        `${service}/Read`,
        asItIs,
        readAnswer,
        request,
        ...workings.callArguments(leader, withoutEnd),
      ),
    )()
  }

  return {
    append: (stream, expected, events, timeout) => {
      used = true
      return appender.append(stream, expected, events, timeout)
    },
    readStream: (stream, options) => wholeRead(() => read(streamRequest(stream, options)), silence),
    readAll: (options, batchSize) => readInBatches(() => read(allRequest(options)), { batchSize, silence, grace }),
    subscribe: (options, batchSize) => {
      used = true
      return subscribed(client, options, batchSize, grace)
    },
    softDelete: async (stream, expectedRevision) => {
      used = true
      await withTimeout(client.deleteStream(stream, { ...leader, expectedRevision }), settings.appendTimeout).catch(
        (error: unknown) => {
          throw driverError(error)
        },
      )
    },
    tombstone: async (stream, expectedRevision) => {
      used = true
      await withTimeout(client.tombstoneStream(stream, { ...leader, expectedRevision }), settings.appendTimeout).catch(
        (error: unknown) => {
          throw driverError(error)
        },
      )
    },
    serverVersion: async () => {
      used = true
      try {
        return (await withTimeout(workings.capabilities, silence)).serverVersion
      } catch (error) {
        throw driverError(error)
      }
    },
    nodes: async () => {
      used = true
      try {
        return await withTimeout(nodesOf(library, workings), silence)
      } catch (error) {
        throw driverError(error)
      }
    },
    dispose: async () => {
      appender.drop()
      // it waits for calls to end that may never do so
      await withTimeout(client.dispose(), closeTimeout).catch(() => undefined)
      if (!used) return
      // the client leaves its connection open
      const closed = workings.getChannel().then((channel) => channel.close())
      await withTimeout(closed, grace).catch(() => undefined)
    },
  }
}
