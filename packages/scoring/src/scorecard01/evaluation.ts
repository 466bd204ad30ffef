import { type Instant, type Zone } from '@motcua/core'
import { type NoteMember, unnoted } from '../format/members-behind.ts'
import { type DossierLife } from '../life/dossier-life.ts'
import { type AgencyCounts, onlinePoints, petitionPoints } from './agency-points.ts'
import {
  type AgencyBand,
  agencyBands,
  bandOfRange,
  criteria,
  type Criterion,
  dossierCriteria,
  type DossierCriterion,
  meanOf,
  type OfficialBand,
  officialBands,
  type PointRange,
  type Points,
  rangeOf,
} from './circular-01.ts'
import { dossierPoints } from './dossier-points.ts'

/** Where the points of a criterion come from. `none`: events do not tell and nobody stated them. */
export type PointSource = 'events' | 'given' | 'none'

export type CriterionMean = {
  readonly criterion: Criterion
  /** One decimal; null: cannot be told. */
  readonly points: number | null
  /** How many dossiers were scored; null for a criterion of the agency as a whole. */
  readonly dossiers: number | null
  readonly source: PointSource
}

export type OfficialEvaluation = {
  readonly officer: string
  readonly dossiers: number
  readonly means: Readonly<Record<DossierCriterion, number | null>>
  readonly range: PointRange
  readonly band: OfficialBand | null
}

export type Evaluation = {
  readonly dossiers: number
  readonly criteria: readonly CriterionMean[]
  /** Of 18. */
  readonly range: PointRange
  /** Null where the criteria that cannot be told could change it. */
  readonly band: AgencyBand | null
  /** By officer. */
  readonly officials: readonly OfficialEvaluation[]
}

/** Points stated by the agency for criteria that events do not tell. */
export type GivenPoints = Readonly<Partial<Record<Criterion, Points>>>

export type EvaluationScene = {
  readonly at: Instant
  readonly zone: Zone
  readonly agency: AgencyCounts
  readonly given: GivenPoints
  /** Hears of each dossier behind each figure of the agency, the row by its criterion, and of its officials. */
  readonly note?: { readonly agency: NoteMember; readonly officials: NoteMember }
}

/** Everyone who acted on a dossier or was handed it. */
const officersOf = ({ events }: DossierLife): readonly string[] => {
  const officers = new Set<string>()
  for (const { type, data, actor } of events) {
    if (actor.officer !== null) officers.add(actor.officer)
    if (type === 'HandedOver' && data.toOfficer !== undefined) officers.add(data.toOfficer)
    if (type === 'HandoverConfirmed' && data.officer !== undefined) officers.add(data.officer)
  }
  return [...officers]
}

/** Points added up, and of how many dossiers. */
type Earned = { sum: number; count: number }

type Tally = Record<DossierCriterion, Earned> & { dossiers: number }

const none = (): Earned => ({ sum: 0, count: 0 })
const emptyTally = (): Tally => ({ '1': none(), '2': none(), '3': none(), '4': none(), '7': none(), dossiers: 0 })

const meanIn = (tally: Tally, criterion: DossierCriterion, given: GivenPoints): number | null =>
  meanOf(tally[criterion]) ?? given[criterion] ?? null

const isOfDossiers = (criterion: Criterion): criterion is DossierCriterion =>
  dossierCriteria.some((known) => known === criterion)

/** Scores an agency and its officials by finished dossiers. Each criterion is a mean over the dossiers that tell it. */
export const evaluate = async (
  lives: Iterable<DossierLife> | AsyncIterable<DossierLife>,
  { at, zone, agency, given, note }: EvaluationScene,
): Promise<Evaluation> => {
  const { agency: noteAgency, officials: noteOfficial } = note ?? { agency: unnoted, officials: unnoted }
  const whole = emptyTally()
  const officials = new Map<string, Tally>()
  for await (const life of lives) {
    const points = dossierPoints(life, at, zone)
    const { stream } = life.fact
    const told = dossierCriteria.filter((criterion) => points[criterion] !== null)
    for (const criterion of told) noteAgency(criterion, 'dossiers', stream)
    const own = officersOf(life).map((officer) => {
      const tally = officials.get(officer) ?? emptyTally()
      officials.set(officer, tally)
      noteOfficial(officer, 'dossiers', stream)
      for (const criterion of told) noteOfficial(officer, `criterion${criterion}`, stream)
      return tally
    })
    for (const tally of [whole, ...own]) {
      tally.dossiers += 1
      for (const criterion of dossierCriteria) {
        const earned = points[criterion]
        if (earned === null) continue
        tally[criterion].sum += earned
        tally[criterion].count += 1
      }
    }
  }
  const ofAgency: Partial<Record<Criterion, Points | null>> = { '8': petitionPoints(agency), '9': onlinePoints(agency) }
  const means = criteria.map((criterion): CriterionMean => {
    const counted = isOfDossiers(criterion) ? meanOf(whole[criterion]) : (ofAgency[criterion] ?? null)
    const points = counted ?? given[criterion] ?? null
    const source = counted !== null ? 'events' : points === null ? 'none' : 'given'
    return { criterion, points, source, dossiers: isOfDossiers(criterion) ? whole[criterion].count : null }
  })
  const range = rangeOf(means.map(({ points }) => points))
  return {
    dossiers: whole.dossiers,
    criteria: means,
    range,
    band: bandOfRange(agencyBands, range),
    officials: [...officials]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([officer, tally]) => {
        const own = {
          '1': meanIn(tally, '1', given),
          '2': meanIn(tally, '2', given),
          '3': meanIn(tally, '3', given),
          '4': meanIn(tally, '4', given),
          '7': meanIn(tally, '7', given),
        }
        const of = rangeOf(dossierCriteria.map((criterion) => own[criterion]))
        return { officer, dossiers: tally.dossiers, means: own, range: of, band: bandOfRange(officialBands, of) }
      }),
  }
}
