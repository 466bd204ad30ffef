import type { RecordedEvent } from '../event-store.ts'
import type { DriverReadStream, DriverRecord } from './driver.ts'
import type { Head } from './heads.ts'
import { failureIn, type Link } from './link.ts'
import type { StreamNames } from './stream-names.ts'
import { recordedEvent } from './stored-form.ts'

/** Why a stream has nothing to read. */
export type Absence = 'missing' | 'soft' | 'tombstone'

export type Tail =
  | { readonly event: RecordedEvent }
  /** `anchor`: the last event before the deletion, where our own administration noted it. */
  | { readonly absent: Absence; readonly anchor?: Head }

export type StreamReads = {
  /** Events of a stream in the order of the direction. */
  readonly events: (stream: string, options: DriverReadStream) => Promise<readonly RecordedEvent[] | Absence>
  /** The last event of a stream. */
  readonly tail: (stream: string) => Promise<Tail>
  /** What the server keeps about a stream. */
  readonly about: (stream: string) => Promise<AboutStream>
}

/** The metadata of a stream, and the revision that they have themselves (−1 where there are none). */
export type AboutStream = {
  readonly revision: bigint
  readonly metadata: Readonly<Record<string, unknown>>
  /** The server's own mark of a soft deletion. */
  readonly isSoftDeleted: boolean
  /** The last event that is gone, where our own administration noted it. */
  readonly anchor: Head | undefined
}

/** The server marks a stream as deleted by a "truncate before" that no revision reaches. */
const deletedMark = 2 ** 62

type StreamMetadata = { readonly $tb?: unknown; readonly motcua?: unknown }

const anchorIn = ({ motcua }: StreamMetadata): Head | undefined => {
  if (typeof motcua !== 'object' || motcua === null || !('revision' in motcua) || !('hash' in motcua)) return undefined
  const { revision, hash } = motcua
  return typeof revision === 'string' && typeof hash === 'string' ? { revision: BigInt(revision), hash } : undefined
}

const metadataOf = ({ data }: DriverRecord): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? { ...data } : {}

/** Reads of single streams, on the leader. */
export const streamReads = ({ retried }: Link, names: StreamNames): StreamReads => {
  const records = async (name: string, options: DriverReadStream): Promise<readonly DriverRecord[] | Absence> => {
    try {
      return await retried(`read ${name}`, (driver) => driver.readStream(name, options))
    } catch (error) {
      const { kind } = failureIn(error)
      if (kind === 'missing') return 'missing'
      if (kind === 'deleted') return 'tombstone'
      throw error
    }
  }

  const last = { from: 'end', direction: 'backwards', maxCount: 1 } as const

  const about = async (name: string): Promise<AboutStream> => {
    const found = await records(`$$${name}`, last)
    const record = typeof found === 'string' ? undefined : found[0]
    const metadata: Record<string, unknown> & StreamMetadata = record === undefined ? {} : metadataOf(record)
    return {
      revision: record?.revision ?? -1n,
      metadata,
      isSoftDeleted: typeof metadata.$tb === 'number' && metadata.$tb >= deletedMark,
      anchor: anchorIn(metadata),
    }
  }

  /** A stream that was deleted softly, or cut off at its end, has nothing to read; its metadata tell. */
  const absence = async (name: string): Promise<Extract<Tail, { readonly absent: Absence }>> => {
    const { isSoftDeleted, anchor } = await about(name)
    if (!isSoftDeleted && anchor === undefined) return { absent: 'missing' }
    return { absent: 'soft', ...(anchor && { anchor }) }
  }

  return {
    about: (stream) => about(names.inServer(stream)),
    events: async (stream, options) => {
      const name = names.inServer(stream)
      const found = await records(name, options)
      if (found === 'missing') return (await absence(name)).absent
      return typeof found === 'string' ? found : found.map((record) => recordedEvent(record, stream))
    },
    tail: async (stream) => {
      const name = names.inServer(stream)
      const found = await records(name, last)
      if (found === 'tombstone') return { absent: 'tombstone' }
      const record = typeof found === 'string' ? undefined : found[0]
      return record === undefined ? absence(name) : { event: recordedEvent(record, stream) }
    },
  }
}
