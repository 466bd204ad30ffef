import { type Instant, type Language, regulationVersion, vietnamCalendarData, type Zone } from '@motcua/core'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import type { PageFolder } from '../../page/page-input.ts'
import { renderPage } from '../../page/render-page.ts'
import { type Form06, form06 } from '../../report/form06.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { type OverdueDossier, overdueDossiers } from '../../report/overdue.ts'
import { dossierName } from '../../report/dossier-cells.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { indexSheets } from '../../report/index-tables.ts'
import { listsOf } from '../../format/sheet-lists.ts'
import type { BookKeeper } from '../report/book-keeper.ts'
import { reportPeriod } from '../../report/report-period.ts'
import type { StoreRegisters } from '../../report/store-registers.ts'
import { indexSheetOf, unitsOf } from '../../report/unit-index.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import type { Level } from '../../scorecard/scorecard.ts'
import { pageHistory } from './page-history.ts'
import { libraryVersion } from '../library-version.ts'
import type { StoreFigures } from './store-figures.ts'

export type UnitReportOptions = {
  /** Of the last event that counts. */
  readonly position: bigint
  /** Which events count, where that was asked. */
  readonly asOf?: { readonly knownAt?: Instant; readonly happenedBefore?: Instant }
  /** Undefined for all units together. */
  readonly unit: string | undefined
  /** As sheet and page name it. */
  readonly unitName: string
  readonly zone: Zone
  readonly from: string
  readonly to: string
  readonly at: Instant
  readonly given: GivenCounts
  readonly level?: Level | undefined
  /** Keep what stands behind each number. */
  readonly listDossiers?: boolean
  /** The page is one of a folder. */
  readonly folder?: PageFolder | undefined
}

/** What a store tells of one unit and period. */
export type UnitReport = {
  readonly sheet: IndexSheet
  readonly register: () => Form06
  /** The longest overdue ones first. */
  readonly overdue: () => readonly OverdueDossier[]
  /** The page with what stands behind its figures. */
  readonly page: (language: Language, simulated: boolean, keep: BookKeeper) => Promise<string>
  /** The units below, in the order of their ranking. */
  readonly below: () => readonly string[]
}

export const unitReport = (
  figures: StoreFigures,
  registers: StoreRegisters,
  options: UnitReportOptions,
): UnitReport => {
  const { unit, unitName, zone, from, to, at, given, level, listDossiers = false, folder } = options
  const query = { ...reportPeriod(zone, from, to), unit, zone, at }
  const rolledUp = unitsOf(registers, query)
  const units = rolledUp === undefined ? {} : { units: rolledUp }
  const sheetWith = (listed: boolean): IndexSheet =>
    indexSheetOf({ ...figures, registers }, { ...query, name: unit ?? unitName, given, level, listDossiers: listed })
  const sheet = sheetWith(listDossiers)
  const registerWith = (listed: boolean): Form06 =>
    form06(figures.facts(), { zone, from, to, at, listDossiers: listed, ...units })
  let told: ReturnType<typeof pageHistory> | undefined
  const history = () => (told ??= pageHistory({ ...figures, registers }, { ...query, level }))
  const overdue = (): readonly OverdueDossier[] => overdueDossiers(figures.facts(), { zone, at: sheet.at, ...units })
  return {
    sheet,
    register: () => registerWith(false),
    overdue,
    below: () => (history().ranking ?? []).map((ranked) => ranked.unit),
    page: async (language, simulated, keep) => {
      const listed = { sheet: sheetWith(true), form06: registerWith(true), overdue: overdue() }
      const scene = { about: [], zone, language }
      const lists = listsOf([...indexSheets(listed.sheet, scene), form06Sheet(listed.form06, scene)])
      return renderPage({
        ...history(),
        folder,
        ...listed,
        language,
        unitName,
        zone,
        scorecard: decision766,
        lists,
        book: await keep({ lists, names: listed.overdue.map(dossierName) }),
        versions: {
          regulation: regulationVersion,
          calendar: `${vietnamCalendarData.name} ${vietnamCalendarData.version}`,
          library: `@motcua/scoring ${libraryVersion()}`,
          position: options.position,
        },
        simulated,
        asOf: options.asOf ?? {},
      })
    },
  }
}
