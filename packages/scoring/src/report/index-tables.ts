import { type Language, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { formats } from '../format/formats.ts'
import { checkIdentity, type SheetIdentity } from '../format/sheet-identity.ts'
import { indexBehind } from './index-lists.ts'
import type { IndexSheet } from './index-sheet.ts'

const sumPoints = (points: readonly (number | null)[]): number | null =>
  points.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)

type Rate = {
  readonly row: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly percent: number | null
}

/** Each rate is its numerator over its denominator. */
export const rateIdentity = (rates: readonly Rate[], language: Language): SheetIdentity =>
  checkIdentity(
    { key: 'percent', equation: text('report.index.identity.percent', {}, language) },
    rates.map(({ row, numerator, denominator, percent }) => ({
      row,
      left: percent,
      right: numerator === null || denominator === null || denominator === 0 ? null : (100 * numerator) / denominator,
    })),
  )

/** The sheet of 21 indicators, and of its groups with the total, as tables. */
export const indexSheets = (sheet: IndexSheet, { about, zone, language }: SheetScene): readonly [Sheet, Sheet] => {
  const { rows, score } = sheet
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
      behind: indexBehind(sheet, language),
      identities: [
        rateIdentity(
          rows.map((row) => ({ ...row, row: row.number })),
          language,
        ),
      ],
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
      identities: [
        checkIdentity({ key: 'total', equation: text('report.index.identity.total', {}, language) }, [
          {
            row: total.name,
            left: sumPoints(score.decisionGroups.map(({ points: earned }) => earned)),
            right: score.total,
          },
        ]),
        checkIdentity({ key: 'max', equation: text('report.index.identity.max', {}, language) }, [
          { row: total.name, left: sumPoints(score.decisionGroups.map(({ max }) => max)), right: score.max },
        ]),
      ],
      notes: [
        `${total.name}: ${score.total === null ? text('page.not-enough', {}, language) : formats(language).decimal(score.total)}${
          score.band === null ? '' : ` (${text(`scorecard.band.${score.band}`, {}, language)})`
        }`,
      ],
      zone,
    },
  ]
}
