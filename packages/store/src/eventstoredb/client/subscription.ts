import type { EventStoreDBClient } from '@eventstore/db-client'
import type { DriverArrival, DriverSubscribe } from '../driver.ts'
import { withTimeout } from '../patience.ts'
import { arrivals } from './arrivals.ts'
import { clientPosition, recordsOf, type Resolved } from './records.ts'

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

/** Beyond it a position is a mistake of the server's. */
const lastPosition = 2n ** 63n - 1n

/**
 * A filtered subscription to `$all`, of events and of checkpoints, each in its turn: what is given next was not told before what is
 * given now is handled.
 */
export async function* subscribed(
  client: EventStoreDBClient,
  { after, prefixes, silence, signal }: DriverSubscribe,
  batchSize: number,
  grace: number,
): AsyncGenerator<DriverArrival> {
  let reached = after === 'start' ? 0n : after
  let checkpoint: { readonly position: bigint; readonly release: () => void } | undefined
  const regex = prefixes.length === 0 ? String.raw`^[^\$]` : `^(?:${prefixes.map(escaped).join('|')})`
  const subscription = client.subscribeToAll(
    {
      requiresLeader: true,
      fromPosition: clientPosition(after),
      filter: {
        filterOn: 'streamName',
        regex,
        checkpointInterval: 1,
        maxSearchWindow: 512,
        // it is told before what came earlier is handled, so it waits for its turn behind that
        checkpointReached: async (_, { commit }) => {
          await new Promise<void>((release) => {
            checkpoint = { position: commit, release }
            subscription.emit('checkpoint')
          })
        },
      },
    },
    { highWaterMark: 64 },
  )
  const options = {
    batchSize,
    eager: true,
    silence,
    onSilence: 'end',
    signal,
    cancel: () => withTimeout(subscription.unsubscribe(), grace),
    grace,
  } as const
  try {
    for await (const batch of arrivals<Resolved>(subscription, options, () => checkpoint !== undefined)) {
      const told = batch.length === 0 ? checkpoint : undefined
      const records = recordsOf(batch)
      const position = told?.position ?? records.at(-1)?.position ?? reached
      // the server may repeat a checkpoint, go back, or name the end of all positions
      if (position > reached && position <= lastPosition) {
        reached = position
        yield { records, position }
      }
      if (told === undefined) continue
      checkpoint = undefined
      told.release()
    }
  } finally {
    checkpoint?.release()
  }
}
