import { availableParallelism } from 'node:os'
import type { EventDefinition } from '@motcua/core'
import type { EventStore } from '../../event-store.ts'
import { sameDigest } from '../checker/tree-hash.ts'
import { sealTexts } from '../event-hash.ts'
import type { TreeHead } from '../merkle/merkle-tree.ts'
import type { ChainAnchor } from '../chain.ts'
import { type AuditedContent, type AuditedEvent, auditedStoreOf } from './audited-event.ts'
import { chainHeads } from './chain-heads.ts'
import { columnsAgree, schemaCheck } from './content-check.ts'
import type { AuditFault, AuditFaultKind } from './fault.ts'
import { loggedMarks } from './logged-marks.ts'
import { rangeFollows } from './range-follows.ts'
import type { RangeReport } from './range-report.ts'
import { recordedRows } from './recorded-rows.ts'
import { originCount } from './origin-count.ts'
import type { TimesApart } from './times-apart.ts'

export type Audit = {
  /** Sound events from the beginning of the log. */
  readonly events: number
  readonly streams: number
  /** How many of them are dossiers; null where the streams have no list of their own, or a fault was found before it was read. */
  readonly dossiers: number | null
  /** Position of the last sound event; 0 before the first. */
  readonly position: bigint
  /** The log of these events. */
  readonly head: TreeHead
  /** Whether the store keeps a Merkle log beside its events, which was checked too. */
  readonly keepsLog: boolean
  /** Events taken over from other systems, and events of a simulation. */
  readonly imported: number
  readonly simulated: number
  /** Events whose type or schema version is not known here, so that only their hash was checked. */
  readonly unknown: number
  /** Streams whose beginning is gone, and that follow from what was recorded of it. */
  readonly anchored: number
  /** Events, neither imported nor simulated, whose recorded and stored times lie further apart than the tolerance; the first of them. */
  readonly timesApart: { readonly count: number; readonly first: readonly TimesApart[] }
  /** Absent when all is sound. Without a checkpoint a tail that was cut off together with its log cannot be seen. */
  readonly fault?: AuditFault
}

export type AuditOptions = {
  /** What the event types ask for; without them data are not held against schemas. */
  readonly definitions?: readonly EventDefinition[]
  /** An earlier head of the log that the caller trusts: that of a signed checkpoint. */
  readonly since?: TreeHead
  /** How far recorded and stored time may lie apart, in milliseconds. Default: a day. */
  readonly tolerance?: number
  /** Where a stream stood whose beginning was truncated; without it such a stream is a fault. */
  readonly anchors?: (stream: string) => Promise<ChainAnchor | undefined>
  /** How many threads check a large file, this one among them, which takes in what the others have checked. Default: one for each processor, four at most. */
  readonly threads?: number
  readonly onProgress?: (progress: { readonly events: number; readonly position: bigint }) => void
  readonly signal?: AbortSignal
}

const day = 86_400_000
const mostThreads = 4

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const faultAt = (kind: AuditFaultKind, { position, revision, content }: AuditedEvent): AuditFault => ({
  kind,
  position: BigInt(position),
  stream: content?.stream ?? null,
  revision: BigInt(revision),
  type: content?.type ?? null,
})

/** For tests: how the log is divided. */
type Divided = { readonly tiles?: number }

/**
 * Reads the whole store and checks everything that follows from its events: hashes, chains, revisions, positions, the Merkle log, columns,
 * schemas and the noted streams, and names the first event that is not as it was written.
 */
export const auditStore = (store: EventStore, options: AuditOptions = {}): Promise<Audit> =>
  auditInRanges(store, options)

