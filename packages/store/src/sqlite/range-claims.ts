/** Which range is checked next, among all threads. */
export type RangeClaims = {
  /** The lowest range that nobody has taken; undefined when all are. */
  readonly next: () => number | undefined
  /** Nobody takes any more. */
  readonly end: () => void
}

/** Room for `ranges` to be given out to threads. */
export const sharedClaims = (ranges: number): SharedArrayBuffer => {
  const shared = new SharedArrayBuffer(8)
  new Int32Array(shared)[1] = ranges
  return shared
}

export const rangeClaims = (shared: SharedArrayBuffer): RangeClaims => {
  const cells = new Int32Array(shared)
  return {
    next: () => {
      if (Atomics.load(cells, 0) >= Atomics.load(cells, 1)) return undefined
      const range = Atomics.add(cells, 0, 1)
      return range < Atomics.load(cells, 1) ? range : undefined
    },
    end: () => {
      Atomics.store(cells, 1, 0)
    },
  }
}
