/** A repeatable source of numbers in [0, 1): mulberry32. The same seed gives the same year on every machine. */
export type Random = () => number

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Which of the given members have a property that `count` of them have. */
export const chosen = (members: readonly number[], count: number, random: Random): ReadonlySet<number> => {
  const pool = [...members]
  for (let last = pool.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = pool[last] ?? 0
    pool[last] = pool[other] ?? 0
    pool[other] = kept
  }
  return new Set(pool.slice(0, count))
}
