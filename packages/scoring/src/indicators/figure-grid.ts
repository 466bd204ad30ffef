import type { Instant } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import type { ScoredFact } from '../facts/scored-fact.ts'
import { judged } from './dossier-indicator.ts'
import { dossierIndicators } from './dossier-indicators.ts'
import { countedIn, dossierFigure } from './dossier-tally.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { populationProceduresFigure } from './population-procedures.ts'
import { reportedDossiers, synchronisedFigure } from './synchronised.ts'

export type FigureGridQuery = Pick<FigureQuery, 'at' | 'nationalFigures' | 'citizenProcedures'> & {
  /** Dossiers received in `[from, to)`, each judged as for one period alone. They may overlap. */
  readonly periods: readonly Pick<FigureQuery, 'from' | 'to'>[]
}

/** The figures of one unit and period. */
export type UnitFigures = {
  readonly unit: string
  readonly from: Instant
  readonly to: Instant
  readonly figures: readonly IndicatorFigure[]
}

/** Counts of a grid as plain data, for another thread or a file. Counts of parts of the facts add up to those of the whole. */
export type GridCounts = readonly {
  readonly unit: string
  readonly period: number
  /** Four for each indicator, and at the end the acknowledged dossiers and all. */
  readonly counts: readonly number[]
  readonly procedures: readonly string[]
}[]

/** All indicators that dossiers decide, of every unit and several periods, in one pass over facts. */
export type FigureGrid = {
  /** Takes a dossier for its competent unit in each period that it belongs to. */
  readonly add: (fact: ScoredFact) => void
  readonly counts: () => GridCounts
  readonly merge: (counts: GridCounts) => void
  /** Units with a dossier or a national report of the period; by unit, then period. */
  readonly figures: () => Generator<UnitFigures>
}

const perIndicator = 4
const acknowledged = dossierIndicators.length * perIndicator
const all = acknowledged + 1

type Cell = { readonly counts: Float64Array; readonly procedures: Set<string> }

const emptyCell = (): Cell => ({ counts: new Float64Array(all + 1), procedures: new Set() })

export const figureGrid = ({ periods, at: now, nationalFigures, citizenProcedures }: FigureGridQuery): FigureGrid => {
  const judgedAt = periods.map(({ to }) => evaluationInstant({ to, at: now }))
  const cells = new Map<string, (Cell | undefined)[]>()

  const cellOf = (unit: string, period: number): Cell => {
    let own = cells.get(unit)
    if (own === undefined) cells.set(unit, (own = Array.from({ length: periods.length }, () => undefined)))
    return (own[period] ??= emptyCell())
  }

  const count = (fact: ScoredFact, at: Instant, { counts, procedures }: Cell): void => {
    const dossier = judged(fact, at)
    for (let indicator = 0; indicator < dossierIndicators.length; indicator++) {
      const definition = dossierIndicators[indicator]
      if (definition === undefined) continue
      const counted = countedIn(definition, dossier)
      const from = indicator * perIndicator
      for (let bit = 0; bit < perIndicator; bit++) {
        const place = from + bit
        if (((counted >> bit) & 1) === 1) counts[place] = (counts[place] ?? 0) + 1
      }
    }
    counts[all] = (counts[all] ?? 0) + 1
    const { portalAcknowledgedAt, populationDataUsedAt } = fact
    if (portalAcknowledgedAt !== null && portalAcknowledgedAt < at)
      counts[acknowledged] = (counts[acknowledged] ?? 0) + 1
    if (populationDataUsedAt === null || populationDataUsedAt >= at) return
    const { procedure } = fact
    if (procedure !== null) procedures.add(procedure)
  }

  const figuresOf = (unit: string, period: number, reports: ReadonlyMap<string | null, number>) => {
    const { counts, procedures } = cells.get(unit)?.[period] ?? emptyCell()
    const own = new Map(counts[all] === 0 ? [] : [[unit, counts[acknowledged] ?? 0]])
    const reported = new Map([...reports].filter(([reporter]) => reporter === unit))
    return [
      ...dossierIndicators.map((indicator, number) => {
        const [denominator = 0, numerator = 0, late = 0, dissatisfied = 0] = counts.subarray(number * perIndicator)
        return dossierFigure(indicator, { denominator, numerator, late, dissatisfied })
      }),
      synchronisedFigure(own, reported),
      populationProceduresFigure(procedures, citizenProcedures),
    ].toSorted((a, b) => (a.number < b.number ? -1 : 1))
  }

  return {
    add: (fact) => {
      const { receivedAt } = fact
      if (receivedAt === null) return
      for (let period = 0; period < periods.length; period++) {
        const at = judgedAt[period] ?? now
        if (receivedAt < (periods[period]?.from ?? at) || receivedAt >= at) continue
        const unit = competentUnit(fact, at)
        if (unit !== null) count(fact, at, cellOf(unit, period))
      }
    },
    counts: () =>
      [...cells].flatMap(([unit, own]) =>
        own.flatMap((cell, period) =>
          cell === undefined ? [] : [{ unit, period, counts: [...cell.counts], procedures: [...cell.procedures] }],
        ),
      ),
    merge: (parts) => {
      for (const { unit, period, counts, procedures } of parts) {
        const cell = cellOf(unit, period)
        counts.forEach((value, place) => {
          cell.counts[place] = (cell.counts[place] ?? 0) + value
        })
        for (const procedure of procedures) cell.procedures.add(procedure)
      }
    },
    figures: function* () {
      const reports = periods.map(({ from, to }) =>
        reportedDossiers({ from, to, at: now, ...(nationalFigures === undefined ? {} : { nationalFigures }) }),
      )
      const units = new Set([...cells.keys(), ...reports.flatMap((reported) => [...reported.keys()])])
      for (const unit of [...units].filter((name) => name !== null).toSorted()) {
        for (const [period, { from, to }] of periods.entries()) {
          const reported = reports[period] ?? new Map<string, number>()
          if (cells.get(unit)?.[period] === undefined && !reported.has(unit)) continue
          yield { unit, from, to, figures: figuresOf(unit, period, reported) }
        }
      }
    },
  }
}
