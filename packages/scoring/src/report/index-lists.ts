import { type Language, text } from '@motcua/core'
import type { ListedKind } from '../format/figure-list.ts'
import type { Behind } from '../format/sheet.ts'
import type { IndexSheet, IndexSheetRow } from './index-sheet.ts'

type Sides = { readonly numerator: readonly string[]; readonly denominator: readonly string[] }

/** What was counted, and what the numerator lacks of the denominator. */
export type ListedMembers = Sides & { readonly of: ListedKind; readonly lacking: readonly string[] }

/** What the denominator has and the numerator does not; mostly both were counted in the same order, and no set is needed. */
const lackingOf = ({ numerator, denominator }: Sides): readonly string[] => {
  let at = 0
  const passed = denominator.filter((member) => {
    if (member !== numerator[at]) return true
    at++
    return false
  })
  if (at === numerator.length) return passed
  const counted = new Set(numerator)
  return denominator.filter((member) => !counted.has(member))
}

const listed = (of: ListedKind, sides: Sides | undefined): ListedMembers | null => {
  if (sides === undefined) return null
  const { numerator, denominator } = sides
  return { of, numerator, denominator, lacking: lackingOf(sides) }
}

/** What was counted in a row, where it was listed. */
export const membersOf = ({ figure, petitions, catalogue }: IndexSheetRow): ListedMembers | null => {
  if (catalogue !== undefined) return listed(catalogue.counts, catalogue.counted)
  return petitions === undefined ? listed('dossier', figure?.dossiers) : listed('petition', petitions.petitions)
}

const headings = {
  numerator: 'page.indicators.numerator',
  denominator: 'page.indicators.denominator',
  lacking: 'page.indicators.lacking',
} as const

const columns = ['numerator', 'denominator', 'lacking'] as const

/**
 * What stands behind both sides of each indicator, and what the numerator lacks: with it the points that are missing can
 * be told one by one.
 */
export const indexBehind = ({ rows }: Pick<IndexSheet, 'rows'>, language: Language): readonly Behind[] =>
  rows.flatMap((line, row) => {
    const members = membersOf(line)
    if (members === null) return []
    return columns.map((column) => ({
      row,
      name: line.number,
      column,
      title: `${line.number} ${text(line.name, {}, language)} · ${text(headings[column], {}, language)}`,
      of: members.of,
      members: members[column],
    }))
  })
