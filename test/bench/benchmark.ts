/** Two ways to do the same work, timed against each other in one process. */
export type Benchmark = {
  readonly name: string
  /** What the ratio of the candidate's rate to the baseline's is to reach. */
  readonly goal: number
  /** Where it is shown what bounds a goal that is missed; missing it is then told and no failure. */
  readonly bounded?: string
  /** What is counted, in the plural: "due dates", "events". */
  readonly unit: string
  /** Prepares the work and sees that both sides give equal results. Its time is not counted. */
  setup?(): void | Promise<void>
  /** Does the baseline's work once and answers how many units that was. */
  baseline(): number | Promise<number>
  /** Does the candidate's work once and answers how many units that was. */
  candidate(): number | Promise<number>
  /** Releases what `setup` opened. */
  close?(): void | Promise<void>
}

/** One side: all its rates in units a second, in the order they were measured. */
type Side = { readonly rates: readonly number[]; readonly rate: number }

export type Measurement = {
  readonly name: string
  readonly unit: string
  readonly goal: number
  readonly bounded?: string
  /** Median of the pairs' ratios. */
  readonly ratio: number
  readonly ratios: readonly number[]
  readonly baseline: Side
  readonly candidate: Side
}

const pairs = 7

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return lower === undefined || upper === undefined ? Number.NaN : (lower + upper) / 2
}

const rateOf = async (work: () => number | Promise<number>): Promise<number> => {
  // the young generation only: a full collection throws away optimised code too, which no program in service suffers with every run
  globalThis.gc?.({ type: 'minor' })
  const began = process.hrtime.bigint()
  const units = await work()
  return units / (Number(process.hrtime.bigint() - began) / 1e9)
}

/** The median of seven alternating pairs, after one run of each side that is not counted. */
export const measure = async (benchmark: Benchmark): Promise<Measurement> => {
  await benchmark.setup?.()
  const sides = { baseline: () => benchmark.baseline(), candidate: () => benchmark.candidate() }
  await sides.baseline()
  await sides.candidate()
  const rates: { baseline: number[]; candidate: number[] } = { baseline: [], candidate: [] }
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['baseline', 'candidate'] as const) : (['candidate', 'baseline'] as const)
    for (const side of order) rates[side].push(await rateOf(sides[side]))
  }
  await benchmark.close?.()
  const ratios = rates.candidate.map((rate, pair) => rate / (rates.baseline[pair] ?? Number.NaN))
  const { name, unit, goal, bounded } = benchmark
  return {
    name,
    unit,
    goal,
    ...(bounded !== undefined && { bounded }),
    ratio: median(ratios),
    ratios,
    baseline: { rates: rates.baseline, rate: median(rates.baseline) },
    candidate: { rates: rates.candidate, rate: median(rates.candidate) },
  }
}
