import type { Instant } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import { type DossierLife, eventsOf } from '../life/dossier-life.ts'
import { type Finding, finding } from './finding.ts'

type Signature = {
  readonly at: Instant
  readonly signer: string
  readonly validFrom: string | undefined
  readonly validTo: string | undefined
}

const signaturesOf = (life: DossierLife): readonly Signature[] =>
  [
    ...eventsOf(life, 'ComponentSigned'),
    ...eventsOf(life, 'ResultSigned'),
    ...eventsOf(life, 'CertifiedCopyIssued'),
  ].map(({ data, occurredAt }) => ({
    at: occurredAt,
    signer: data.signer,
    validFrom: data.certificateValidFrom,
    validTo: data.certificateValidTo,
  }))

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

/** What is odd about one dossier: a signature outside its certificate's validity; sent back again and again. */
export const dossierFindings = (life: DossierLife, at: Instant): readonly Finding[] => {
  const { fact } = life
  const told = { dossier: fact.stream, procedure: fact.procedure, unit: competentUnit(fact, at) }
  const returns = eventsOf(life, 'SupplementRequested')
  return [
    ...signaturesOf(life).flatMap((signature) => {
      const kind = validity(signature)
      return kind === null ? [] : [finding(kind, { ...told, at: signature.at, detail: signature.signer })]
    }),
    ...(returns.length >= repeatedFrom
      ? [finding('repeated-returns', { ...told, at: returns.at(-1)?.occurredAt ?? null, count: returns.length })]
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

  /** Units with dossiers that issued no electronically certified copy, or used population data in none. */
  findings(): readonly Finding[] {
    return this.rows().flatMap(({ unit, dossiers, certifiedCopies, populationData }) => [
      ...(certifiedCopies === 0 ? [finding('no-certified-copy', { unit, count: dossiers })] : []),
      ...(populationData === 0 ? [finding('no-population-data', { unit, count: dossiers })] : []),
    ])
  }
}
