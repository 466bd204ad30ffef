import type { DossierFact } from '../../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../../indicators/figure-query.ts'
import { type ReportPeriod, reportPeriod } from '../../report/report-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { type ReportScene, rolledUp, type ScopeValues, type SettledScope, settleScope } from './report-scene.ts'

/** What a report over a period is about; its instant is the end of the period where that comes before. */
export type SettledPeriod = SettledScope & { readonly period: ReportPeriod }

/** Scope and period of a report. Throws what `settleScope` and `reportPeriod` throw. */
export const settlePeriod = async (
  scene: ReportScene,
  values: ScopeValues & { readonly from: string; readonly to: string },
): Promise<SettledPeriod> => {
  const scope = await settleScope(scene, values)
  const period = reportPeriod(scope.zone, values.from, values.to)
  return { ...scope, period, at: Math.min(scope.at, period.to) }
}

type PeriodDossiers = {
  readonly units: Pick<UnitFilter, 'units'>
  /** Whether a dossier is of the units at the instant. */
  readonly belongs: (fact: DossierFact) => boolean
  /** Those received in the period, before the instant. */
  readonly received: Iterable<DossierFact>
}

/** The dossiers of a period that are of its unit or of those below it. */
export const periodDossiers = async ({ unit, zone, at, figures, period }: SettledPeriod): Promise<PeriodDossiers> => {
  const units = await rolledUp(figures, { unit, zone, to: period.to, at })
  const isOf = unitFilter(units)
  const belongs = (fact: DossierFact): boolean => isOf(fact, at)
  const received = chosenFacts(
    figures,
    (fact) => fact.receivedAt !== null && fact.receivedAt >= period.from && fact.receivedAt < at && belongs(fact),
  )
  return { units, belongs, received }
}
