import type { JsonValue, PromotionTable } from '@motcua/core'
import type { EventStoreDbStore } from '../eventstoredb/eventstoredb-store.ts'
import type { Subscription } from '../event-store.ts'
import { openSqliteStore, type SqliteStore } from '../sqlite/sqlite-store.ts'
import { MirrorError } from './mirror-errors.ts'
import { type LeftOut, mirrorWriter } from './mirror-writer.ts'
import { type MirrorDifference, verifyMirror } from './verify-mirror.ts'

export type MirrorOptions = {
  readonly source: EventStoreDbStore
  /** What the source is called, without credentials; a file mirrors one source. */
  readonly sourceName: string
  /** Created where there is none. May be deleted at any time and made again. */
  readonly file: string
  /** Of the file. Default: `storedPromotions`. */
  /** Of the file. Default: `storedPromotions`. */
  readonly promotions?: PromotionTable
  /**
   * Streams whose beginning the source has no more, since it was truncated there and scavenged, are left out and named.
   * Default: false, the first such stream is an error.
   */
  readonly leaveOutTruncated?: boolean
}

/** How far a mirror has come. Positions are those of the source. */
export type MirrorLag = {
  /** The last position of the source at the moment of asking. */
  readonly head: bigint
  /** All up to here has been handled. */
  readonly handled: bigint
  readonly isBehind: boolean
  /** Streams that are not copied, or not to their end, since the source has not all of their events. */
  readonly leftOut: readonly string[]
}

export type MirrorProgress = { readonly events: number; readonly position: bigint }

export type MirrorCatchUp = {
  readonly onProgress?: (progress: MirrorProgress) => void
  readonly signal?: AbortSignal
}

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
  /**
   * Copies what the source has at the beginning of the call, and what came meanwhile.
   * @throws StoreUnavailableError when the source cannot be reached; MirrorError
   */
  catchUp(catching?: MirrorCatchUp): Promise<MirrorLag>
  /** Copies on until stopped. */
  follow(following: MirrorFollowing): Subscription
  lag(): Promise<MirrorLag>
  /** The first event in which the copy and the source differ, up to the copy's position. */
  verify(catching?: MirrorCatchUp): Promise<MirrorDifference | undefined>
  close(): Promise<void>
}

const settingKey = 'mirror'

type Kept = { readonly source: string; readonly position: bigint; readonly leftOut: readonly string[] }

const keptIn = (setting: JsonValue | undefined): Kept | undefined => {
  if (typeof setting !== 'object' || setting === null || !('source' in setting) || !('position' in setting)) {
    return undefined
  }
  const { source, position } = setting
  if (typeof source !== 'string' || typeof position !== 'string') return undefined
  const leftOut: readonly unknown[] = 'leftOut' in setting && Array.isArray(setting.leftOut) ? setting.leftOut : []
  return { source, position: BigInt(position), leftOut: leftOut.filter((name) => typeof name === 'string') }
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
    return { source: sourceName, position: 0n, leftOut: [] }
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
  const { source, sourceName, file, promotions, leaveOutTruncated = false } = options
  const store = openSqliteStore({
    file,
    // a lost copy is made again
    durability: 'normal',
    maxBatchBytes: Number.MAX_SAFE_INTEGER,
    ...(promotions !== undefined && { promotions }),
  })
  let kept: Kept
  try {
    kept = await openKept(store, options)
  } catch (error) {
    await store.close()
    throw error
  }
  let { position } = kept
  const leftOut: LeftOut = { streams: new Set(kept.leftOut), mayGrow: leaveOutTruncated }
  const write = mirrorWriter(store, leftOut)
  const keep = async (reached: bigint): Promise<void> => {
    await store.settings.set(settingKey, {
      source: sourceName,
      position: `${reached}`,
      ...(leftOut.streams.size > 0 && { leftOut: [...leftOut.streams].toSorted() }),
    })
    position = reached
  }
  await keep(position)

  const lag = async (): Promise<MirrorLag> => {
    const head = await source.headPosition()
    return { head, handled: position, isBehind: position < head, leftOut: [...leftOut.streams].toSorted() }
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
        await keep(reached)
        onProgress?.({ events, position })
      },
    })
  }

  const catchUp = async ({ onProgress, signal }: MirrorCatchUp = {}): Promise<MirrorLag> => {
    // taken before reading, so that the end of the reading is beyond it, whatever else the source holds
    const head = await source.headPosition()
    if (head < position) throw new MirrorError('mirror.source-went-back', { file, head, handled: position })
    let events = 0
    for await (const batch of source.readAll({ after: position, ...(signal && { signal }) })) {
      await write(batch)
      await keep(batch.at(-1)?.position ?? position)
      events += batch.length
      onProgress?.({ events, position })
    }
    if (position < head) await keep(head)
    return lag()
  }

  const mirror: Mirror = {
    store,
    catchUp,
    follow,
    lag,
    verify: (catching = {}) => verifyMirror(store, source, { position, leftOut: leftOut.streams, ...catching }),
    close: () => store.close(),
    [Symbol.asyncDispose]: () => mirror.close(),
  }
  return mirror
}
