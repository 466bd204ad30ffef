const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/**
 * Every place below `size` once, in an order that is scattered over time: steps of a fraction of the whole. Roots of
 * different primes give orders that do not follow one another.
 */
export const scattered = (size: number, prime: number): ((place: number) => number) => {
  let step = Math.max(1, Math.floor((Math.sqrt(prime) % 1) * size))
  while (commonDivisor(step, size) !== 1) step++
  return (place) => (place * step + prime) % size
}

/** True for exactly `count` of the places below `size`, evenly spread: of any `ceil(size / count)` in a row for one at least. */
export const evenly = (place: number, count: number, size: number): boolean =>
  Math.floor(((place + 1) * count) / size) > Math.floor((place * count) / size)