/** The same with ranges of a given size, for tests. */
export const auditInRanges = async (
  store: EventStore,
  { definitions = [], since, tolerance = day, anchors, onProgress, signal, ...work }: AuditOptions,
  divided: Divided = {},
): Promise<Audit> => {
  const audited = auditedStoreOf(store) ?? recordedRows(store)
  const chains = chainHeads()
  const marks = loggedMarks(audited.tiles)
  const columns = columnsAgree(audited)
  const schemas = schemaCheck(definitions)
  const origins = originCount(tolerance)
  const digest = Buffer.alloc(32)
  let [events, position, unknown, anchored] = [0, 0, 0, 0]
  let sinceRoot = since?.size === 0 ? marks.tree.root() : undefined

  const begin = async ({ content, revision }: AuditedEvent): Promise<void> => {
    if (anchors === undefined || content === undefined) return
    if (chains.find(content.stream) !== undefined) return
    const anchor = await anchors(content.stream)
    if (anchor?.revision !== BigInt(revision) - 1n) return
    chains.begin(chains.slotOf(content.stream), anchor.revision, anchor.hash)
    anchored++
  }
  const contentFault = (event: AuditedEvent, content: AuditedContent, slot: number): AuditFaultKind | undefined => {
    if (event.revision !== chains.nextRevision(slot)) return 'revision'
    const prev = chains.lastHash(slot)
    if (event.prev !== undefined && event.prev !== prev) return 'prev'
    const { id, revision } = event
    const { typeText: type, streamText: stream, dataText: data, metadataText: metadata } = content
    if (sealTexts({ id, type, stream, revision, data, metadata, prev }) !== event.hash) return 'hash'
    if (!columns(event, content)) return 'column'
    const fits = schemas.contentFits(content)
    if (fits === undefined) unknown++
    return fits === false ? 'schema' : undefined
  }
  const faultOf = (event: AuditedEvent): AuditFault | undefined => {
    const { content } = event
    if (events > 0 && event.position <= position) return faultAt('position', event)
    const order = marks.order(event)
    if (order?.kind === 'missing') return { ...order, stream: null, revision: null, type: null }
    if (content === undefined) return faultAt('unreadable', event)
    if (order !== undefined) return faultAt(order.kind, event)
    const slot = event.streamNumber ?? chains.slotOf(content.stream)
    digest.write(event.hash, 'hex')
    const kind = contentFault(event, content, slot) ?? marks.take(event, digest)
    if (kind !== undefined) return faultAt(kind, event)
    chains.move(slot, digest)
    origins.note(event, content)
    position = event.position
    events++
    if (events === since?.size) sinceRoot = marks.tree.root()
    return undefined
  }
  let dossiers: number | null = null
  const endFault = (): AuditFault | undefined => {
    const nobody = { stream: null, revision: null, type: null }
    const at = BigInt(position)
    const rest = marks.end({ position })
    if (rest !== undefined) return { ...rest, ...nobody }
    let [streams, ofDossiers] = [0, 0]
    for (const { stream, streamNumber } of audited.streams()) {
      const slot = streamNumber ?? chains.find(stream)
      streams++
      if (stream.startsWith('dossier-')) ofDossiers++
      if (slot === undefined || chains.nextRevision(slot) === 0) {
        return { kind: 'stream', position: at, ...nobody, stream }
      }
    }
    if (streams !== 0 && streams !== chains.count()) return { kind: 'stream', position: at, ...nobody }
    if (streams !== 0) dossiers = ofDossiers
    if (since === undefined) return undefined
    if (sinceRoot === undefined) return { kind: 'truncated', position: at, ...nobody }
    return sameDigest(sinceRoot, since.root) ? undefined : { kind: 'checkpoint', position: at, ...nobody }
  }
  const result = (fault?: AuditFault): Audit => ({
    events,
    streams: chains.count(),
    dossiers,
    position: BigInt(position),
    head: { size: events, root: marks.tree.root() },
    keepsLog: audited.tiles !== undefined,
    ...origins.counts(),
    unknown,
    anchored,
    ...(fault !== undefined && { fault }),
  })

  const follows = rangeFollows({ chains, marks, columns, schemas })
  const takeRange = (report: RangeReport): boolean => {
    const cuts = since !== undefined && since.size > events && since.size < events + report.events
    if (cuts || report.after !== (events === 0 ? null : position) || !follows.take(report)) return false
    origins.add(report)
    for (const [type, schema, count] of report.kinds) if (!schemas.isKnown(type, schema)) unknown += count
    position = report.position
    events += report.events
    if (events === since?.size) sinceRoot = marks.tree.root()
    return true
  }
  const pause = async (): Promise<void> => {
    onProgress?.({ events, position: BigInt(position) })
    await turn()
  }
  /** One event after the other, until there are so many. */
  const inOrder = async (until = Number.POSITIVE_INFINITY): Promise<AuditFault | undefined> => {
    for await (const page of audited.pages(events === 0 ? undefined : BigInt(position))) {
      signal?.throwIfAborted()
      for (const event of page) {
        if (event.revision > 0 && anchors !== undefined) await begin(event)
        const fault = faultOf(event)
        if (fault !== undefined) return fault
        if (events === until) return undefined
      }
      await pause()
    }
    return until === Number.POSITIVE_INFINITY ? endFault() : undefined
  }

  try {
    const { threads = Math.min(availableParallelism(), mostThreads) } = work
    const asked = { threads, tolerance, signal, ...divided }
    for await (const answer of (anchors === undefined && audited.ranges?.(asked)) || []) {
      signal?.throwIfAborted()
      if ('data' in answer) {
        follows.answer(answer)
        continue
      }
      const fault = takeRange(answer) ? undefined : await inOrder(events + answer.events)
      if (fault !== undefined) return result(fault)
      await pause()
    }
    return result(await inOrder())
  } finally {
    audited.close()
  }
}
