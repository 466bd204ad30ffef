import { genesis } from '../event-hash.ts'

/** Where each stream stands while the log is read: the next revision and the last hash, in few bytes for a nation's streams. */
export const chainHeads = () => {
  const slots = new Map<string, number>()
  let revisions = new Float64Array(1_024)
  let hashes = Buffer.alloc(1_024 * 32)
  let begun = 0

  const slotOf = (stream: string): number => {
    const known = slots.get(stream)
    if (known !== undefined) return known
    const slot = slots.size
    if (slot === revisions.length) {
      const grown = new Float64Array(slot * 2)
      grown.set(revisions)
      revisions = grown
      hashes = Buffer.concat([hashes, Buffer.alloc(slot * 32)])
    }
    slots.set(stream, slot)
    return slot
  }
  return {
    slotOf,
    /** Streams of which an event was taken in. */
    count: (): number => begun,
    /** The slot of a stream that has been met. */
    find: (stream: string): number | undefined => slots.get(stream),
    nextRevision: (slot: number): number => revisions[slot] ?? 0,
    lastHash: (slot: number): string =>
      revisions[slot] === 0 ? genesis : hashes.toString('hex', slot * 32, slot * 32 + 32),
    /** A stream whose beginning is gone: where it stood before the first event that is still there. */
    begin: (slot: number, revision: bigint, hash: string): void => {
      revisions[slot] = Number(revision) + 1
      hashes.write(hash, slot * 32, 'hex')
    },
    move: (slot: number, hash: string): void => {
      if (revisions[slot] === 0) begun++
      revisions[slot] = (revisions[slot] ?? 0) + 1
      hashes.write(hash, slot * 32, 'hex')
    },
  }
}
