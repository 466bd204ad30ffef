import { type Instant, type Language, regulationVersion, vietnamCalendarData, type Zone } from '@motcua/core'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import { renderPage } from '../../page/render-page.ts'
import { type Form06, form06 } from '../../report/form06.ts'
import { type IndexSheet, indexSheet } from '../../report/index-sheet.ts'
import { type OverdueDossier, overdueDossiers } from '../../report/overdue.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import type { Level } from '../../scorecard/scorecard.ts'
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
}

/** What a store tells of one unit and period. */
export type UnitReport = {
  readonly sheet: IndexSheet
  readonly register: () => Form06
  /** The longest overdue ones first. */
  readonly overdue: () => readonly OverdueDossier[]
  readonly page: (language: Language, simulated: boolean) => string
}

export const unitReport = (figures: StoreFigures, options: UnitReportOptions): UnitReport => {
  const { unit, unitName, zone, from, to, at, given, level } = options
  const units = unit === undefined ? {} : { units: [unit] }
  const sheet = indexSheet(figures.facts(), {
    ...reportPeriod(zone, from, to),
    ...units,
    unit: unit ?? unitName,
    zone,
    at,
    scorecard: decision766,
    given,
    nationalFigures: figures.nationalFigures(),
    ...(level === undefined ? {} : { level }),
  })
  const register = (): Form06 => form06(figures.facts(), { zone, from, to, at, ...units })
  const overdue = (): readonly OverdueDossier[] => overdueDossiers(figures.facts(), { zone, at: sheet.at, ...units })
  return {
    sheet,
    register,
    overdue,
    page: (language, simulated) =>
      renderPage({
        language,
        unitName,
        zone,
        scorecard: decision766,
        sheet,
        form06: register(),
        overdue: overdue(),
        versions: {
          regulation: regulationVersion,
          calendar: `${vietnamCalendarData.name} ${vietnamCalendarData.version}`,
          library: `@motcua/scoring ${libraryVersion()}`,
          position: options.position,
        },
        simulated,
        asOf: options.asOf ?? {},
      }),
  }
}
