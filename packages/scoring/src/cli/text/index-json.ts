import { toIso } from '@motcua/core'
import type { IndexSheet, IndexSheetRow } from '../../report/index-sheet.ts'
import { responsibilityFor } from '../../scorecard/responsibility-2283.ts'

/** What stands behind both sides of a row, where it was asked for: dossiers, petitions, procedures, services or communes. */
const listsOf = ({
  figure,
  petitions,
  catalogue,
}: {
  readonly figure: IndexSheetRow['figure']
  readonly petitions: IndexSheetRow['petitions'] | undefined
  readonly catalogue: IndexSheetRow['catalogue'] | undefined
}): object => {
  if (catalogue !== undefined) {
    const { counted, counts, dossiers } = catalogue
    return { lists: { of: counts, ...counted, ...(dossiers !== undefined && { dossiers }) } }
  }
  if (petitions?.petitions !== undefined) return { lists: { of: 'petition', ...petitions.petitions } }
  return figure?.dossiers === undefined ? {} : { lists: { of: 'dossier', ...figure.dossiers } }
}

/** The sheet for programs: counts and points of every indicator, blocks, the six groups of the portal, the total. */
export const indexJson = (
  { unit, from, to, at, targetsOf, rows, score, charges }: IndexSheet,
  lists = false,
): object => ({
  unit,
  from: toIso(from),
  to: toIso(to),
  at: toIso(at),
  scorecard: score.scorecard,
  targetsOf,
  indicators: rows.map(({ figure, petitions, catalogue, name: _, ...row }) => ({
    ...row,
    flags: figure?.flags ?? [],
    responsibility: responsibilityFor(row.code, targetsOf, charges),
    ...(figure?.deductions !== undefined && { deductions: figure.deductions }),
    ...(petitions?.reasons !== undefined && { reasons: petitions.reasons }),
    ...(lists && listsOf({ figure, petitions, catalogue })),
  })),
  blocks: Object.fromEntries(score.blocks.map(({ code, points }) => [code, points])),
  groups: Object.fromEntries(score.groups.map(({ code, points }) => [code, points])),
  total: score.total,
  max: score.max,
  band: score.band,
})
