import type { Instant } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import type { IndicatorDescription } from './dossier-indicator.ts'
import type { DossierTally } from './dossier-tally.ts'
import type { FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

const description: IndicatorDescription = {
  code: 'DOSSIER_SYNC',
  number: '04',
  formula: 'report.formula.DOSSIER_SYNC',
  citation: '766/QĐ-TTg I.04',
  certainty: 'found',
}

/**
 * Indicator 04, unit by unit: dossiers that the national portal acknowledged before the evaluation instant, out of the
 * larger of that number and the one that the unit reported nationally for the very same period. A report follows its
 * period, so one made before `at` counts even where the period ended earlier. A unit without a report is out of its own
 * number, and the figure says so.
 */
export const synchronisedTally = (query: FigureQuery): DossierTally => {
  const counts = new Map<string | null, number>()
  const acknowledged = new Map<string | null, string[]>()
  return {
    add: ({ fact, at }) => {
      const unit = competentUnit(fact, at)
      const isAcknowledged = fact.portalAcknowledgedAt !== null && fact.portalAcknowledgedAt < at
      counts.set(unit, (counts.get(unit) ?? 0) + (isAcknowledged ? 1 : 0))
      if (query.listDossiers !== true) return
      const streams = acknowledged.get(unit) ?? []
      acknowledged.set(unit, streams)
      if (isAcknowledged) streams.push(fact.stream)
    },
    figure: () => {
      const streams = [...acknowledged.values()].flat()
      return {
        ...synchronisedFigure(counts, reportedDossiers(query)),
        ...(query.listDossiers === true && { dossiers: { numerator: streams, denominator: streams } }),
      }
    },
  }
}

/** What the acknowledged dossiers of units with any dossier, and what units reported, come to. */
export const synchronisedFigure = (
  acknowledged: ReadonlyMap<string | null, number>,
  reported: ReadonlyMap<string | null, number>,
): IndicatorFigure => {
  const units = new Set([...acknowledged.keys(), ...reported.keys()])
  let numerator = 0
  let denominator = 0
  for (const unit of units) {
    const count = acknowledged.get(unit) ?? 0
    numerator += count
    denominator += Math.max(count, reported.get(unit) ?? 0)
  }
  const complete = [...units].every((unit) => reported.has(unit)) && units.size > 0
  return { ...description, numerator, denominator, flags: complete ? [] : ['NO_NATIONAL_REPORT_DATA'] }
}

/** The last number that each unit reported for the period. A report knows nothing of receiving units. */
export const reportedDossiers = (query: FigureQuery): ReadonlyMap<string | null, number> => {
  const latest = new Map<string | null, { readonly reportedAt: Instant; readonly dossiers: number }>()
  if (query.receivingUnits === undefined)
    for (const { unit, from, to, dossiers, reportedAt } of query.nationalFigures ?? []) {
      if (from !== query.from || to !== query.to || reportedAt >= query.at) continue
      if (query.units !== undefined && !query.units.includes(unit)) continue
      const known = latest.get(unit)
      if (known === undefined || reportedAt >= known.reportedAt) latest.set(unit, { reportedAt, dossiers })
    }
  return new Map([...latest].map(([unit, { dossiers }]) => [unit, dossiers]))
}
