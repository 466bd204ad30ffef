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

/** Adds up the synchronisation of every procedure with a dossier [mức độ đồng bộ theo thủ tục]. */
export class SyncCoverage {
  readonly #counts = new Map<string | null, { received: number; synchronised: number }>()
  readonly #at: Instant
  #dossiers = 0

  constructor(at: Instant) {
    this.#at = at
  }

  add({ procedure, portalAcknowledgedAt }: DossierFact): void {
    const row = this.#counts.get(procedure) ?? { received: 0, synchronised: 0 }
    row.received += 1
    if (portalAcknowledgedAt !== null && portalAcknowledgedAt < this.#at) row.synchronised += 1
    this.#counts.set(procedure, row)
    this.#dossiers += 1
  }

  /** Dossiers of all procedures. */
  get dossiers(): number {
    return this.#dossiers
  }

  /** The procedure with the most missing first. */
  rows(): readonly SyncRow[] {
    return [...this.#counts]
      .map(([procedure, row]) => ({ procedure, ...row, missing: row.received - row.synchronised }))
      .toSorted((a, b) => b.missing - a.missing || ((a.procedure ?? '') < (b.procedure ?? '') ? -1 : 1))
  }
}
