/** A repeatable source of whole numbers below a bound: xorshift32, one for each dossier, so that any part of a year can be made anew. */
export type Pick = (below: number) => number

export const pickFrom = (seed: number): Pick => {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
