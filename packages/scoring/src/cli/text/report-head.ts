import { type Language, text, toIso } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { SheetScene } from '../../format/sheet-scene.ts'
import type { SettledScope } from '../report/report-scene.ts'
import { asOfJson } from './as-of-json.ts'

type HeadLine = readonly [term: string, value: string]

/** Which events count, where that was asked: a line each. */
export const asOfLines = (
  { cut, zone }: Pick<SettledScope, 'cut' | 'zone'>,
  language: Language,
): readonly HeadLine[] => {
  const { time } = formats(language)
  const { knownAt, happenedBefore } = cut
  return [
    ...(knownAt === undefined
      ? []
      : [[text('cli.report.known-at', {}, language), `${time(knownAt, zone)} (${zone.name})`] as const]),
    ...(happenedBefore === undefined
      ? []
      : [[text('cli.report.happened-before', {}, language), `${time(happenedBefore, zone)} (${zone.name})`] as const]),
  ]
}

/** A period as a reader of the language writes it: one month, quarter or day alone, or from one to another. */
export const periodText = (
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): string => {
  const { date, month } = formats(language)
  const written = (part: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(part) ? date(part) : month(part))
  return from === to ? written(from) : text('cli.report.from-to', { from: written(from), to: written(to) }, language)
}

/** The unit of a report as readers call it: its name, or every unit together. */
export const unitWords = (unit: string | undefined, language: Language): string =>
  unit ?? text('cli.report.all-units', {}, language)

type Headed = Pick<SettledScope, 'unit' | 'cut' | 'zone' | 'at'>

/** What a report says of itself to its sheets: unit, period, instant of evaluation, as-of, and what else is to be said. */
export const reportHead = (
  scope: Headed,
  period: { readonly from: string; readonly to: string } | undefined,
  language: Language,
  further: readonly HeadLine[] = [],
): SheetScene => {
  const { unit, at, zone } = scope
  const written =
    period === undefined ? [] : [[text('cli.report.period', {}, language), periodText(period, language)] as const]
  const about = [
    [text('cli.report.unit', {}, language), unitWords(unit, language)],
    ...written,
    [text('cli.report.at', {}, language), `${formats(language).time(at, zone)} (${zone.name})`],
    ...asOfLines(scope, language),
    ...further,
  ] as const
  return { about, zone, language }
}

/** The same for programs. */
export const headJson = ({
  unit,
  at,
  cut,
}: Pick<Headed, 'unit' | 'at' | 'cut'>): Readonly<Record<string, unknown>> => ({
  unit: unit ?? null,
  at: toIso(at),
  ...asOfJson(cut),
})
