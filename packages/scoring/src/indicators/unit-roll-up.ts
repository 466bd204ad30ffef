import type { LocalDate, UnitTree, Zone } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { type IndicatorTally, indicatorTally } from './indicator-tally.ts'

/** The day whose tree rolls a period up: the last one judged, so that a period before a merger keeps the units of its time. */
export const dayOfRollUp = (query: Pick<FigureQuery, 'to' | 'at'>, zone: Zone): LocalDate =>
  zone.localDate(evaluationInstant(query) - 1)

/** The units whose dossiers and petitions make up the figures of one unit in a period. */
export const unitsRolledUp = (
  tree: UnitTree,
  unit: string,
  query: Pick<FigureQuery, 'to' | 'at'>,
  zone: Zone,
): readonly string[] => {
  const members = tree.membersOn(unit, dayOfRollUp(query, zone))
  return members.length === 0 ? [unit] : members
}

/**
 * The indicators that dossiers decide, for every unit of the tree and every one above it, in one pass over the facts.
 * A dossier counts for its competent unit and all that stand above that one on the last day of the period; what has
 * ended counts where it belongs then. Dossiers of units that the register does not know are under `null`.
 */
export const figuresByUnit = (
  facts: Iterable<DossierFact>,
  { tree, zone, ...query }: Omit<FigureQuery, 'units'> & { readonly tree: UnitTree; readonly zone: Zone },
): ReadonlyMap<string | null, readonly IndicatorFigure[]> => {
  const at = evaluationInstant(query)
  const day = dayOfRollUp(query, zone)
  const tallies = new Map<string | null, IndicatorTally>()
  for (const unit of tree.units)
    if (tree.existsOn(unit, day)) tallies.set(unit, indicatorTally({ ...query, units: tree.membersOn(unit, day) }))

  const lines = new Map<string | null, readonly (string | null)[]>()
  const lineOf = (unit: string | null): readonly (string | null)[] => {
    const known = lines.get(unit)
    if (known !== undefined) return known
    const home = unit === null ? null : tree.homeOn(unit, day)
    const line = home === null ? [null] : tree.lineOn(home, day)
    lines.set(unit, line)
    return line
  }

  const unknown = indicatorTally(query)
  for (const fact of facts) {
    const { receivedAt } = fact
    if (receivedAt === null || receivedAt < query.from || receivedAt >= at) continue
    for (const unit of lineOf(competentUnit(fact, at))) {
      if (unit === null) {
        tallies.set(null, unknown)
        unknown.add(fact)
      } else tallies.get(unit)?.add(fact)
    }
  }
  return new Map([...tallies].map(([unit, { figures }]) => [unit, figures()]))
}
