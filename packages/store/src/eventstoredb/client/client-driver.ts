import type { Driver, DriverReadAll, DriverReadStream, DriverRecord } from '../driver.ts'
import type { Settings } from '../options.ts'
import { TimedOut, withTimeout } from '../patience.ts'
import { arrivals, type Source } from './arrivals.ts'
import { type AppendCall, batchAppender } from './batch-append.ts'
import { driverError } from './classify.ts'
import { loadClient } from './load.ts'
import { clientOf } from './make-client.ts'
import { type Gossiping, nodesOf } from './nodes.ts'
import { clientPosition, recordsOf, type Resolved } from './records.ts'
import { subscribed } from './subscription.ts'

/** What of the client's inner workings the shared append call is built on. */
type Workings = Gossiping & {
  GRPCStreamCreator: (
    service: unknown,
    name: string,
    create: (service: { batchAppend: (...call: readonly unknown[]) => AppendCall }) => AppendCall,
  ) => () => Promise<AppendCall>
  callArguments: (options: object, call: object) => readonly unknown[]
  getChannel: () => Promise<{ close: () => void }>
  capabilities: Promise<{ serverVersion: string }>
}

/** How many records the client may hold ready beyond what was asked for. */
const readAhead = 64

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
    workings.GRPCStreamCreator(library.services.StreamsClient, 'batchAppend', (service) =>
      service.batchAppend(...workings.callArguments(leader, { deadline: Number.POSITIVE_INFINITY })),
    )(),
  )

  async function* records(
    call: () => Source & { readonly cancel: () => Promise<void> },
    batchSize: number,
  ): AsyncGenerator<readonly DriverRecord[]> {
    const read = open(call)
    const cancel = () => withTimeout(read.cancel(), grace)
    const options = { batchSize, eager: false, silence, onSilence: 'fail', cancel, grace } as const
    for await (const batch of arrivals<Resolved>(read, options)) yield recordsOf(batch)
  }

  const open = <T>(call: () => T): T => {
    used = true
    try {
      return call()
    } catch (error) {
      throw driverError(error)
    }
  }

  return {
    append: (stream, expected, events, timeout) => {
      used = true
      return withTimeout(appender.append(stream, expected, events), timeout).catch((error: unknown) => {
        // what is silent once stays silent: the next attempt needs a call of its own
        if (error instanceof TimedOut) appender.drop()
        throw driverError(error)
      })
    },
    readStream: (stream, { from, direction, maxCount }: DriverReadStream) =>
      records(
        () =>
          client.readStream(
            stream,
            { ...leader, fromRevision: from, direction, ...(maxCount !== undefined && { maxCount }) },
            { highWaterMark: readAhead },
          ),
        readAhead,
      ),
    readAll: ({ from, direction, maxCount }: DriverReadAll, batchSize) =>
      records(
        () =>
          client.readAll(
            { ...leader, fromPosition: clientPosition(from), direction, ...(maxCount !== undefined && { maxCount }) },
            { highWaterMark: readAhead },
          ),
        batchSize,
      ),
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
