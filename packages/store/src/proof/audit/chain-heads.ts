import { genesis } from '../event-hash.ts'

const digestBytes = 32
const chunkSlots = 4_096

type Chunk = { readonly revisions: Float64Array; readonly hashes: Buffer }

/** Where each stream stands while the log is read: the next revision and the last hash, in few bytes for a nation's streams. */
export const chainHeads = () => {
  const slots = new Map<string, number>()
  const chunks = new Map<number, Chunk>()
  let begun = 0

  const chunkOf = (slot: number): Chunk => {
    const number = Math.floor(slot / chunkSlots)
    const known = chunks.get(number)
    if (known !== undefined) return known
    const chunk = { revisions: new Float64Array(chunkSlots), hashes: Buffer.alloc(chunkSlots * digestBytes) }
    chunks.set(number, chunk)
    return chunk
  }
  const slotOf = (stream: string): number => {
    const known = slots.get(stream)
    if (known !== undefined) return known
    slots.set(stream, slots.size)
    return slots.size - 1
  }
  const put = (slot: number, revision: number, hash: Uint8Array): void => {
    const { revisions, hashes } = chunkOf(slot)
    const place = slot % chunkSlots
    revisions[place] = revision
    hashes.set(hash, place * digestBytes)
  }
  const nextRevision = (slot: number): number => chunkOf(slot).revisions[slot % chunkSlots] ?? 0
  /** Whether a stream stands at a revision, after an event with that hash. */
  const standsAt = (slot: number, revision: number, hash: Uint8Array): boolean => {
    const { revisions, hashes } = chunkOf(slot)
    const place = slot % chunkSlots
    if (revisions[place] !== revision) return false
    // before its first event a stream stands at the hash of zeros, which is what stands here then
    return hashes.subarray(place * digestBytes, (place + 1) * digestBytes).equals(hash)
  }
  return {
    standsAt,
    /** Takes a stream some events on. */
    moveTo: (slot: number, revision: number, hash: Uint8Array): void => {
      if (nextRevision(slot) === 0) begun++
      put(slot, revision, hash)
    },
    /** For stores that do not number their streams. */
    slotOf,
    /** Streams of which an event was taken in. */
    count: (): number => begun,
    /** The slot of a stream that has been met. */
    find: (stream: string): number | undefined => slots.get(stream),
    nextRevision,
    lastHash: (slot: number): string => {
      const place = slot % chunkSlots
      const { revisions, hashes } = chunkOf(slot)
      return revisions[place] === 0 ? genesis : hashes.toString('hex', place * digestBytes, (place + 1) * digestBytes)
    },
    /** A stream whose beginning is gone: where it stood before the first event that is still there. */
    begin: (slot: number, revision: bigint, hash: string): void =>
      put(slot, Number(revision) + 1, Buffer.from(hash, 'hex')),
    move: (slot: number, hash: Uint8Array): void => {
      const next = nextRevision(slot)
      if (next === 0) begun++
      put(slot, next + 1, hash)
    },
  }
}
