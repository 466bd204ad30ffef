import type { UnitTree } from '@motcua/core'
import type { EventCut, EventStore, ProjectionRun, Projections } from '@motcua/store'
import { certifiedCopies, readCertifiedCopies } from '../facts/certified-copies.ts'
import { dossierFacts } from '../facts/dossier-facts.ts'
import { nationalReports } from '../facts/national-figures.ts'
import { type PetitionFact, petitionFacts, readPetitionFacts } from '../facts/petition-facts.ts'
import { procedureFacts, readProcedureFacts } from '../facts/procedure-facts.ts'
import { readUnitTree, unitRegister } from '../facts/unit-register.ts'
import type { CatalogueSource } from '../indicators/catalogue-figures.ts'

/** What a store holds beside dossiers: procedures, petitions, units, and which dossiers had copies certified. */
export type StoreRegisters = CatalogueSource & {
  readonly tree: UnitTree
  readonly petitions: readonly PetitionFact[]
}

/** Brings all that an index sheet asks for up to date: dossiers, national reports and the registers. */
export const catchUpIndex = async (
  projections: Pick<Projections, 'catchUp'>,
  run: ProjectionRun = {},
): Promise<{ readonly checkpoint: bigint }> => {
  const { checkpoint } = await projections.catchUp(dossierFacts, run)
  await projections.catchUp(nationalReports, run)
  await projections.catchUp(procedureFacts, run)
  await projections.catchUp(petitionFacts, run)
  await projections.catchUp(unitRegister, run)
  await projections.catchUp(certifiedCopies, run)
  return { checkpoint }
}

/** Up to where the saved rows of each of them reach. */
export const indexCheckpoints = (projections: Pick<Projections, 'checkpoint'>): readonly (bigint | undefined)[] => [
  projections.checkpoint(dossierFacts),
  projections.checkpoint(nationalReports),
  projections.checkpoint(procedureFacts),
  projections.checkpoint(petitionFacts),
  projections.checkpoint(unitRegister),
  projections.checkpoint(certifiedCopies),
]

/** The registers as the saved rows have them. Throws `projection.not-built`. */
export const readRegisters = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Pick<Projections, 'rows' | 'dictionary'>,
): Promise<StoreRegisters> => ({
  procedures: [...readProcedureFacts(projections)],
  certifiedCopies: readCertifiedCopies(projections),
  petitions: [...readPetitionFacts(projections)],
  tree: await readUnitTree(store, projections),
})

/** The tree of units that the events within a cut make. */
export const treeAsOf = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Projections,
  cut: EventCut,
  run: ProjectionRun = {},
): Promise<UnitTree> => {
  using units = await projections.asOf(unitRegister, cut, run)
  return await readUnitTree(store, projections, cut, units.rows())
}

/** The registers that the events within a cut make, anew from the events. */
export const registersAsOf = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Projections,
  cut: EventCut,
  run: ProjectionRun = {},
): Promise<StoreRegisters> => {
  using procedures = await projections.asOf(procedureFacts, cut, run)
  using copies = await projections.asOf(certifiedCopies, cut, run)
  using petitions = await projections.asOf(petitionFacts, cut, run)
  return {
    procedures: [...readProcedureFacts(projections, procedures.rows())],
    certifiedCopies: readCertifiedCopies(projections, copies.rows()),
    petitions: [...readPetitionFacts(projections, petitions.rows())],
    tree: await treeAsOf(store, projections, cut, run),
  }
}
