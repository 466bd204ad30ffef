import type { Options } from '../arguments.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { unitOption } from '../report/scope-options.ts'
import type { ReportScene, SettledScope } from '../report/report-scene.ts'
import type { IndicatorFigure } from '../../indicators/indicator-figure.ts'
import { indicatorFigures } from '../../indicators/indicator-tally.ts'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { unitsOf } from '../../report/unit-index.ts'
import type { Level } from '../../scorecard/scorecard.ts'
import { unitReport } from './unit-report.ts'

/** What every report takes that scores one unit. */
export const scoredOptions = {
  ...unitOption,
  given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
  level: {
    kind: 'text',
    value: 'LEVEL',
    choices: ['ministry', 'province', 'department', 'commune'],
    about: 'cli.option.level',
  },
} as const satisfies Options

type ScoredValues = {
  readonly given: GivenCounts
  readonly level: Level | undefined
  /** Keep what stands behind each number of the sheet too. */
  readonly listed?: boolean
}

/** The counts of the file that an option names; none where it names none. */
export const givenCounts = (
  option: string,
  file: string | undefined,
  { input }: Pick<ReportScene, 'input'>,
): GivenCounts => (file === undefined ? {} : readGivenCounts(file, input(option, file)))

/** A period as it is scored, and its figures with the dossiers behind them. */
export type ScoredPeriod = { readonly sheet: IndexSheet; readonly figures: readonly IndicatorFigure[] }

/** Scores a period of the scope, from the first day of `from` to the last of `to`. */
export const scoredPeriod = async (
  { unit, zone, at, figures }: Pick<SettledScope, 'unit' | 'zone' | 'at' | 'figures'>,
  { from, to }: { readonly from: string; readonly to: string },
  { given, level, listed = false }: ScoredValues,
  { position }: Pick<ReportScene, 'position'>,
): Promise<ScoredPeriod> => {
  const registers = await figures.registers()
  const options = { unit, unitName: unit ?? '', zone, from, to, at, given, level, position, listDossiers: listed }
  const { sheet } = unitReport(figures, registers, options)
  const period = reportPeriod(zone, from, to)
  const units = unitsOf(registers, { unit, zone, at, ...period })
  const query = {
    ...period,
    at,
    nationalFigures: figures.nationalFigures(),
    listDossiers: true,
    ...(units !== undefined && { units }),
  }
  return { sheet, figures: indicatorFigures(figures.facts(), query) }
}
