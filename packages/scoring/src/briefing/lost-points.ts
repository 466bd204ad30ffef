import type { MessageKey } from '@motcua/core'
import type { IndexSheet } from '../report/index-sheet.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'

/** An indicator, or a block that is rounded as one, with the points that it does not have. */
export type LostPoints = {
  /** `01`–`21`; of a block its first and last. */
  readonly number: string
  readonly name: MessageKey
  /** The indicators of the line; several of a block. */
  readonly codes: readonly IndicatorCode[]
  /** Null for a block, and without data. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly points: number | null
  readonly max: number
  /** Out of the maximum; all of it where the zero rule gives none. Null without data. */
  readonly lost: number | null
  /** Points more than in the period before; null where one of the two has no data. */
  readonly change: number | null
}

const hundredths = (points: number): number => Math.round(points * 100)

const less = (a: number, b: number): number => (hundredths(a) - hundredths(b)) / 100

type Line = Omit<LostPoints, 'lost' | 'change'> & { readonly code: string; readonly note: string | null }

/** What makes up the total: the indicators that are rounded alone, and the blocks. */
const linesOf = ({ score, rows }: IndexSheet): readonly Line[] => [
  ...rows
    .filter(({ block }) => block === null)
    .map(({ code, number, name, numerator, denominator, points, max, note }) => ({
      code,
      codes: [code],
      number,
      name,
      numerator,
      denominator,
      points,
      max,
      note,
    })),
  ...score.blocks.map(({ code, name, points, max, note }) => {
    const parts = rows.filter(({ block }) => block === code)
    const number = `${parts[0]?.number ?? ''}–${parts.at(-1)?.number ?? ''}`
    const codes = parts.map((part) => part.code)
    return { code, codes, number, name, numerator: null, denominator: null, points, max, note }
  }),
]

/** Where the points of a period went, the largest loss first; the losses add up to what the total lacks of the maximum. */
export const lostPoints = (sheet: IndexSheet, before: IndexSheet): readonly LostPoints[] => {
  const earlier = new Map(linesOf(before).map((line) => [line.code, line]))
  return linesOf(sheet)
    .map(({ code, note, ...line }): LostPoints => {
      const then = earlier.get(code)?.points ?? null
      const lost = note === 'no-data' ? null : less(line.max, line.points ?? 0)
      return { ...line, lost, change: line.points === null || then === null ? null : less(line.points, then) }
    })
    .toSorted((a, b) => (b.lost ?? -1) - (a.lost ?? -1) || (a.number < b.number ? -1 : 1))
}
