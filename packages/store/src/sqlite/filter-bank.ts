import { bitsOf, type IdFilter } from './id-filter.ts'

const width = 32

/**
 * Filters of one length, side by side: for each of their bits a word that tells which of 32 filters have it. All are asked at once,
 * by as many looks into memory as one of them takes.
 */
export type FilterBank = {
  /** Takes in a filter of the bank's length; its place is how many were taken in before. */
  readonly take: (filter: IdFilter) => void
  /** Places of the filters that may hold the hash. */
  readonly holders: (hash: number) => readonly number[]
}

const none: readonly number[] = []

/** A bank of filters that have so many bytes each. */
export const filterBank = (bytes: number): FilterBank => {
  const bits = bytes * 8
  const slices: Uint32Array[] = []
  let taken = 0
  return {
    take: (filter) => {
      const place = taken % width
      if (place === 0) slices.push(new Uint32Array(bits))
      const words = slices.at(-1) ?? new Uint32Array(bits)
      const own = 1 << place
      filter.forEach((byte, at) => {
        for (let rest = byte, bit = at * 8; rest !== 0; rest >>>= 1, bit++)
          if ((rest & 1) !== 0) words[bit] = (words[bit] ?? 0) | own
      })
      taken++
    },
    holders: (hash) => {
      let found: number[] | undefined
      for (const [slice, words] of slices.entries()) {
        let holding = -1
        bitsOf(hash, bits, (bit) => (holding &= words[bit] ?? 0) !== 0)
        for (let place = 0; holding !== 0; place++, holding >>>= 1)
          if ((holding & 1) !== 0) (found ??= []).push(slice * width + place)
      }
      return found ?? none
    },
  }
}
