import type { Instant } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'

/** How many received dossiers of a procedure the national portal acknowledged. */
export type SyncRow = {
  /** Null where the dossier names none. */
  readonly procedure: string | null
  readonly received: number
  readonly synchronised: number
  readonly missing: number
}

/** Synchronisation of every procedure with a dossier, the most missing first [mức độ đồng bộ theo thủ tục]. */
export const syncCoverage = (facts: Iterable<DossierFact>, at: Instant): readonly SyncRow[] => {
  const counts = new Map<string | null, { received: number; synchronised: number }>()
  for (const { procedure, portalAcknowledgedAt } of facts) {
    const row = counts.get(procedure) ?? { received: 0, synchronised: 0 }
    row.received += 1
    if (portalAcknowledgedAt !== null && portalAcknowledgedAt < at) row.synchronised += 1
    counts.set(procedure, row)
  }
  return [...counts]
    .map(([procedure, row]) => ({ procedure, ...row, missing: row.received - row.synchronised }))
    .toSorted((a, b) => b.missing - a.missing || ((a.procedure ?? '') < (b.procedure ?? '') ? -1 : 1))
}
