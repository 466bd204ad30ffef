import type { WorkingCalendar } from '@motcua/core'
import {
  decision766,
  dossierFacts,
  type IndexSheet,
  indexSheet,
  nationalReports,
  petitionFacts,
  procedureFacts,
  readFacts,
  readNationalFigures,
  readPetitionFacts,
  readProcedureFacts,
  readUnitTree,
  unitRegister,
  unitsRolledUp,
} from '@motcua/scoring'
import type { EventStore, ProjectionRun, Projections } from '@motcua/store'
import { catalogueCounts, workOf } from './catalogue-counts.ts'
import { certifiedCopies } from './certified-copies.ts'
import { period, province } from './published.ts'

type Reading = Pick<Projections, 'rows' | 'dictionary'>

/** Makes all facts anew from the log alone. */
export const rebuildFacts = async (
  projections: Pick<Projections, 'rebuild'>,
  run: ProjectionRun = {},
): Promise<{ readonly checkpoint: bigint }> => {
  const { checkpoint } = await projections.rebuild(dossierFacts, run)
  await projections.rebuild(certifiedCopies)
  await projections.rebuild(procedureFacts)
  await projections.rebuild(petitionFacts)
  await projections.rebuild(unitRegister)
  await projections.rebuild(nationalReports)
  return { checkpoint }
}

/** The communes with a certified copy, out of all. */
const certifying = (projections: Reading, communes: readonly string[]) => {
  const streams = new Set(Array.from(projections.rows(certifiedCopies), ({ stream }) => stream))
  const units = new Set<string | null>()
  for (const { stream, submittedTo } of readFacts(projections)) if (streams.has(stream)) units.add(submittedTo)
  return { numerator: communes.filter((unit) => units.has(unit)).length, denominator: communes.length }
}

/** The 21 indicators of the province, a department or a commune, from what the store holds alone. */
export const sheetOf = async (
  store: Pick<EventStore, 'readStream'>,
  projections: Reading,
  { unit, calendar }: { readonly unit: string; readonly calendar: WorkingCalendar },
): Promise<IndexSheet> => {
  const { zone } = calendar
  const [from, to, at] = [period.from, period.to, period.at].map((date) => zone.startOfDay(date))
  if (from === undefined || to === undefined || at === undefined) throw new RangeError('a period has two ends')
  const tree = await readUnitTree(store, projections)
  const units = unitsRolledUp(tree, unit, { to, at }, zone)
  const communes = tree.units.filter((name) => tree.levelOf(name) === 'commune')
  const { citizenProcedures, ...given } = catalogueCounts({
    procedures: [...readProcedureFacts(projections)],
    work: workOf(readFacts(projections), new Set(units), at),
    unit: unit === province.unit ? null : unit,
    from,
    at,
    certified: certifying(projections, communes),
  })
  return indexSheet(readFacts(projections), {
    unit,
    units,
    zone,
    scorecard: decision766,
    level: unit === province.unit ? 'province' : 'department',
    from,
    to,
    at,
    citizenProcedures,
    nationalFigures: readNationalFigures(projections),
    petitions: readPetitionFacts(projections),
    given,
  })
}
