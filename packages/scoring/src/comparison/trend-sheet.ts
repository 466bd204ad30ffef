import { text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { trendCodes, type TrendPoint } from './trend.ts'

/** Units by period. */
export const trendSheet = (points: readonly TrendPoint[], { about, zone, language }: SheetScene): Sheet => ({
  key: 'periods',
  title: text('insight.trend.title', {}, language),
  about,
  columns: [
    { key: 'unit', heading: text('cli.report.unit', {}, language), kind: 'text' },
    { key: 'period', heading: text('cli.report.period', {}, language), kind: 'month' },
    { key: 'received', heading: text('report.form06.column.received', {}, language), kind: 'count' },
    ...trendCodes.map((code) => ({
      key: code,
      heading: `${decision766.indicators.find((indicator) => indicator.code === code)?.number ?? ''} %`,
      kind: 'percent' as const,
    })),
    { key: 'points', heading: text('page.indicators.points', {}, language), kind: 'decimal' },
    { key: 'max', heading: text('page.indicators.max', {}, language), kind: 'count' },
    { key: 'change', heading: text('insight.compare.change', {}, language), kind: 'decimal' },
  ],
  rows: points.map(({ percents, ...point }) => ({ ...point, ...percents })),
  notes: [text('insight.trend.note', {}, language)],
  zone,
})
