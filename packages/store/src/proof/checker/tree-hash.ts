import { hash } from 'node:crypto'

const digestBytes = 32

/** A digest in text of one character for each byte: that costs far less than a buffer of its own. */
export type DigestText = string

const sha256 = (data: Uint8Array): DigestText => hash('sha256', data, 'binary')

export const digestBytesOf = (digest: DigestText): Uint8Array => Buffer.from(digest, 'latin1')

// the hash is taken before the next call can write here
const leafScratch = Buffer.alloc(1 + digestBytes)
const nodeScratch = Buffer.alloc(1 + 2 * digestBytes)
nodeScratch[0] = 1

export const leafDigest = (entry: Uint8Array): DigestText => {
  if (entry.length !== digestBytes) return sha256(Buffer.concat([Buffer.alloc(1), entry]))
  leafScratch.set(entry, 1)
  return sha256(leafScratch)
}

/** Hash of a leaf by RFC 6962 §2.1: SHA-256 over 0x00 and the entry, which here is the 32-byte hash of an event. */
export const leafHash = (entry: Uint8Array): Uint8Array => digestBytesOf(leafDigest(entry))

export const nodeDigest = (left: DigestText, right: DigestText): DigestText => {
  nodeScratch.write(left, 1, 'latin1')
  nodeScratch.write(right, 1 + digestBytes, 'latin1')
  return sha256(nodeScratch)
}

/** Hash of an inner node by RFC 6962 §2.1: SHA-256 over 0x01 and both children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeScratch.set(left, 1)
  nodeScratch.set(right, 1 + digestBytes)
  return digestBytesOf(sha256(nodeScratch))
}

/** The root of a tree without leaves. */
export const emptyRoot: Uint8Array = digestBytesOf(sha256(Buffer.alloc(0)))

export const sameDigest = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** The largest power of two below `size`, which is at least 2: the leaves of the left child (RFC 6962 §2.1). */
export const splitOf = (size: number): number => {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}
