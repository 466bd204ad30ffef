import type { Instant, Language, LocalMonth, MessageKey, MessageParams, Zone } from '@motcua/core'
import { text } from '@motcua/core'
import type { Form06 } from '../report/form06.ts'
import type { IndexSheet } from '../report/index-sheet.ts'
import type { OverdueDossier } from '../report/overdue.ts'
import type { BandCode, Scorecard } from '../scorecard/scorecard.ts'
import type { DossierBook } from '../format/dossier-book.ts'
import type { FigureList } from '../format/figure-list.ts'
import { type Formats, formats } from '../format/formats.ts'

/** The versions that a figure can be traced by. */
export type PageVersions = {
  readonly regulation: string
  /** Name and version. */
  readonly calendar: string
  readonly library: string
  /** Of the last event that the figures know. */
  readonly position: bigint
}

/** A month's sheet; `partial` where the period or the evaluation instant cuts it. */
export type MonthSheet = { readonly month: LocalMonth; readonly partial: boolean; readonly sheet: IndexSheet }

/** A unit among those below the page's own. */
export type RankedUnit = {
  readonly unit: string
  readonly name: string
  /** Null where an indicator has no data. */
  readonly total: number | null
  readonly band: BandCode | null
  /** Points known, and the most that they could be; of a unit with a total its total and the maximum. */
  readonly known: number
  readonly max: number
}

/** Which page of a folder of pages it is. */
export type PageFolder = 'first' | 'unit'

/** All that the page of one unit and period shows. */
export type PageInput = {
  readonly language: Language
  /** As the heading names the unit; its code stands in the sheet. */
  readonly unitName: string
  readonly zone: Zone
  readonly scorecard: Scorecard
  readonly sheet: IndexSheet
  readonly form06: Form06
  readonly overdue: readonly OverdueDossier[]
  readonly versions: PageVersions
  /** Up to twelve months until the end of the period, the earliest first: line, and what moved. */
  readonly months?: readonly MonthSheet[]
  /** The units below, the best first. */
  readonly ranking?: readonly RankedUnit[]
  /** The page stands in a folder with those of the units below: `first` is about all of them, `unit` about one. */
  readonly folder?: PageFolder | undefined
  /** Which events count, where that was asked; nothing for all of them. */
  readonly asOf?: { readonly knownAt?: Instant; readonly happenedBefore?: Instant }
  /** What stands behind the figures of the sheet and the register. */
  readonly lists?: readonly FigureList[]
  /** The dossiers of the lists and of the overdue ones, with their timelines. */
  readonly book?: DossierBook
  /** The events were made by a simulation. */
  readonly simulated?: boolean
}

/** The words and figures of a page in its language. */
export type PageText = Formats & { readonly say: (key: MessageKey, params?: MessageParams) => string }

export const pageText = (language: Language): PageText => ({
  ...formats(language),
  say: (key, params = {}) => text(key, params, language),
})
