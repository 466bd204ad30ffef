/** Which range is checked next, among all threads. */
export type RangeClaims = {
  /** The lowest range that nobody has taken; undefined when all are. */
  readonly next: () => number | undefined
  /** Nobody takes any more; what was taken is finished. */
  readonly end: () => void
  /** Nobody takes any more, and what was taken is of no interest either. */
  readonly stop: () => void
  readonly isStopped: () => boolean
}

/** Room for `ranges` to be given out to threads. */
export const sharedClaims = (ranges: number): SharedArrayBuffer => {
  const shared = new SharedArrayBuffer(12)
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
    stop: () => {
      Atomics.store(cells, 1, 0)
      Atomics.store(cells, 2, 1)
    },
    isStopped: () => Atomics.load(cells, 2) === 1,
  }
}
