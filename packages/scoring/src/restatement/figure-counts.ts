import type { LocalMonth } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import type { Deduction } from '../indicators/dossier-indicator.ts'
import type { UnitFilter } from '../indicators/figure-query.ts'
import type { FactIndicatorCode } from '../indicators/indicator-code.ts'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import { indicatorFigures } from '../indicators/indicator-tally.ts'
import type { DueOptions } from '../report/due-comparison.ts'
import { form06 } from '../report/form06.ts'
import type { Form06Row } from '../report/form06-row.ts'
import { reportPeriod } from '../report/report-period.ts'

type RegisterColumn = Exclude<keyof Form06Row, 'month' | 'partial'>

/** One number of a report: a cell of form 06, or a count of an indicator. */
export type Figure =
  | { readonly kind: 'register'; readonly month: LocalMonth; readonly column: RegisterColumn }
  | {
      readonly kind: 'indicator'
      readonly code: FactIndicatorCode
      /** `01`–`21`. */
      readonly number: string
      /** `late` and `dissatisfied`: what 21 takes away. */
      readonly part: 'numerator' | 'denominator' | Deduction
    }

/** A figure with its value; null where it has no data. */
export type CountedFigure = { readonly key: string; readonly figure: Figure; readonly count: number | null }

export type CountOptions = DueOptions &
  UnitFilter & {
    /** First and last month or date, as a report takes them. */
    readonly from: string
    readonly to: string
    readonly at: number
    readonly nationalFigures?: readonly NationalFigure[]
  }

/**
 * 04 takes the larger of two numbers of a unit, 17 unites procedures, and 21 takes away what it deducts, but not below 0:
 * what dossiers add to these does not sum up.
 */
const notSums: ReadonlySet<string> = new Set(['04/denominator', '17/numerator', '17/denominator', '21/numerator'])

/** Whether a figure is the sum of what each dossier adds to it. */
export const isSum = ({ key }: Pick<CountedFigure, 'key'>): boolean => !notSums.has(key)

type IndicatorPart = Extract<Figure, { readonly kind: 'indicator' }>['part']

const partsOf = ({
  numerator,
  denominator,
  deductions,
}: IndicatorFigure): readonly (readonly [part: IndicatorPart, count: number | null])[] => [
  ['numerator', numerator],
  ['denominator', denominator],
  ...(deductions === undefined
    ? []
    : ([
        ['late', deductions.late],
        ['dissatisfied', deductions.dissatisfied],
      ] as const)),
]

/** Every figure of the register and of the indicators that these facts decide. */
export const figureCounts = (facts: () => Iterable<DossierFact>, options: CountOptions): readonly CountedFigure[] => {
  const { zone, from, to } = options
  const register = form06(facts(), options).rows.flatMap(({ month, partial: _, ...columns }) =>
    Object.entries(columns).map(([column, count]): CountedFigure => ({
      key: `${month}/${column}`,
      figure: { kind: 'register', month, column: column as RegisterColumn },
      count,
    })),
  )
  const indicators = indicatorFigures(facts(), { ...options, ...reportPeriod(zone, from, to) }).flatMap((indicator) =>
    partsOf(indicator).map(([part, count]): CountedFigure => {
      const { code, number } = indicator
      return { key: `${number}/${part}`, figure: { kind: 'indicator', code, number, part }, count }
    }),
  )
  return [...register, ...indicators]
}
