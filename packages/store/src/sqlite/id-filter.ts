/** Filters of files that were written before have 12. */
const bitsAnId = 16
const probes = 5

export type IdFilter = Buffer

/** 48 bits of an id in hex, spread evenly also where ids differ in few digits (two multiplicative hashes, each mixed with the other). */
export const hashOfId = (hex: string): number => {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < hex.length; at++) {
    const digit = hex.charCodeAt(at)
    low = Math.imul(low ^ digit, 0x9e3779b1)
    high = Math.imul(high ^ digit, 0x5f356495)
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return (high & 0xffff) * 2 ** 32 + (low >>> 0)
}

/** Bits that a hash sets, told one after the other until `visit` answers false. */
export const bitsOf = (hash: number, bits: number, visit: (bit: number) => boolean): boolean => {
  const step = Math.floor(hash / 2 ** 32) * 65_537 + 1
  for (let probe = 0, at = hash % 2 ** 32; probe < probes; probe++, at += step) if (!visit(at % bits)) return false
  return true
}

const bytesFor = (count: number): number => Math.ceil((count * bitsAnId) / 8)

const add = (filter: IdFilter, hash: number): void => {
  bitsOf(hash, filter.length * 8, (bit) => {
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
    return true
  })
}

/** A Bloom filter over so many ids: one in seven hundred that is not among them seems to be. */
export const idFilter = {
  bytesFor,
  make: (hashes: Iterable<number>, count: number): IdFilter => {
    const filter = Buffer.alloc(bytesFor(count))
    for (const hash of hashes) add(filter, hash)
    return filter
  },
  add,
  mayHold: (filter: IdFilter, hash: number): boolean =>
    bitsOf(hash, filter.length * 8, (bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0),
} as const
