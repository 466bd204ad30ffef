import { type Language, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { MembersBehind } from '../format/members-behind.ts'
import { trendCodes, trendName, type TrendPoint } from './trend.ts'

const codes: readonly string[] = trendCodes

const numberOf = (code: string): string => decision766.indicators.find((one) => one.code === code)?.number ?? ''

const nameOf = (code: string, language: Language): string => {
  const known = decision766.indicators.find((one) => one.code === code)
  return known === undefined ? code : text(known.name, {}, language)
}

/** Units by period; behind a rate stand the dossiers that it lacks. */
export const trendSheet = (
  points: readonly TrendPoint[],
  { about, zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => ({
  key: 'periods',
  title: text('insight.trend.title', {}, language),
  about,
  columns: [
    { key: 'unit', heading: text('cli.report.unit', {}, language), kind: 'text' },
    { key: 'period', heading: text('cli.report.period', {}, language), kind: 'month' },
    { key: 'received', heading: text('report.form06.column.received', {}, language), kind: 'count' },
    ...trendCodes.map((code) => ({
      key: code,
      heading: `${numberOf(code)} %`,
      kind: 'percent' as const,
    })),
    { key: 'points', heading: text('page.indicators.points', {}, language), kind: 'decimal' },
    { key: 'max', heading: text('page.indicators.max', {}, language), kind: 'count' },
    { key: 'change', heading: text('insight.compare.change', {}, language), kind: 'decimal' },
  ],
  rows: points.map(({ percents, ...point }) => ({ ...point, ...percents })),
  behind: members
    .of(points.map((point) => ({ name: trendName(point), label: `${point.unit} · ${point.period}` })))
    .map((figure) =>
      codes.includes(figure.column)
        ? {
            ...figure,
            title: `${figure.label ?? ''} · ${numberOf(figure.column)} · ${text('page.indicators.lacking', {}, language)}`,
          }
        : figure,
    ),
  notes: [
    text('insight.trend.note', {}, language),
    trendCodes.map((code) => `${numberOf(code)}: ${nameOf(code, language)}`).join('; '),
  ],
  zone,
})
