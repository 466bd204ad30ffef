import type { Instant, UnitTree, Zone } from '@motcua/core'
import { parseProcedureCode } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { mark } from '../facts/dossier-marks.ts'
import type { PetitionFact } from '../facts/petition-facts.ts'
import type { FactTaker } from '../facts/read-facts.ts'
import type { Scorecard } from '../scorecard/scorecard.ts'
import type { CatalogueFigure } from './catalogue-figure.ts'
import { catalogueFigures, type CatalogueSource } from './catalogue-figures.ts'
import { figureGrid, type FigureGridQuery, figuresTogether, type GridCounts } from './figure-grid.ts'
import { evaluationInstant } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { indicatorScope } from './indicator-scope.ts'
import { type PetitionFigure, petitionFigures } from './petition-figures.ts'
import { reportedDossiers } from './synchronised.ts'
import { dayOfRollUp, unitsRolledUp } from './unit-roll-up.ts'

export type IndexGridQuery = Pick<FigureGridQuery, 'periods' | 'at' | 'nationalFigures'> & {
  readonly zone: Zone
  readonly registers: CatalogueSource & {
    readonly tree: UnitTree
    readonly petitions: readonly PetitionFact[]
  }
  readonly scorecard?: Scorecard
}

/** The 21 indicators of a unit with all below it in a period, as far as registers and facts tell them. */
export type IndexFigures = {
  readonly unit: string
  readonly from: Instant
  readonly to: Instant
  readonly figures: readonly IndicatorFigure[]
  readonly catalogue: readonly CatalogueFigure[]
  readonly petitions: readonly PetitionFigure[]
}

/** All indicators of every unit and several periods, in one pass over facts. */
export type IndexGrid = FactTaker & {
  /** Takes a dossier of which a copy was certified; `take` knows no streams, so these are given apart, each once. */
  readonly addCertified: (fact: Pick<DossierFact, 'stream' | 'receivedAt' | 'submittedTo' | 'transfers'>) => void
  /** Units that exist on the last day of a period, or had a dossier in it; by period, then unit. */
  readonly figures: () => Generator<IndexFigures>
}

/** What dossiers of a unit did in a period: codes of procedures. */
type Done = { readonly online: Set<string>; readonly paid: Set<string>; readonly population: Set<string> }

const without: readonly string[] = []

const united = (sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly string[]> =>
  new Map(sets.flatMap((set) => [...set].map((name) => [name, without])))

/** The figures that `indexSheetOf` scores, for all units at once; a unit's are its own and those below it by the tree of the period's last day. */
export const indexGrid = ({
  periods,
  at: now,
  nationalFigures,
  zone,
  registers,
  scorecard,
}: IndexGridQuery): IndexGrid => {
  const { tree, petitions, procedures, certifiedCopies } = registers
  const reports = nationalFigures === undefined ? {} : { nationalFigures }
  const done = periods.map(() => new Map<string, Done>())
  /** By period: communes are asked for by the units that certified. */
  const certified = periods.map(() => new Set<string>())
  const codes = new Map<string, string>()
  const codeOf = (procedure: string): string => {
    const known = codes.get(procedure) ?? parseProcedureCode(procedure).code
    codes.set(procedure, known)
    return known
  }
  const grid = figureGrid({
    periods,
    at: now,
    ...reports,
    note: (unit, period, marks, procedure) => {
      if (procedure === null || (marks & (mark.online | mark.paidOnline | mark.populationData)) === 0) return
      const known = done[period]?.get(unit) ?? { online: new Set(), paid: new Set(), population: new Set() }
      done[period]?.set(unit, known)
      const code = codeOf(procedure)
      if ((marks & mark.online) !== 0) known.online.add(code)
      if ((marks & mark.paidOnline) !== 0) known.paid.add(code)
      if ((marks & mark.populationData) !== 0) known.population.add(code)
    },
  })

  const figures = function* (): Generator<IndexFigures> {
    const counts = grid.counts()
    for (const [place, { from, to }] of periods.entries()) {
      const query = { from, to, at: now }
      const day = dayOfRollUp(query, zone)
      const own = new Map<string, GridCounts[number]>()
      for (const part of counts) if (part.period === place) own.set(part.unit, part)
      const existing = tree.units.filter((unit) => tree.existsOn(unit, day))
      const work = done[place] ?? new Map<string, Done>()
      for (const unit of [...new Set([...existing, ...own.keys()])].toSorted()) {
        const members = unitsRolledUp(tree, unit, query, zone)
        const scope = indicatorScope({ ...query, tree, zone, unit, ...(scorecard && { scorecard }) })
        const did = members.flatMap((member) => work.get(member) ?? [])
        const communes = [...(certified[place] ?? [])].flatMap((certifier) => scope.communeOf(certifier) ?? [])
        yield {
          unit,
          from,
          to,
          figures: figuresTogether(
            members.flatMap((member) => own.get(member) ?? []),
            reportedDossiers({ ...query, ...reports, units: members }),
          ),
          catalogue: catalogueFigures(
            { ...query, procedures, scope },
            {
              online: united(did.map(({ online }) => online)),
              paidOnline: united(did.map(({ paid }) => paid)),
              usedPopulationData: united(did.map(({ population }) => population)),
              certified: united([new Set(communes.filter((commune) => scope.communes?.has(commune)))]),
            },
          ),
          petitions: petitionFigures(petitions, { ...query, units: members }),
        }
      }
    }
  }

  return {
    isSettled: grid.isSettled,
    addSettled: grid.addSettled,
    add: grid.add,
    addCertified: ({ stream, receivedAt, ...fact }) => {
      const copied = certifiedCopies.get(stream)
      if (receivedAt === null || copied === undefined) return
      for (const [place, { from, to }] of periods.entries()) {
        const at = evaluationInstant({ to, at: now })
        if (receivedAt < from || receivedAt >= at || copied >= at) continue
        const unit = competentUnit(fact, at)
        if (unit !== null) certified[place]?.add(unit)
      }
    },
    figures,
  }
}
