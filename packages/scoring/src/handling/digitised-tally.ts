import type { Instant } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'

/** What a unit digitised. */
export type DigitisedRow = {
  readonly unit: string | null
  readonly dossiers: number
  readonly components: number
  /** Of the components that say how many they have. */
  readonly pages: number
  /** Components that do not say it. */
  readonly withoutPages: number
}

/** Adds up components and pages digitised in a period by the unit that did it [số trang, thành phần số hóa]. */
export class DigitisedTally {
  readonly #rows = new Map<string | null, DigitisedRow>()

  add(life: DossierLife, { from, to }: { readonly from: Instant; readonly to: Instant }): void {
    const units = new Set<string | null>()
    for (const { data, actor, occurredAt } of eventsOf(life, 'ComponentDigitised')) {
      if (occurredAt < from || occurredAt >= to) continue
      const unit = actor.unit ?? competentUnit(life.fact, occurredAt)
      const known = this.#rows.get(unit) ?? { unit, dossiers: 0, components: 0, pages: 0, withoutPages: 0 }
      this.#rows.set(unit, {
        unit,
        dossiers: known.dossiers + (units.has(unit) ? 0 : 1),
        components: known.components + 1,
        pages: known.pages + (data.pages ?? 0),
        withoutPages: known.withoutPages + (data.pages === undefined ? 1 : 0),
      })
      units.add(unit)
    }
  }

  rows(): readonly DigitisedRow[] {
    return [...this.#rows.values()].toSorted(
      (a, b) => b.pages - a.pages || b.components - a.components || ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1),
    )
  }
}
