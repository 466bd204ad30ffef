import { hash } from 'node:crypto'

const digestBytes = 32

/** A digest as text costs far less than as a buffer of its own, and short buffers share their memory. */
const sha256 = (data: Uint8Array): Uint8Array => Buffer.from(hash('sha256', data, 'binary'), 'latin1')

// the hash is taken before the next call can write here
const leafScratch = Buffer.alloc(1 + digestBytes)
const nodeScratch = Buffer.alloc(1 + 2 * digestBytes)
nodeScratch[0] = 1

/** Hash of a leaf by RFC 6962 §2.1: SHA-256 over 0x00 and the entry, which here is the 32-byte hash of an event. */
export const leafHash = (entry: Uint8Array): Uint8Array => {
  if (entry.length !== digestBytes) return sha256(Buffer.concat([Buffer.alloc(1), entry]))
  leafScratch.set(entry, 1)
  return sha256(leafScratch)
}

/** Hash of an inner node by RFC 6962 §2.1: SHA-256 over 0x01 and both children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeScratch.set(left, 1)
  nodeScratch.set(right, 1 + digestBytes)
  return sha256(nodeScratch)
}

/** The root of a tree without leaves. */
export const emptyRoot: Uint8Array = sha256(Buffer.alloc(0))

export const sameDigest = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** The largest power of two below `size`, which is at least 2: the leaves of the left child (RFC 6962 §2.1). */
export const splitOf = (size: number): number => {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}
