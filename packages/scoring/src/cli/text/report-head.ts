import { type Language, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { SettledScope } from '../report/report-scene.ts'

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

/** What a report says of itself: unit, period, instant of evaluation, as-of. */
export const reportAbout = (
  scope: Pick<SettledScope, 'cut' | 'zone' | 'at'>,
  unitName: string,
  period: { readonly from: string; readonly to: string } | undefined,
  language: Language,
  further: readonly HeadLine[] = [],
): readonly HeadLine[] => {
  const { at, zone } = scope
  return [
    [text('cli.report.unit', {}, language), unitName],
    ...(period === undefined ? [] : [[text('cli.report.period', {}, language), periodText(period, language)] as const]),
    [text('cli.report.at', {}, language), `${formats(language).time(at, zone)} (${zone.name})`],
    ...asOfLines(scope, language),
    ...further,
  ]
}
