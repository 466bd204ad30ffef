import { type Language, text } from '@motcua/core'
import type { ListedKind } from '../format/figure-list.ts'
import type { Behind } from '../format/sheet.ts'
import type { IndexSheet, IndexSheetRow } from './index-sheet.ts'

export type ListedMembers = {
  readonly of: ListedKind
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
}

/** What was counted in a row, where it was listed. */
export const membersOf = ({ figure, petitions, catalogue }: IndexSheetRow): ListedMembers | null => {
  if (catalogue !== undefined) return { of: catalogue.counts, ...catalogue.counted }
  if (petitions !== undefined)
    return petitions.petitions === undefined ? null : { of: 'petition', ...petitions.petitions }
  return figure?.dossiers === undefined ? null : { of: 'dossier', ...figure.dossiers }
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
    const { of, numerator, denominator } = members
    const counted = new Set(numerator)
    const lacking = denominator.filter((member) => !counted.has(member))
    const lists = { numerator, denominator, lacking }
    return columns.map((column) => ({
      row,
      name: line.number,
      column,
      title: `${line.number} ${text(line.name, {}, language)} · ${text(headings[column], {}, language)}`,
      of,
      members: lists[column],
    }))
  })
