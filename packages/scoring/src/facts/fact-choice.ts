import type { DossierFact } from './dossier-fact.ts'

/** Which facts are asked for: those of dossiers that one of the units was ever competent for, and those of the streams. */
export type FactChoice = {
  readonly units: readonly string[]
  /** By stream. */
  readonly streams: ReadonlyMap<string, unknown>
}

/** The facts asked for, in their order; without a choice all. */
export const factsAmong = (facts: Iterable<DossierFact>, choice: FactChoice | undefined): Iterable<DossierFact> => {
  if (choice === undefined) return facts
  const { units, streams } = choice
  const members = new Set<string | null>(units)
  return (function* () {
    for (const fact of facts)
      if (members.has(fact.submittedTo) || streams.has(fact.stream) || fact.transfers.some(({ to }) => members.has(to)))
        yield fact
  })()
}
