/** The spread of whole or fractional days. Quantiles of type 7: linear between the order statistics. */
export type Quantiles = {
  readonly n: number
  readonly min: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p95: number
  readonly max: number
  readonly mean: number
}

/** Neumaier's sum: the rounding errors are added up beside it, so that the order of the values does not show. */
const sum = (values: readonly number[]): number => {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Null where there is nothing to describe. */
export const quantiles = (values: readonly number[]): Quantiles | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  if (n === 0) return null
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const quantile = (p: number): number => {
    const place = (n - 1) * p
    const below = Math.floor(place)
    const share = place - below
    return share === 0 ? at(below) : at(below) + (at(below + 1) - at(below)) * share
  }
  return {
    n,
    min: at(0),
    p25: quantile(0.25),
    p50: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    p95: quantile(0.95),
    max: at(n - 1),
    mean: sum(sorted) / n,
  }
}
