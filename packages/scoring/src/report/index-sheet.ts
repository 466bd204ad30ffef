import type { Instant, LocalDate, Zone } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { PetitionFact } from '../facts/petition-facts.ts'
import type { CatalogueFigure } from '../indicators/catalogue-figure.ts'
import { type CatalogueSource, catalogueTally } from '../indicators/catalogue-figures.ts'
import { evaluationInstant, type FigureQuery } from '../indicators/figure-query.ts'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import type { IndicatorScope } from '../indicators/indicator-scope.ts'
import { indicatorTally } from '../indicators/indicator-tally.ts'
import { type PetitionFigure, petitionFigures } from '../indicators/petition-figures.ts'
import { type GivenCounts, unitCounts } from '../indicators/unit-counts.ts'
import type { Count, UnitCounts } from '../scorecard/counts.ts'
import type { GivenCharge } from '../scorecard/given-charge.ts'
import { scoreUnit } from '../scorecard/score.ts'
import type { Level, Scorecard } from '../scorecard/scorecard.ts'
import type { IndicatorScore, UnitScore } from '../scorecard/unit-score.ts'

export type IndexSheetOptions = FigureQuery & {
  /** Named in the sheet and in errors. */
  readonly unit: string
  readonly zone: Zone
  readonly scorecard: Scorecard
  readonly level?: Level
  /** The petitions of the store; without them 19 and 20 are what is given. */
  readonly petitions?: Iterable<PetitionFact>
  /** The procedures of the store; without them 01–03, 06, 07, 09, 10, 15 and 17 are what is given. */
  readonly catalogue?: CatalogueSource & { readonly scope: IndicatorScope }
  /** What facts do not tell; what they tell goes before it. */
  readonly given?: GivenCounts
}

/** Where a row's counts come from. */
export type IndexSheetSource = 'facts' | 'given' | 'none'

export type IndexSheetRow = IndicatorScore & {
  readonly source: IndexSheetSource
  /** What was counted from facts, also where a denominator is missing. */
  readonly figure: IndicatorFigure | null
  /** The same for 19 and 20, where petitions were counted. */
  readonly petitions?: PetitionFigure
  /** The same for what the catalogue of procedures decides. */
  readonly catalogue?: CatalogueFigure
}

/** The 21 indicators of a unit and period with their points [bảng điểm Bộ chỉ số]. */
export type IndexSheet = {
  readonly unit: string
  readonly from: Instant
  readonly to: Instant
  /** The instant at which the period was judged. */
  readonly at: Instant
  /** The day whose targets apply: the last one judged, or the scorecard's first day where that is later. */
  readonly targetsOf: LocalDate
  readonly rows: readonly IndexSheetRow[]
  readonly score: UnitScore
  /** Who answers for indicators on the word of the province, where it was handed in. */
  readonly charges?: readonly GivenCharge[]
}

const byCode = <Figure extends { readonly code: string }>(figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
  new Map(figures.map((figure) => [figure.code, figure]))

/** 19 and 20, where petitions were asked for. */
const countedPetitions = ({ petitions, ...options }: IndexSheetOptions): readonly PetitionFigure[] =>
  petitions === undefined
    ? []
    : petitionFigures(petitions, { ...options, listPetitions: options.listDossiers ?? false }).filter(
        ({ number }) => number !== null,
      )

const scoredSheet = (
  options: IndexSheetOptions,
  counted: readonly IndicatorFigure[],
  catalogued: readonly CatalogueFigure[],
): IndexSheet => {
  const { unit, zone, scorecard, level, given, from, to } = options
  const at = evaluationInstant(options)
  const lastDay = zone.localDate(at - 1)
  const targetsOf = lastDay < scorecard.from ? scorecard.from : lastDay

  const figures = byCode(counted)
  const catalogue = byCode(catalogued)
  const petitions = byCode<PetitionFigure>(countedPetitions(options))

  const listed: UnitCounts = Object.fromEntries<Count>([...catalogue, ...petitions])
  const counts: UnitCounts = { ...unitCounts([...figures.values()], given), ...listed }
  const score = scoreUnit(counts, { unit, scorecard, at: targetsOf, ...(level !== undefined && { level }) })
  const rows = score.indicators.map((indicator): IndexSheetRow => {
    const figure = figures.get(indicator.code) ?? null
    const known = (counts[indicator.code] ?? null) !== null
    const petition = petitions.get(indicator.code)
    const listing = catalogue.get(indicator.code)
    const isCounted =
      petition !== undefined || listing !== undefined || (figure !== null && figure.denominator !== null)
    return {
      ...indicator,
      figure,
      ...(petition !== undefined && { petitions: petition }),
      ...(listing !== undefined && { catalogue: listing }),
      source: !known ? 'none' : isCounted ? 'facts' : 'given',
    }
  })
  return { unit, from, to, at, targetsOf, rows, score }
}

/** Counts a period, so that several sheets can share a pass over facts. */
export type IndexSheetTally = {
  /** Takes a dossier if it counts in the sheet. */
  readonly add: (fact: DossierFact) => void
  /** Scores what was counted. Throws what `scoreUnit` throws. */
  readonly sheet: () => IndexSheet
}

export const indexSheetTally = (options: IndexSheetOptions): IndexSheetTally => {
  const { from, to, listDossiers } = options
  const at = evaluationInstant(options)
  const tally = indicatorTally(options)
  const register =
    options.catalogue === undefined
      ? null
      : catalogueTally({ ...options.catalogue, from, to, at, ...(listDossiers !== undefined && { listDossiers }) })
  return {
    add: (fact) => {
      tally.add(fact)
      register?.add(fact)
    },
    sheet: () => scoredSheet(options, tally.figures(), register?.figures() ?? []),
  }
}

/** Counts a period from facts and scores it. Throws what `scoreUnit` throws. */
export const indexSheet = (facts: Iterable<DossierFact>, options: IndexSheetOptions): IndexSheet => {
  const tally = indexSheetTally(options)
  for (const fact of facts) tally.add(fact)
  return tally.sheet()
}
