import { inForce, type LocalDate } from './dated.ts'
import type { Applicability, IndicatorCode, Scorecard, Standing } from './scorecard.ts'

const knows = (applicability: Applicability, level: string): level is keyof Applicability => level in applicability

/**
 * How an indicator applies at a level on a day; null before the first entry, and for a level that the scorecard does not
 * know, such as the district [huyện] before 1/7/2025.
 */
export const standingOf = (
  { indicators }: Scorecard,
  indicator: IndicatorCode,
  level: string,
  day: LocalDate,
): Standing | null => {
  const applicability = inForce(indicators.find(({ code }) => code === indicator)?.applicability ?? [], day)?.value
  return applicability !== undefined && knows(applicability, level) ? applicability[level] : null
}
