import { type Language, text } from '@motcua/core'
import type { Behind } from '../format/sheet.ts'
import { membersOf } from '../report/index-lists.ts'
import type { IndexSheet } from '../report/index-sheet.ts'
import type { Comparison } from './comparison.ts'

/** What stands behind the indicators of two periods: both sides of each, and behind a rate what it lacks. */
export const comparedBehind = (
  { indicators }: Pick<Comparison, 'indicators'>,
  sheets: { readonly now: IndexSheet; readonly before: IndexSheet },
  language: Language,
): readonly Behind[] =>
  indicators.flatMap(({ code, number, name }, row) =>
    (['before', 'now'] as const).flatMap((side): readonly Behind[] => {
      const line = sheets[side].rows.find((one) => one.code === code)
      const members = line === undefined ? null : membersOf(line)
      if (members === null) return []
      const { of, numerator, denominator, lacking } = members
      const suffix = side === 'before' ? 'Before' : ''
      const label = `${number} ${text(name, {}, language)}`
      const missing = text(`insight.compare.lacking-${side}`, {}, language)
      return [
        { row, name: number, label, column: `numerator${suffix}`, of, members: numerator },
        { row, name: number, label, column: `denominator${suffix}`, of, members: denominator },
        {
          row,
          name: number,
          title: `${label} · ${missing}`,
          column: `percent${suffix}`,
          of,
          members: lacking,
        },
      ]
    }),
  )
