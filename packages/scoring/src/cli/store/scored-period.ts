import type { Options } from '../arguments.ts'
import { readGivenCharges } from '../file/given-charges.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { unitOption } from '../report/scope-options.ts'
import type { ReportScene, SettledScope } from '../report/report-scene.ts'
import type { IndicatorFigure } from '../../indicators/indicator-figure.ts'
import type { GivenCounts } from '../../indicators/unit-counts.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { indexSheetOf } from '../../report/unit-index.ts'
import type { GivenCharge } from '../../scorecard/given-charge.ts'
import type { Level } from '../../scorecard/scorecard.ts'

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

type ScoredValues = { readonly given: GivenCounts; readonly level: Level | undefined }

/** The counts of the file that an option names; none where it names none. */
export const givenCounts = (
  option: string,
  file: string | undefined,
  { input }: Pick<ReportScene, 'input'>,
): GivenCounts => (file === undefined ? {} : readGivenCounts(file, input(option, file)))

/** Option of reports that say who answers for an indicator. */
export const chargesOption = {
  charges: { kind: 'text', value: 'FILE', about: 'cli.option.charges' },
} as const satisfies Options

/** What the province says of who answers, from the file that `--charges` names; nothing where it names none. */
export const givenCharges = (
  file: string | undefined,
  { input }: Pick<ReportScene, 'input'>,
): readonly GivenCharge[] => (file === undefined ? [] : readGivenCharges(file, input('charges', file)))

/** A period as it is scored, and the figures of its rows with the dossiers behind them. */
export type ScoredPeriod = { readonly sheet: IndexSheet; readonly figures: readonly IndicatorFigure[] }

/** Scores a period of the scope, from the first day of `from` to the last of `to`, in one pass over facts. */
export const scoredPeriod = async (
  { unit, zone, at, figures }: Pick<SettledScope, 'unit' | 'zone' | 'at' | 'figures'>,
  { from, to }: { readonly from: string; readonly to: string },
  { given, level }: ScoredValues,
): Promise<ScoredPeriod> => {
  const sheet = indexSheetOf(
    { ...figures, registers: await figures.registers() },
    { ...reportPeriod(zone, from, to), unit, name: unit ?? '', zone, at, given, level, listDossiers: true },
  )
  return { sheet, figures: sheet.rows.flatMap(({ figure }) => figure ?? []) }
}
