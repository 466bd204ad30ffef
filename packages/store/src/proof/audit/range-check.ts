import { genesis, sealTexts } from '../event-hash.ts'
import { frontier } from '../merkle/frontier.ts'
import { markBytes, markOf, tileHeight, tileSize } from '../merkle/mark.ts'
import { digestBytesOf } from '../checker/tree-hash.ts'
import type { TileRow } from '../merkle/tile.ts'
import type { AuditedContent, AuditedEvent } from './audited-event.ts'
import type { DataQuestion, RangeQuestions, RangeReport } from './range-report.ts'
import { originCount } from './origin-count.ts'

/** What a range is read from; one who reads ranges only needs no more of a store. */
export type RangeSource = {
  /** Rows after a position, up to and including another; from the first row where there is none before. */
  readonly pages: (after: bigint | undefined, to: bigint) => Iterable<readonly AuditedEvent[]>
  readonly tiles: (from: number, count: number) => readonly TileRow[]
  /** Of data and metadata of the events of those pages, in bytes. */
  readonly size: (after: bigint | undefined, to: bigint) => number
  /** The hash, in hex, that stands in the row of a stream's event. */
  readonly hashOf: (stream: number, revision: number) => string | undefined
}

export type RangeCheck = {
  /** Tiles in a range, a power of two. */
  readonly tiles: number
  readonly tolerance: number
  /** Columns that end with those of promoted values: how many these are. */
  readonly promoted: number
}

/** A thread has little memory, and one that runs out of it takes the process with it: where events are that large, they are read one after another. */
const mostBytes = 24 * 1024 * 1024

/** Few enough that they are gone from memory soon after they came. */
const mostQuestions = 1_000

type Stream = { readonly first: number; readonly before: string; next: number; hash: string }

const streamsIn = (streams: ReadonlyMap<number, Stream>): Pick<RangeReport, 'streams' | 'hashes'> => {
  const numbers = new Float64Array(streams.size * 3)
  const hashes = Buffer.alloc(streams.size * 64)
  let at = 0
  for (const [number, { first, before, next, hash }] of streams) {
    numbers.set([number, first, next], at * 3)
    hashes.write(before + hash, at * 64, 'hex')
    at++
  }
  return { streams: numbers, hashes: new Uint8Array(hashes) }
}

/** Whether the last columns are those. */
const endsWith = (columns: readonly unknown[], end: readonly unknown[]): boolean => {
  const first = columns.length - end.length
  for (let at = 0; at < end.length; at++) if (columns[first + at] !== end[at]) return false
  return true
}

/** What was asked about the data of each event; the same data are asked about once, and must have the same columns every time. */
const questions = (promoted: number) => {
  const asked = new WeakMap<object, DataQuestion>()
  const data: DataQuestion[] = []
  const envelopes: string[] = []
  const kinds = new Map<string, Map<number, number>>()
  return {
    /** False when the same data stood beside other columns before. */
    ask: ({ columns = [] }: AuditedEvent, content: AuditedContent): boolean => {
      const { type, envelope, metadataText, dataText: text } = content
      const { schema } = envelope
      if (!envelope.isPlain) envelopes.push(metadataText)
      const ofType = kinds.get(type) ?? new Map<number, number>()
      kinds.set(type, ofType.set(schema, (ofType.get(schema) ?? 0) + 1))
      const before = asked.get(content.data)
      if (before !== undefined && !endsWith(columns, before.columns)) return false
      if (before?.schema === schema) return true
      const question = { type, schema, text, columns: columns.slice(columns.length - promoted) }
      asked.set(content.data, question)
      data.push(question)
      return true
    },
    areMany: (): boolean => data.length + envelopes.length >= mostQuestions,
    /** What there is to answer since the last time. */
    taken: (): Omit<RangeQuestions, 'range'> => ({ data: data.splice(0), envelopes: envelopes.splice(0) }),
    counted: (): RangeReport['kinds'] =>
      [...kinds].flatMap(([type, ofType]) => {
        const counts = [...ofType].map(([schema, events]) => [type, schema, events] as const)
        ofType.clear()
        return counts
      }),
  }
}

