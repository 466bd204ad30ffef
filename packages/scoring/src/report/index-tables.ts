import { text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { IndexSheet } from './index-sheet.ts'

/** The sheet of 21 indicators, and of its groups with the total, as tables. */
export const indexSheets = (
  { rows, score }: IndexSheet,
  { about, zone, language }: SheetScene,
): readonly [Sheet, Sheet] => {
  const heading = (column: 'number' | 'name' | 'numerator' | 'denominator' | 'rate' | 'points' | 'max' | 'source') =>
    text(`page.indicators.${column}`, {}, language)
  const points = [
    { key: 'points', heading: heading('points'), kind: 'decimal' },
    { key: 'max', heading: heading('max'), kind: 'count' },
    { key: 'percent', heading: heading('rate'), kind: 'percent' },
  ] as const
  const total = {
    code: '',
    name: text('page.total.heading', {}, language),
    points: score.total,
    max: score.max,
    percent: null,
  }
  return [
    {
      key: 'indicators',
      title: text('report.index.title', {}, language),
      about,
      columns: [
        { key: 'number', heading: heading('number'), kind: 'text' },
        { key: 'name', heading: heading('name'), kind: 'text' },
        { key: 'numerator', heading: heading('numerator'), kind: 'count' },
        { key: 'denominator', heading: heading('denominator'), kind: 'count' },
        ...points,
        { key: 'source', heading: heading('source'), kind: 'text' },
      ],
      rows: rows.map(({ number, name, numerator, denominator, percent, points: earned, max, source }) => ({
        number,
        numerator,
        denominator,
        percent,
        max,
        points: earned,
        name: text(name, {}, language),
        source: text(`page.indicators.source.${source}`, {}, language),
      })),
      notes: [],
      zone,
    },
    {
      key: 'groups',
      title: text('page.groups.heading', {}, language),
      about: [],
      columns: [
        { key: 'code', heading: heading('number'), kind: 'text' },
        { key: 'name', heading: heading('name'), kind: 'text' },
        ...points,
      ],
      rows: [
        ...score.decisionGroups.map(({ code, name, points: earned, max, percent }) => ({
          code,
          max,
          percent,
          points: earned,
          name: text(name, {}, language),
        })),
        total,
      ],
      notes: score.band === null ? [] : [text(`scorecard.band.${score.band}`, {}, language)],
      zone,
    },
  ]
}
