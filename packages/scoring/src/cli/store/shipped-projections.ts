import { MotcuaError } from '@motcua/core'
import type { ParkedEvent, ProjectionRun, Projections, ProjectionOf, ProjectionState } from '@motcua/store'
import { certifiedCopies } from '../../facts/certified-copies.ts'
import { dossierFacts } from '../../facts/dossier-facts.ts'
import { nationalReports } from '../../facts/national-figures.ts'
import { petitionFacts } from '../../facts/petition-facts.ts'
import { procedureFacts } from '../../facts/procedure-facts.ts'
import { unitRegister } from '../../facts/unit-register.ts'
import { recordings } from './recordings.ts'

/** A projection that the command line keeps in a store, and what can be done with it. */
export type ShippedProjection = {
  readonly name: string
  readonly version: number
  readonly rebuild: (projections: Projections, run: ProjectionRun) => Promise<ProjectionState>
  /** None where this version was never built. */
  readonly parked: (projections: Projections) => readonly ParkedEvent[]
  readonly retry: (projections: Projections, run: ProjectionRun) => Promise<number>
  readonly release: (projections: Projections, position: bigint, run: ProjectionRun) => Promise<void>
}

const shipped = <Row extends { [column: string]: number | string | null }>(
  definition: ProjectionOf<Row>,
): ShippedProjection => ({
  name: definition.name,
  version: definition.version,
  rebuild: (projections, run) => projections.rebuild(definition, run),
  parked: (projections) => (projections.checkpoint(definition) === undefined ? [] : projections.parked(definition)),
  retry: (projections, run) => projections.retry(definition, run),
  release: (projections, position, run) => projections.release(definition, position, run),
})

export const shippedProjections: readonly ShippedProjection[] = [
  shipped(dossierFacts),
  shipped(nationalReports),
  shipped(procedureFacts),
  shipped(petitionFacts),
  shipped(unitRegister),
  shipped(certifiedCopies),
  shipped(recordings),
]

/** The one of a name. @throws MotcuaError `projection.unknown` */
export const shippedProjection = (name: string): ShippedProjection => {
  const found = shippedProjections.find((projection) => projection.name === name)
  if (found !== undefined) return found
  const known = shippedProjections.map((projection) => projection.name).join(', ')
  throw new MotcuaError('projection.unknown', { projection: name, known })
}