/**
 * Checks ranges of the log by themselves. Who runs the check goes on from step to step; the answer is undefined
 * when anything is amiss or unusual, and what it is then tells the audit that reads event after event.
 */
export const rangeChecker = (source: RangeSource, { tiles, tolerance, promoted }: RangeCheck) => {
  const size = tiles * tileSize
  const digest = Buffer.alloc(32)
  const asking = questions(promoted)

  return function* (range: number): Generator<RangeQuestions | undefined, RangeReport | undefined> {
    const rows = source.tiles(range * tiles, tiles)
    const before = range === 0 ? undefined : source.tiles(range * tiles - 1, 1)[0]
    const last = rows.at(-1)
    if (rows.length !== tiles || last === undefined || (range > 0 && before === undefined)) return undefined
    if (source.size(before?.position, last.position) > mostBytes) return undefined
    const tree = frontier()
    const streams = new Map<number, Stream>()
    const origins = originCount(tolerance)
    let nodes: Uint8Array[] = []
    let edgeBefore: Buffer | undefined
    const keep = (level: number, node: string): void => {
      if (level >= tileHeight) nodes.push(digestBytesOf(node))
    }
    const isNext = (event: AuditedEvent, content: AuditedContent, number: number): boolean => {
      const { id, revision, hash } = event
      const known = streams.get(number)
      const prev = known?.hash ?? (revision === 0 ? genesis : source.hashOf(number, revision - 1))
      if (prev?.length !== genesis.length || revision < 0 || (known !== undefined && known.next !== revision))
        return false
      const { typeText: type, streamText: stream, dataText: data, metadataText: metadata } = content
      if (sealTexts({ id, type, stream, revision, data, metadata, prev }) !== hash) return false
      if (known === undefined) streams.set(number, { first: revision, before: prev, next: revision + 1, hash })
      else {
        known.next = revision + 1
        known.hash = hash
      }
      return true
    }
    /** Whether a tile inside the range is what follows from its events, and from the same edge as the others. */
    const isTile = (row: TileRow, position: number): boolean => {
      if (row.position !== BigInt(position) || row.marks.length !== tileSize * markBytes) return false
      if (row === last) return true
      const edge = tree.bytes()
      const prefix = row.edge.subarray(0, Math.max(0, row.edge.length - edge.length))
      edgeBefore ??= prefix
      const sound = row.edge.equals(Buffer.concat([edgeBefore, edge])) && row.nodes.equals(Buffer.concat(nodes))
      nodes = []
      return sound
    }
    const isSound = (event: AuditedEvent): boolean => {
      const { content, streamNumber, position } = event
      const row = rows[Math.floor(tree.size() / tileSize)]
      const place = tree.size() % tileSize
      if (content === undefined || streamNumber === undefined || row === undefined) return false
      if (row.marks.length !== tileSize * markBytes || markOf.position(row.marks, place) !== position) return false
      if (!event.timesAgree || !isNext(event, content, streamNumber) || !asking.ask(event, content)) return false
      digest.write(event.hash, 'hex')
      tree.add(digest, keep)
      if (markOf.storedAt(row.marks, place) !== event.storedAt) return false
      if (markOf.hash(row.marks, place) !== digest.readUInt32BE()) return false
      origins.note(event, content)
      return place < tileSize - 1 || isTile(row, position)
    }

    for (const page of source.pages(before?.position, last.position)) {
      for (const event of page) if (!isSound(event)) return undefined
      yield asking.areMany() ? { range, ...asking.taken() } : undefined
    }
    if (tree.size() !== size) return undefined
    yield { range, ...asking.taken() }
    return {
      range,
      after: before === undefined ? null : Number(before.position),
      position: Number(last.position),
      events: size,
      ...streamsIn(streams),
      root: tree.bytes().toString('latin1'),
      edgeBefore: edgeBefore === undefined ? null : new Uint8Array(edgeBefore),
      last: { nodes: last.nodes, edge: last.edge },
      lastNodes: new Uint8Array(Buffer.concat(nodes)),
      ...origins.counts(),
      kinds: asking.counted(),
    }
  }
}
