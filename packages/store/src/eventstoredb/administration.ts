import { MotcuaError } from '@motcua/core'
import { ConcurrencyError } from '../store-errors.ts'
import { parseAddress } from './address.ts'
import { clientDriver } from './client/client-driver.ts'
import { StoreAccessDeniedError, StoreUnavailableError, StreamDeletedError } from './errors.ts'
import type { Head } from './heads.ts'
import { failureIn, link } from './link.ts'
import { type EventStoreDbOptions, settingsOf } from './options.ts'
import { type AboutStream, streamReads } from './reads.ts'
import { streamNames } from './stream-names.ts'

/**
 * What an administrator may do to streams, kept apart from the store so that no command ever can.
 * Each leaves an anchor, the last event that is gone with its hash, so that the chain of what follows can still be checked.
 */
export interface EventStoreDbAdministration extends AsyncDisposable {
  /** The stream reads as deleted; an append that expects `none` continues it, its revisions and its chain. */
  softDelete(stream: string): Promise<void>
  /** For good: the name can never be used again. */
  tombstone(stream: string): Promise<void>
  /** Events before the revision are no longer read, and are removed at the server's next scavenge. */
  truncate(stream: string, before: bigint): Promise<void>
  /** The last event that is gone, where this administration removed it. */
  anchor(stream: string): Promise<Head | undefined>
  close(): Promise<void>
}

/** @throws EventStoreDbOptionsError */
export const administerEventStoreDb = (given: EventStoreDbOptions | string): EventStoreDbAdministration => {
  const settings = settingsOf(typeof given === 'string' ? parseAddress(given) : given)
  const server = link(() => clientDriver(settings), settings)
  const names = streamNames(settings)
  const reads = streamReads(server, names)

  /** Done once: an answer that was lost is for the administrator to look at, not to repeat blindly. */
  const once = async (
    operation: string,
    stream: string,
    expected: bigint,
    act: () => Promise<unknown>,
  ): Promise<void> => {
    try {
      await act()
    } catch (error) {
      const failure = failureIn(error)
      if (failure.kind === 'conflict') throw new ConcurrencyError(stream, expected, failure.actual)
      if (failure.kind === 'deleted') throw new StreamDeletedError(stream)
      if (failure.kind === 'denied') throw new StoreAccessDeniedError(operation, failure)
      throw new StoreUnavailableError(operation, 'reason' in failure ? failure.reason : failure.kind)
    }
  }

  /** Everything up to an event is gone, and the event is the anchor. */
  const write = ({ revision, metadata }: AboutStream, stream: string, last: Head): Promise<void> => {
    const data = JSON.stringify({ ...metadata, $tb: Number(last.revision) + 1, motcua: noted(last) })
    return once(`write the metadata of ${stream}`, stream, revision, () =>
      server
        .driver()
        .append(
          `$$${names.inServer(stream)}`,
          revision < 0n ? 'none' : revision,
          [{ id: crypto.randomUUID(), type: '$metadata', data, metadata: '' }],
          settings.appendTimeout,
        ),
    )
  }

  const noted = ({ revision, hash }: Head) => ({ revision: `${revision}`, hash })

  const headOf = async (stream: string): Promise<Head> => {
    const tail = await reads.tail(stream)
    if ('event' in tail) return tail.event
    throw tail.absent === 'missing' ? new ConcurrencyError(stream, 0n, null) : new StreamDeletedError(stream)
  }

  const administration: EventStoreDbAdministration = {
    softDelete: async (stream) => {
      const head = await headOf(stream)
      // the server's own deletion would replace the metadata, and with them the anchor, and undo itself when they are written again
      await write(await reads.about(stream), stream, head)
    },
    tombstone: async (stream) => {
      const { revision } = await headOf(stream)
      await once(`delete ${stream}`, stream, revision, () =>
        server.driver().tombstone(names.inServer(stream), revision),
      )
    },
    truncate: async (stream, before) => {
      const last = before - 1n
      const found = last < 0n ? [] : await reads.events(stream, { from: last, direction: 'forwards', maxCount: 2 })
      const [event, next] = typeof found === 'string' ? [] : found
      // the last event stays, or the stream would read as deleted
      if (event?.revision !== last || next === undefined) {
        throw new MotcuaError('eventstoredb.cannot-truncate', { stream, before })
      }
      await write(await reads.about(stream), stream, event)
    },
    anchor: async (stream) => (await reads.about(stream)).anchor,
    close: () => server.close(),
    [Symbol.asyncDispose]: () => administration.close(),
  }
  return administration
}
