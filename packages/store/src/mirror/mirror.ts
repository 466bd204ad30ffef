import type { Instant, JsonValue, PromotionTable } from '@motcua/core'
import type { EventStoreDbStore } from '../eventstoredb/eventstoredb-store.ts'
import type { Subscription } from '../event-store.ts'
import { openSqliteStore, type SqliteStore } from '../sqlite/sqlite-store.ts'
import { MirrorError } from './mirror-errors.ts'
import { mirrorWriter } from './mirror-writer.ts'
import { type MirrorDifference, verifyMirror } from './verify-mirror.ts'

export type MirrorOptions = {
  readonly source: EventStoreDbStore
  /** What the source is called, without credentials; a file mirrors one source. */
  readonly sourceName: string
  /** Created where there is none. May be deleted at any time and made again. */
  readonly file: string
  readonly promotions?: PromotionTable
}

/** How far a mirror has come. Positions are those of the source. */
export type MirrorLag = {
  /** The last position of the source at the moment of asking. */
  readonly head: bigint
  /** All up to here has been handled. */
  readonly handled: bigint
  readonly isBehind: boolean
}

export type MirrorProgress = { readonly events: number; readonly position: bigint }

export type MirrorFollowing = {
  readonly onProgress?: (progress: MirrorProgress) => void
  readonly onCaughtUp?: () => void
  readonly onInterrupted?: (reason: string, failures: number) => void
  /** The mirror has stopped: its file or its source is at fault. */
  readonly onError: (error: unknown) => void
}

/** A copy of an EventStoreDB store in a SQLite file, for projections, reports and audits. */
export interface Mirror extends AsyncDisposable {
  /** The copy; to be read, never appended to. */
  readonly store: SqliteStore
  /** Copies what the source has until it has caught up once. */
  catchUp(onProgress?: (progress: MirrorProgress) => void): Promise<MirrorLag>
  /** Copies on until stopped. */
  follow(following: MirrorFollowing): Subscription
  lag(): Promise<MirrorLag>
  /** The first event in which the copy and the source differ, up to the copy's position. */
  verify(): Promise<MirrorDifference | undefined>
  close(): Promise<void>
}

const settingKey = 'mirror'

type Kept = { readonly source: string; readonly position: bigint }

const keptIn = (setting: JsonValue | undefined): Kept | undefined => {
  if (typeof setting !== 'object' || setting === null || !('source' in setting) || !('position' in setting)) {
    return undefined
  }
  const { source, position } = setting
  return typeof source === 'string' && typeof position === 'string' ? { source, position: BigInt(position) } : undefined
}

const isEmpty = async (store: SqliteStore): Promise<boolean> => {
  for await (const _ of store.readAll({ batchSize: 1 })) return false
  return true
}

/** @throws MirrorError when the file holds something else */
const openKept = async (store: SqliteStore, { file, sourceName }: MirrorOptions): Promise<Kept> => {
  const kept = keptIn(store.settings.get(settingKey))
  if (kept === undefined) {
    if (!(await isEmpty(store))) throw new MirrorError('mirror.not-a-mirror', { file })
    return { source: sourceName, position: 0n }
  }
  if (kept.source !== sourceName) {
    throw new MirrorError('mirror.other-source', { file, found: kept.source, source: sourceName })
  }
  return kept
}

/**
 * Opens or begins a mirror. After any crash it goes on from the position that it kept; what had been copied after that is recognised.
 * @throws MirrorError, StoreFileError
 */
export const openMirror = async (options: MirrorOptions): Promise<Mirror> => {
  const { source, sourceName, file, promotions } = options
  let time: Instant = 0
  const store = openSqliteStore({
    file,
    // a lost copy is made again
    durability: 'normal',
    clock: () => time,
    maxBatchBytes: Number.MAX_SAFE_INTEGER,
    ...(promotions !== undefined && { promotions }),
  })
  let position: bigint
  try {
    position = (await openKept(store, options)).position
    await store.settings.set(settingKey, { source: sourceName, position: `${position}` })
  } catch (error) {
    await store.close()
    throw error
  }
  const write = mirrorWriter(store, (moment) => {
    time = moment
  })

  const lag = async (): Promise<MirrorLag> => {
    const head = await source.headPosition()
    return { head, handled: position, isBehind: position < head }
  }

  const follow = ({ onProgress, ...following }: MirrorFollowing): Subscription => {
    let events = 0
    return source.subscribe({
      ...following,
      after: position,
      onEvents: async (batch) => {
        await write(batch)
        events += batch.length
      },
      onPosition: async (reached) => {
        await store.settings.set(settingKey, { source: sourceName, position: `${reached}` })
        position = reached
        onProgress?.({ events, position })
      },
    })
  }

  const catchUp = async (onProgress?: (progress: MirrorProgress) => void): Promise<MirrorLag> => {
    let subscription: Subscription | undefined
    try {
      await new Promise<void>((onCaughtUp, onError) => {
        subscription = follow({ ...(onProgress && { onProgress }), onCaughtUp, onError })
      })
    } finally {
      await subscription?.stop()
    }
    return lag()
  }

  const mirror: Mirror = {
    store,
    catchUp,
    follow,
    lag,
    verify: () => verifyMirror(store, source, position),
    close: () => store.close(),
    [Symbol.asyncDispose]: () => mirror.close(),
  }
  return mirror
}
