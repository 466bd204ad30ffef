/**
 * An amount of time in the unit in which a decision states it. A bare "ngày" is a day of its own kind: nobody said whether
 * it is a working day, so it is never turned into hours.
 */
export type Amount = { readonly amount: number; readonly unit: 'working-hour' | 'day' }

/**
 * The time of a step as its cell says it [thời gian thực hiện]: counted (zero too), not counted ("giờ hành chính",
 * "không tính thời gian"), or not stated (an empty cell, "không quy định"). The three are never the same.
 */
export type StepTime =
  | ({ readonly kind: 'counted'; readonly text?: string } & Amount)
  | {
      readonly kind: 'not-counted'
      readonly text?: string
      /** The printed number of the step whose one time also covers this one. */
      readonly sharedWith?: string
    }
  | { readonly kind: 'not-stated'; readonly text?: string }

/** A time limit as a decision states it [thời hạn giải quyết]. */
export type StatedLimit =
  /** Several amounts where the limit is printed in parts of different units. */
  | { readonly kind: 'stated'; readonly text: string; readonly amounts: readonly Amount[] }
  /** Words without one number to add up to: "ngay sau khi", "theo thỏa thuận", two alternatives, mixed units. */
  | { readonly kind: 'unmeasured'; readonly text: string }
  | { readonly kind: 'not-stated' }

/** Sums of one scope, exact in minutes of each unit's own day; a decimal part of a day is not rounded away. */
export type TimeSum = { readonly workingMinutes: number; readonly dayMinutes: number }

const minutesInUnit = { 'working-hour': 60, day: 24 * 60 } as const

export const sumOf = (amounts: readonly Amount[]): TimeSum => {
  const total = (wanted: Amount['unit']): number =>
    amounts.reduce(
      (sum, { amount, unit }) => (unit === wanted ? sum + Math.round(amount * minutesInUnit[unit]) : sum),
      0,
    )
  return { workingMinutes: total('working-hour'), dayMinutes: total('day') }
}

export const isSameSum = (a: TimeSum, b: TimeSum): boolean =>
  a.workingMinutes === b.workingMinutes && a.dayMinutes === b.dayMinutes

/** The units in which a sum has anything; two sums are comparable only where these are the same. */
export const isInSameUnits = (a: TimeSum, b: TimeSum): boolean =>
  a.workingMinutes > 0 === b.workingMinutes > 0 && a.dayMinutes > 0 === b.dayMinutes > 0

/** A sum as amounts again, for reports: whole hours and days of the text's own units. */
export const amountsOf = ({ workingMinutes, dayMinutes }: TimeSum): readonly Amount[] => [
  ...(workingMinutes > 0
    ? [{ amount: workingMinutes / minutesInUnit['working-hour'], unit: 'working-hour' as const }]
    : []),
  ...(dayMinutes > 0 ? [{ amount: dayMinutes / minutesInUnit.day, unit: 'day' as const }] : []),
]
