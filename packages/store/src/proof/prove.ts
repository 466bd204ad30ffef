import { MotcuaError } from '@motcua/core'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import type { Checkpoint } from './checker/checkpoint.ts'
import { formatDossierProof } from './checker/dossier-proof.ts'
import { formatEventProof } from './checker/event-proof.ts'
import { formatGrowthProof } from './checker/growth-proof.ts'
import type { Inclusion } from './checker/proven-event.ts'
import { sameDigest } from './checker/tree-hash.ts'
import type { MerkleLog } from './merkle/merkle-tree.ts'
import { merkleLogOf } from './merkle/merkle-log-of.ts'

/** A checkpoint of this store, and the note that it was signed as. */
export type ProofCheckpoint = { readonly checkpoint: Checkpoint; readonly signed: string }

/** A proof is made only against a checkpoint that this store is the log of. @throws MotcuaError `proof.checkpoint-differs` */
const logOf = async (store: EventStore, { origin, size, root }: Checkpoint): Promise<MerkleLog> => {
  const log = merkleLogOf(store)
  const head = await log.head()
  if (head.size < size || !sameDigest(await log.rootAt(size), root)) {
    throw new MotcuaError('proof.checkpoint-differs', { origin, size })
  }
  return log
}

const inclusionOf = async (
  log: MerkleLog,
  { position }: RecordedEvent,
  size: number,
): Promise<Inclusion | undefined> => {
  const index = await log.indexOf(position)
  if (index === undefined || index >= size) return undefined
  return { index, path: await log.inclusion(index, size) }
}

const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> => {
  const read = await store.readStream(stream)
  if (!read.exists) throw new MotcuaError('proof.no-such-event', { stream, revision: 0, last: '–' })
  return read.events
}

export type MadeProof = {
  /** To be written into a file. */
  readonly text: string
  readonly events: number
  /** Events of the dossier that came after the checkpoint and are not in the proof. */
  readonly later: number
}

/**
 * The proof that the events of a dossier up to a checkpoint are in its log.
 * @throws MotcuaError `proof.checkpoint-differs`, `proof.not-logged` when all of them came later
 */
export const proveDossier = async (
  store: EventStore,
  stream: string,
  { checkpoint, signed }: ProofCheckpoint,
): Promise<MadeProof> => {
  const { size } = checkpoint
  const log = await logOf(store, checkpoint)
  const events = await eventsOf(store, stream)
  const entries = []
  for (const event of events) {
    const inclusion = await inclusionOf(log, event, size)
    if (inclusion === undefined) break
    const { id, type, data, metadata } = event
    entries.push({ id, type, data, metadata, ...inclusion })
  }
  if (entries.length === 0) throw new MotcuaError('proof.not-logged', { stream, revision: 0, size })
  const text = formatDossierProof({ stream, events: entries, signed })
  return { text, events: entries.length, later: events.length - entries.length }
}

/**
 * The proof that one event of a dossier is in the log of a checkpoint, in the form of C2SP `tlog-proof`.
 * @throws MotcuaError `proof.checkpoint-differs`, `proof.no-such-event`, `proof.not-logged`
 */
export const proveOneEvent = async (
  store: EventStore,
  stream: string,
  revision: bigint,
  { checkpoint, signed }: ProofCheckpoint,
): Promise<MadeProof> => {
  const { size } = checkpoint
  const log = await logOf(store, checkpoint)
  const events = await eventsOf(store, stream)
  const found = events.find((event) => event.revision === revision)
  if (found === undefined) throw new MotcuaError('proof.no-such-event', { stream, revision, last: events.length - 1 })
  const inclusion = await inclusionOf(log, found, size)
  if (inclusion === undefined) throw new MotcuaError('proof.not-logged', { stream, revision, size })
  const { id, type, data, metadata, prev } = found
  const event = { id, type, stream, revision: String(revision), data, metadata, prev }
  return { text: formatEventProof({ event, ...inclusion, signed }), events: 1, later: 0 }
}

/**
 * The proof that the log of a checkpoint has only grown since an earlier one.
 * @throws MotcuaError `proof.checkpoint-differs` when this store is not the log of both
 */
export const proveGrowth = async (
  store: EventStore,
  earlier: Checkpoint,
  { checkpoint, signed }: ProofCheckpoint,
): Promise<string> => {
  await logOf(store, earlier)
  const log = await logOf(store, checkpoint)
  const { size: from } = earlier
  return formatGrowthProof({ from, path: await log.consistency(from, checkpoint.size), signed })
}
