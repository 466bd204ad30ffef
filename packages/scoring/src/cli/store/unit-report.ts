import { type Instant, type Language, regulationVersion, vietnamCalendarData, type Zone } from '@motcua/core'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import type { PageFolder } from '../../page/page-input.ts'
import { renderPage } from '../../page/render-page.ts'
import { type Form06, form06, form06Tally } from '../../report/form06.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { type OverdueDossier, overdueDossiers, overdueTally } from '../../report/overdue.ts'
import { dossierName } from '../../report/dossier-cells.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { indexSheets } from '../../report/index-tables.ts'
import { listsOf } from '../../format/sheet-lists.ts'
import type { BookKeeper } from '../report/book-keeper.ts'
import { reportPeriod } from '../../report/report-period.ts'
import type { StoreRegisters } from '../../report/store-registers.ts'
import { indexSheetOf, type IndexView, unitIndexTally, unitsOf } from '../../report/unit-index.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import type { GivenCharge } from '../../scorecard/given-charge.ts'
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
  /** Who answers for indicators on the word of the province. */
  readonly charges?: readonly GivenCharge[]
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
  const { unit, unitName, zone, from, to, at, given, level, listDossiers = false, folder, charges = [] } = options
  const query = { ...reportPeriod(zone, from, to), unit, zone, at }
  const rolledUp = unitsOf(registers, query)
  const units = rolledUp === undefined ? {} : { units: rolledUp }
  // communes beside the unit count in its sheet by the copies that they certified
  const choice = rolledUp === undefined ? undefined : { units: rolledUp, streams: registers.certifiedCopies }
  const facts = (): Iterable<DossierFact> => figures.facts(choice)
  const view: IndexView = { ...figures, registers, facts }
  const sheetQuery = { ...query, name: unit ?? unitName, given, level }
  const charged = (of: IndexSheet): IndexSheet => (charges.length === 0 ? of : { ...of, charges })
  const sheet = charged(indexSheetOf(view, { ...sheetQuery, listDossiers }))
  const registerQuery = { zone, from, to, at, ...units }
  const overdueQuery = { zone, at: sheet.at, ...units }
  let told: ReturnType<typeof pageHistory> | undefined
  const history = () => (told ??= pageHistory(view, { ...query, level }))
  const listedFigures = () => {
    const ofSheet = unitIndexTally(view, { ...sheetQuery, listDossiers: true })
    const register = form06Tally({ ...registerQuery, listDossiers: true })
    const late = overdueTally(overdueQuery)
    for (const fact of facts()) {
      ofSheet.add(fact)
      register.add(fact)
      late.add(fact)
    }
    return { sheet: charged(ofSheet.sheet()), form06: register.form06(), overdue: late.overdue() }
  }
  return {
    sheet,
    register: () => form06(facts(), registerQuery),
    overdue: () => overdueDossiers(facts(), overdueQuery),
    below: () => (history().ranking ?? []).map((ranked) => ranked.unit),
    page: async (language, simulated, keep) => {
      const listed = listedFigures()
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
        book: await keep({ lists, names: listed.overdue.map(dossierName), choice }),
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
