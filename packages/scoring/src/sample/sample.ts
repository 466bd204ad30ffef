import { indexClock, type Instant } from '@motcua/core'
import { chosen, randomFrom } from '../demo/random.ts'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'

/** Among which dossiers of a period a sample is drawn; its text is `sample.<target>`. */
export type SampleTarget = 'all' | 'late' | 'returned' | 'dissatisfied' | 'refused' | 'open'

export const sampleTargets = [
  'all',
  'late',
  'returned',
  'dissatisfied',
  'refused',
  'open',
] as const satisfies readonly SampleTarget[]

export type SampleQuery = UnitFilter & {
  readonly from: Instant
  readonly to: Instant
  readonly at: Instant
  readonly target: SampleTarget
  readonly size: number
  /** From 0 to 4,294,967,295: the same of the same dossiers draws the same sample everywhere. */
  readonly seed: number
}

export type Sample = {
  /** How many it was drawn from. */
  readonly population: number
  readonly dossiers: readonly DossierFact[]
}

const before = (time: Instant | null, at: Instant): boolean => time !== null && time < at

const targeted: Readonly<Record<SampleTarget, (fact: DossierFact, at: Instant) => boolean>> = {
  all: () => true,
  late: (fact, at) => !indexClock(fact, at).onTime,
  returned: ({ supplements }, at) => supplements.some(({ requestedAt }) => requestedAt < at),
  dissatisfied: ({ dissatisfiedAt }, at) => before(dissatisfiedAt, at),
  refused: ({ refusedAt }, at) => before(refusedAt, at),
  open: (fact, at) =>
    indexClock(fact, at).endedBy === 'evaluation' || indexClock(fact, at).endedBy === 'open-supplement',
}

/** A sample for inspection [mẫu kiểm tra], in the order of streams: the order in which events came changes nothing. The facts are gone through twice. */
export const drawSample = (facts: Iterable<DossierFact>, query: SampleQuery): Sample => {
  const { from, to, at, target, size, seed } = query
  const belongs = unitFilter(query)
  const population: string[] = []
  for (const fact of facts) {
    const { receivedAt } = fact
    if (receivedAt === null || receivedAt < from || receivedAt >= Math.min(to, at) || !belongs(fact, at)) continue
    if (targeted[target](fact, at)) population.push(fact.stream)
  }
  population.sort((a, b) => (a < b ? -1 : 1))
  const drawn = chosen(
    population.map((_, place) => place),
    size,
    randomFrom(seed),
  )
  const names = new Set(population.filter((_, place) => drawn.has(place)))
  const dossiers: DossierFact[] = []
  for (const fact of facts) if (names.has(fact.stream)) dossiers.push(fact)
  return { population: population.length, dossiers: dossiers.toSorted((a, b) => (a.stream < b.stream ? -1 : 1)) }
}
