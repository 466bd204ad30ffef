import type { DigestText } from '../checker/tree-hash.ts'
import type { TileRow } from '../merkle/tile.ts'
import type { TimesApart } from './times-apart.ts'

/** Data that no event before said, with what stands beside them: whether they are as their type asks for is for the reader of the report to find out. */
export type DataQuestion = {
  readonly type: string
  readonly schema: number
  readonly text: string
  readonly columns: readonly unknown[]
}

/** What a range leaves to whoever has the schemas. It comes in parts, so that no long range is held as a whole. */
export type RangeQuestions = {
  readonly range: number
  readonly data: readonly DataQuestion[]
  /** Metadata of which only the schema can tell whether they are an envelope. */
  readonly envelopes: readonly string[]
}

/**
 * A range of the log in which nothing was found, read without what stands before it. It holds as a part of the log
 * when that ends where the range begins, and its streams stand where the range took them to stand.
 */
export type RangeReport = {
  readonly range: number
  /** Position of the event before; null at the beginning of the log. */
  readonly after: number | null
  /** Position of the last event. */
  readonly position: number
  readonly events: number
  /** For each stream its number, its first revision here, and the one that follows the last. */
  readonly streams: Float64Array
  /** For each stream the hash before its first event here, and that of its last: 64 bytes. */
  readonly hashes: Uint8Array
  /** Of the tree over the events of the range. */
  readonly root: DigestText
  /** The edge of the log before the range, as all its tiles have it; null where there is but one tile. */
  readonly edgeBefore: Uint8Array | null
  /** The last tile, and the roots of the trees that end with it inside the range, from the tile itself upwards. */
  readonly last: Pick<TileRow, 'nodes' | 'edge'>
  readonly lastNodes: Uint8Array
  readonly imported: number
  readonly simulated: number
  readonly timesApart: { readonly count: number; readonly first: readonly TimesApart[] }
  /** How many events there are of a type in a schema version. */
  readonly kinds: readonly (readonly [type: string, schema: number, events: number])[]
}

/** All questions of a range come before its report; those of several ranges in any order, the reports in theirs. */
export type RangeAnswer = RangeQuestions | RangeReport

export type RangesAsked = {
  /** How many threads there are to be, this one among them: alone it checks ranges, otherwise it takes in what the others have checked. */
  readonly threads: number
  /** Tiles in a range, a power of two. Default: by the size of the log, of which a small one is not divided. */
  readonly tiles?: number
  /** How far recorded and stored time may lie apart. */
  readonly tolerance: number
  readonly signal: AbortSignal | undefined
}
