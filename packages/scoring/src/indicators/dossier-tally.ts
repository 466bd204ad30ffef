import type { Deduction, DossierIndicator, JudgedDossier } from './dossier-indicator.ts'
import type { IndicatorFigure } from './indicator-figure.ts'

/** Counts the judged dossiers of a period for one indicator. */
export type DossierTally = { readonly add: (dossier: JudgedDossier) => void; readonly figure: () => IndicatorFigure }

type Part = { count: number; readonly streams: string[] }

const part = (): Part => ({ count: 0, streams: [] })

/** A tally of one of the indicators that dossiers alone decide. */
export const dossierTally = (indicator: DossierIndicator, listDossiers: boolean): DossierTally => {
  const { code, number, formula, citation, certainty } = indicator
  const numerator = part()
  const denominator = part()
  const deductions: Record<Deduction, Part> = { late: part(), dissatisfied: part() }

  const count = (into: Part, { fact }: JudgedDossier): void => {
    into.count++
    if (listDossiers) into.streams.push(fact.stream)
  }

  const add = (dossier: JudgedDossier): void => {
    if (!indicator.denominator(dossier)) return
    count(denominator, dossier)
    if ('numerator' in indicator) {
      if (indicator.numerator(dossier)) count(numerator, dossier)
      return
    }
    const late = indicator.deductions.late(dossier)
    const dissatisfied = indicator.deductions.dissatisfied(dossier)
    if (late) count(deductions.late, dossier)
    if (dissatisfied) count(deductions.dissatisfied, dossier)
    if (!late && !dissatisfied) count(numerator, dossier)
  }

  const figure = (): IndicatorFigure => {
    const { late, dissatisfied } = deductions
    const common = { code, number, formula, citation, certainty, denominator: denominator.count, flags: [] }
    const streams = { denominator: denominator.streams, numerator: numerator.streams }
    if ('numerator' in indicator)
      return { ...common, numerator: numerator.count, ...(listDossiers && { dossiers: streams }) }
    return {
      ...common,
      numerator: Math.max(0, denominator.count - late.count - dissatisfied.count),
      deductions: { late: late.count, dissatisfied: dissatisfied.count },
      ...(listDossiers && {
        dossiers: { ...streams, deductions: { late: late.streams, dissatisfied: dissatisfied.streams } },
      }),
    }
  }

  return { add, figure }
}
