import { toIso } from '@motcua/core'
import type { IndexSheet } from '../../report/index-sheet.ts'

/** The sheet for programs: counts and points of every indicator, blocks, the six groups of the portal, the total. */
export const indexJson = ({ unit, from, to, at, targetsOf, rows, score }: IndexSheet): object => ({
  unit,
  from: toIso(from),
  to: toIso(to),
  at: toIso(at),
  scorecard: score.scorecard,
  targetsOf,
  indicators: rows.map(({ figure, petitions, name: _, ...row }) => ({
    ...row,
    flags: figure?.flags ?? [],
    ...(figure?.deductions !== undefined && { deductions: figure.deductions }),
    ...(petitions?.reasons !== undefined && { reasons: petitions.reasons }),
  })),
  blocks: Object.fromEntries(score.blocks.map(({ code, points }) => [code, points])),
  groups: Object.fromEntries(score.groups.map(({ code, points }) => [code, points])),
  total: score.total,
  max: score.max,
  band: score.band,
})
