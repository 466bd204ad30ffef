import type { DossierState, Instant } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { type NoteMember, unnoted } from '../format/members-behind.ts'

/** Where a dossier was filed: on which portal, or by which other channel; `unstated`: online, and nobody said where. */
export const filings = ['national', 'provincial', 'unstated', 'direct', 'post', 'unknown'] as const
export type Filing = (typeof filings)[number]

/** The dossiers of a unit by where they were filed. */
export type FilingRow = { readonly unit: string | null; readonly received: number } & Readonly<Record<Filing, number>>

export const filingRowName = ({ unit }: Pick<FilingRow, 'unit'>): string => unit ?? '-'

const filingOf = (channel: DossierFact['channel'], portal: DossierState['portal']): Filing =>
  channel === 'online' ? (portal ?? 'unstated') : channel

/** Counts, for each competent unit, where its dossiers were filed. */
export class FilingTally {
  readonly #rows = new Map<string | null, FilingRow>()
  readonly #note: NoteMember

  /** @param note hears of each dossier behind each count, the row by `filingRowName` */
  constructor(note: NoteMember = unnoted) {
    this.#note = note
  }

  add(fact: DossierFact, portal: DossierState['portal'], at: Instant): void {
    const unit = competentUnit(fact, at)
    const filing = filingOf(fact.channel, portal)
    const none = { unit, received: 0, national: 0, provincial: 0, unstated: 0, direct: 0, post: 0, unknown: 0 }
    const known = this.#rows.get(unit) ?? none
    this.#rows.set(unit, { ...known, received: known.received + 1, [filing]: known[filing] + 1 })
    for (const column of ['received', filing]) this.#note(filingRowName({ unit }), column, fact.stream)
  }

  rows(): readonly FilingRow[] {
    return [...this.#rows.values()].toSorted((a, b) => ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1))
  }
}
