import type { DossierIndicator, JudgedDossier } from './dossier-indicator.ts'
import type { Marks } from '../facts/dossier-marks.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

/** Counts the judged dossiers of a period for one indicator. */
export type DossierTally = { readonly add: (dossier: JudgedDossier) => void; readonly figure: () => IndicatorFigure }

/** How many dossiers an indicator counts, and why it left some out. */
export type DossierCounts = {
  readonly denominator: number
  readonly numerator: number
  readonly late: number
  readonly dissatisfied: number
}

const parts = ['denominator', 'numerator', 'late', 'dissatisfied'] as const

/** The counts of an indicator that a dossier adds one to, as bits in the order of `parts`. */
export const countedIn = (indicator: DossierIndicator, marks: Marks): number => {
  if (!indicator.denominator(marks)) return 0
  if ('numerator' in indicator) return indicator.numerator(marks) ? 0b11 : 0b1
  const late = indicator.deductions.late(marks) ? 0b100 : 0
  const dissatisfied = indicator.deductions.dissatisfied(marks) ? 0b1000 : 0
  return late + dissatisfied === 0 ? 0b11 : 0b1 | late | dissatisfied
}

/** What counts come to for an indicator. */
export const dossierFigure = (indicator: DossierIndicator, counts: DossierCounts): IndicatorFigure => {
  const { code, number, formula, citation, certainty } = indicator
  const { denominator, numerator, late, dissatisfied } = counts
  const common = { code, number, formula, citation, certainty, denominator, flags: [] }
  if ('numerator' in indicator) return { ...common, numerator }
  return {
    ...common,
    numerator: Math.max(0, denominator - late - dissatisfied),
    deductions: { late, dissatisfied },
  }
}

/** A tally of one of the indicators that dossiers alone decide. */
export const dossierTally = (indicator: DossierIndicator, listDossiers: boolean): DossierTally => {
  const counts = { denominator: 0, numerator: 0, late: 0, dissatisfied: 0 }
  const streams: Record<keyof DossierCounts, string[]> = { denominator: [], numerator: [], late: [], dissatisfied: [] }

  const add = (dossier: JudgedDossier): void => {
    const counted = countedIn(indicator, dossier.marks)
    parts.forEach((part, bit) => {
      if (((counted >> bit) & 1) === 0) return
      counts[part]++
      if (listDossiers) streams[part].push(dossier.fact.stream)
    })
  }

  const figure = (): IndicatorFigure => {
    const { denominator, numerator, late, dissatisfied } = streams
    const deductions = 'numerator' in indicator ? {} : { deductions: { late, dissatisfied } }
    return {
      ...dossierFigure(indicator, counts),
      ...(listDossiers && { dossiers: { denominator, numerator, ...deductions } }),
    }
  }

  return { add, figure }
}
