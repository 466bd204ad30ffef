import type { DossierEvent, Instant, Zone } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'
import { type Finding, finding } from './finding.ts'
import { type Signature, signaturesOf } from './signature.ts'
import { tripsNeeded, tripsOf } from './trips.ts'

const validity = ({
  validFrom,
  validTo,
  at,
}: Signature): 'certificate-expired' | 'certificate-not-yet-valid' | null => {
  if (validTo !== undefined && at > Date.parse(validTo)) return 'certificate-expired'
  return validFrom !== undefined && at < Date.parse(validFrom) ? 'certificate-not-yet-valid' : null
}

/** From so many requests for supplement on a dossier is told of: the guidance of one request must be enough. */
const repeatedFrom = 2

/** The events that tell what is odd about a dossier, and of electronic data in it. */
export const findingEvents: ReadonlySet<DossierEvent['type']> = new Set([
  'DossierSubmitted',
  'SupplementRequested',
  'SupplementReceived',
  'FeePaid',
  'ResultReturned',
  'ComponentSigned',
  'ResultSigned',
  'CertifiedCopyIssued',
  'PopulationDataUsed',
])

/** What is odd about one dossier: a signature outside its certificate's validity; sent back again and again; many trips to the counter. */
export const dossierFindings = (life: DossierLife, at: Instant, zone: Zone): readonly Finding[] => {
  const { fact } = life
  const told = { dossier: fact.stream, procedure: fact.procedure, unit: competentUnit(fact, at) }
  const returns = eventsOf(life, 'SupplementRequested')
  const trips = tripsOf(life, zone)
  return [
    ...signaturesOf(life).flatMap((signature) => {
      const kind = validity(signature)
      return kind === null ? [] : [finding(kind, { ...told, at: signature.at, detail: signature.signer })]
    }),
    ...(returns.length >= repeatedFrom
      ? [finding('repeated-returns', { ...told, at: returns.at(-1)?.occurredAt ?? null, count: returns.length })]
      : []),
    ...(trips.length > tripsNeeded
      ? [finding('many-trips', { ...told, count: trips.length, detail: trips.join(', ') })]
      : []),
  ]
}

/** What each unit did with electronic data: certified copies that it issued, dossiers with population data. */
export type UnitDataUse = {
  readonly unit: string
  readonly dossiers: number
  readonly certifiedCopies: number
  readonly populationData: number
}

/** What the register of units says at the end of a period. */
export type UnitLevels = {
  /** The communes that exist. */
  readonly communes: readonly string[]
  readonly levelOf: (unit: string) => string | null
}

/** Counts, for each competent unit, the received dossiers of a period and the electronic data in them. */
export class DataUseTally {
  readonly #units = new Map<string, { dossiers: number; certifiedCopies: number; populationData: number }>()

  add(life: DossierLife, at: Instant): void {
    const unit = competentUnit(life.fact, at)
    if (unit === null) return
    const own = this.#units.get(unit) ?? { dossiers: 0, certifiedCopies: 0, populationData: 0 }
    this.#units.set(unit, own)
    own.dossiers += 1
    own.certifiedCopies += eventsOf(life, 'CertifiedCopyIssued').length
    if (eventsOf(life, 'PopulationDataUsed').length > 0) own.populationData += 1
  }

  rows(): readonly UnitDataUse[] {
    return [...this.#units].map(([unit, own]) => ({ unit, ...own })).toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  }

  /**
   * Units that used population data in none of their dossiers; and communes that issued no electronically certified copy,
   * with or without dossiers [chứng thực bản sao điện tử tại cấp xã]. A unit of no known level may be a commune.
   */
  findings({ communes, levelOf }: UnitLevels): readonly Finding[] {
    const rows = this.rows()
    const copied = new Set(rows.filter(({ certifiedCopies }) => certifiedCopies > 0).map(({ unit }) => unit))
    const worked = new Map(rows.map(({ unit, dossiers }) => [unit, dossiers]))
    const unknown = rows.filter(({ unit }) => levelOf(unit) === null).map(({ unit }) => unit)
    return [
      ...[...communes, ...unknown]
        .filter((unit) => !copied.has(unit))
        .map((unit) => finding('no-certified-copy', { unit, count: worked.get(unit) ?? 0 })),
      ...rows
        .filter(({ populationData }) => populationData === 0)
        .map(({ unit, dossiers }) => finding('no-population-data', { unit, count: dossiers })),
    ]
  }
}
