import type { Instant } from '@motcua/core'
import { competentUnit } from '../facts/dossier-fact.ts'
import type { FactTaker } from '../facts/read-facts.ts'
import type { ScoredFact } from '../facts/scored-fact.ts'
import { dossierIndicators } from './dossier-indicators.ts'
import { mark, type Marks, marksOf } from '../facts/dossier-marks.ts'
import { countedIn, dossierFigure } from './dossier-tally.ts'
import { evaluationInstant, type FigureQuery } from './figure-query.ts'
import type { IndicatorFigure } from './indicator-figure.ts'
import { populationProceduresFigure } from './population-procedures.ts'
import { reportedDossiers, synchronisedFigure } from './synchronised.ts'

export type FigureGridQuery = Pick<FigureQuery, 'at' | 'nationalFigures' | 'citizenProcedures'> & {
  /** Dossiers received in `[from, to)`, each judged as for one period alone. They may overlap. */
  readonly periods: readonly Pick<FigureQuery, 'from' | 'to'>[]
  /** Told of each dossier as it is counted: its unit, the place of the period, and its procedure. */
  readonly note?: (unit: string, period: number, marks: Marks, procedure: string | null) => void
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
export type FigureGrid = FactTaker & {
  readonly counts: () => GridCounts
  readonly merge: (counts: GridCounts) => void
  /** Units with a dossier or a national report of the period; by unit, then period. */
  readonly figures: () => Generator<UnitFigures>
}

const perIndicator = 4
const acknowledged = dossierIndicators.length * perIndicator
const all = acknowledged + 1

/** The counts that a dossier with these marks adds one to. */
const placesOfMarks = (marks: Marks): readonly number[] => {
  const places = dossierIndicators.flatMap((definition, indicator) => {
    const counted = countedIn(definition, marks)
    return [0, 1, 2, 3].flatMap((part) => (((counted >> part) & 1) === 1 ? [indicator * perIndicator + part] : []))
  })
  return (marks & mark.acknowledged) === 0 ? [...places, all] : [...places, acknowledged, all]
}

/** The places of each set of marks that was met. */
const placesOf: (readonly number[] | undefined)[] = []

/** Counts that a cell has; they stand in one block with those of all others. */
const perCell = all + 1

/** What counts of a unit, or of units together, come to. */
const figuresOfCounts = (
  counts: ArrayLike<number> | undefined,
  {
    acknowledged: own,
    reported,
    procedures,
    citizenProcedures,
  }: {
    readonly acknowledged: ReadonlyMap<string | null, number>
    readonly reported: ReadonlyMap<string | null, number>
    readonly procedures: Iterable<string>
    readonly citizenProcedures: number | undefined
  },
): readonly IndicatorFigure[] =>
  [
    ...dossierIndicators.map((indicator, number) => {
      const of = (part: number): number => counts?.[number * perIndicator + part] ?? 0
      return dossierFigure(indicator, { denominator: of(0), numerator: of(1), late: of(2), dissatisfied: of(3) })
    }),
    synchronisedFigure(own, reported),
    populationProceduresFigure(procedures, citizenProcedures),
  ].toSorted((a, b) => (a.number < b.number ? -1 : 1))

/** The figures of units together in one period: the parts of a grid's counts that are theirs. */
export const figuresTogether = (
  parts: GridCounts,
  reported: ReadonlyMap<string | null, number>,
): readonly IndicatorFigure[] => {
  const sum = new Float64Array(perCell)
  for (const { counts } of parts) counts.forEach((value, place) => void (sum[place] = (sum[place] ?? 0) + value))
  return figuresOfCounts(sum, {
    acknowledged: new Map(parts.map(({ unit, counts }) => [unit, counts[acknowledged] ?? 0])),
    reported,
    procedures: parts.flatMap(({ procedures }) => procedures),
    citizenProcedures: undefined,
  })
}

const noProcedures: ReadonlySet<string> = new Set()

export const figureGrid = ({
  periods,
  at: now,
  nationalFigures,
  citizenProcedures,
  note,
}: FigureGridQuery): FigureGrid => {
  const begins = Float64Array.from(periods, ({ from }) => from)
  const judgedAt = Float64Array.from(periods, ({ to }) => evaluationInstant({ to, at: now }))
  /** The first cell of each unit; those of its periods follow. */
  const cellsOf = new Map<string, number>()
  const procedures: (Set<string> | undefined)[] = []
  let counts = new Float64Array(64 * periods.length * perCell)

  const firstCell = (unit: string): number => {
    const known = cellsOf.get(unit)
    if (known !== undefined) return known
    const first = cellsOf.size * periods.length
    cellsOf.set(unit, first)
    const needed = (first + periods.length) * perCell
    if (needed > counts.length) {
      const wider = new Float64Array(2 * needed)
      wider.set(counts)
      counts = wider
    }
    return first
  }

  const count = (fact: Pick<ScoredFact, 'procedure'>, marks: Marks, unit: string, period: number): void => {
    const cell = firstCell(unit) + period
    note?.(unit, period, marks, fact.procedure)
    const from = cell * perCell
    const places = (placesOf[marks] ??= placesOfMarks(marks))
    for (let index = 0; index < places.length; index++) {
      const place = from + (places[index] ?? 0)
      counts[place] = (counts[place] ?? 0) + 1
    }
    if ((marks & mark.populationData) === 0) return
    const { procedure } = fact
    if (procedure !== null) (procedures[cell] ??= new Set()).add(procedure)
  }

  /** The counts of a unit's period; undefined where no dossier of it was seen. */
  const countsOf = (unit: string, period: number): Float64Array | undefined => {
    const first = cellsOf.get(unit)
    if (first === undefined) return undefined
    const from = (first + period) * perCell
    return counts[from + all] === 0 ? undefined : counts.subarray(from, from + perCell)
  }
  const proceduresOf = (unit: string, period: number): ReadonlySet<string> =>
    procedures[(cellsOf.get(unit) ?? 0) + period] ?? noProcedures

  const figuresOf = (unit: string, period: number, reports: ReadonlyMap<string | null, number>) => {
    const known = countsOf(unit, period)
    return figuresOfCounts(known, {
      acknowledged: new Map(known === undefined ? [] : [[unit, known[acknowledged] ?? 0]]),
      reported: new Map([...reports].filter(([reporter]) => reporter === unit)),
      procedures: known === undefined ? [] : proceduresOf(unit, period),
      citizenProcedures,
    })
  }

  const isOf = (receivedAt: Instant, period: number, at: Instant): boolean =>
    receivedAt >= (begins[period] ?? at) && receivedAt < at

  return {
    isSettled: ({ receivedAt, settledFrom }) => {
      if (receivedAt === null) return true
      for (let period = 0; period < periods.length; period++) {
        const at = judgedAt[period] ?? now
        if (isOf(receivedAt, period, at) && (settledFrom === null || settledFrom > at)) return false
      }
      return true
    },
    addSettled: (fact) => {
      const { receivedAt, submittedTo } = fact
      if (receivedAt === null || submittedTo === null) return
      for (let period = 0; period < periods.length; period++)
        if (isOf(receivedAt, period, judgedAt[period] ?? now)) count(fact, fact.settledMarks, submittedTo, period)
    },
    add: (fact) => {
      const { receivedAt } = fact
      if (receivedAt === null) return
      for (let period = 0; period < periods.length; period++) {
        const at = judgedAt[period] ?? now
        if (!isOf(receivedAt, period, at)) continue
        const unit = competentUnit(fact, at)
        if (unit !== null) count(fact, marksOf(fact, at), unit, period)
      }
    },
    counts: () =>
      [...cellsOf.keys()].flatMap((unit) =>
        periods.flatMap((_, period) => {
          const known = countsOf(unit, period)
          return known === undefined
            ? []
            : [{ unit, period, counts: [...known], procedures: [...proceduresOf(unit, period)].toSorted() }]
        }),
      ),
    merge: (parts) => {
      for (const part of parts) {
        const cell = firstCell(part.unit) + part.period
        part.counts.forEach((value, place) => {
          const at = cell * perCell + place
          counts[at] = (counts[at] ?? 0) + value
        })
        for (const procedure of part.procedures) (procedures[cell] ??= new Set()).add(procedure)
      }
    },
    figures: function* () {
      const reports = periods.map(({ from, to }) =>
        reportedDossiers({ from, to, at: now, ...(nationalFigures === undefined ? {} : { nationalFigures }) }),
      )
      const units = new Set([...cellsOf.keys(), ...reports.flatMap((reported) => [...reported.keys()])])
      for (const unit of [...units].filter((name) => name !== null).toSorted()) {
        for (const [period, { from, to }] of periods.entries()) {
          const reported = reports[period] ?? new Map<string, number>()
          if (countsOf(unit, period) === undefined && !reported.has(unit)) continue
          yield { unit, from, to, figures: figuresOf(unit, period, reported) }
        }
      }
    },
  }
}
