import type { Instant } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'

/** Which dossiers, by unit: without a list every one. An indicator counts a dossier for the competent unit. */
export type UnitFilter = {
  readonly units?: readonly string[]
  /** Units that took the dossier in. */
  readonly receivingUnits?: readonly string[]
}

/** Dossiers received in `[from, to)`, as they stand at `at`, or at `to` where that is earlier. */
export type FigureQuery = UnitFilter & {
  readonly from: Instant
  readonly to: Instant
  readonly at: Instant
  readonly nationalFigures?: readonly NationalFigure[]
  /** The procedures in use whose subject is a citizen: denominator of 17. */
  readonly citizenProcedures?: number
  /** Keep the streams of the dossiers behind each figure. */
  readonly listDossiers?: boolean
}

/** The instant at which a period is judged: its end, or the present where it has not ended. */
export const evaluationInstant = ({ to, at }: Pick<FigureQuery, 'to' | 'at'>): Instant => Math.min(to, at)

/** Whether a dossier is among those of the filter at an instant. */
export const unitFilter = ({
  units,
  receivingUnits,
}: UnitFilter): ((fact: Pick<DossierFact, 'submittedTo' | 'transfers' | 'receivingUnit'>, at: Instant) => boolean) => {
  const among = (list: readonly string[] | undefined): ((unit: string | null) => boolean) => {
    if (list === undefined) return () => true
    const members = new Set(list)
    return (unit) => unit !== null && members.has(unit)
  }
  const competent = among(units)
  const receiving = among(receivingUnits)
  return (fact, at) => competent(competentUnit(fact, at)) && receiving(fact.receivingUnit)
}
