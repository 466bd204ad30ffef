import { type Language, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { table } from './table.ts'

/** The sheet of 21 indicators as a table, its blocks and groups below, and the total with its class. */
export const indexTable = ({ rows, score }: IndexSheet, language: Language): string => {
  const { count, decimal, percent } = formats(language)
  const noData = text('page.no-data', {}, language)
  const whole = (value: number | null): string => (value === null ? '–' : count(value))
  const points = (value: number | null): string => (value === null ? noData : decimal(value))
  const header = (column: 'number' | 'name' | 'numerator' | 'denominator' | 'rate' | 'points' | 'max' | 'source') =>
    text(`page.indicators.${column}`, {}, language)
  const right = 'right' as const
  const indicators = table(
    [
      { header: header('number') },
      { header: header('name'), most: 52 },
      { header: header('numerator'), align: right },
      { header: header('denominator'), align: right },
      { header: header('rate'), align: right },
      { header: header('points'), align: right },
      { header: header('max'), align: right },
      { header: header('source') },
    ],
    rows.map(({ number, name, numerator, denominator, percent: rate, points: earned, max, source }) => [
      number,
      text(name, {}, language),
      whole(numerator),
      whole(denominator),
      rate === null ? '–' : `${decimal(rate)}%`,
      points(earned),
      count(max),
      text(`page.indicators.source.${source}`, {}, language),
    ]),
  )
  const groups = table(
    [
      { header: text('page.groups.heading', {}, language) },
      { header: header('points'), align: right },
      { header: header('max'), align: right },
      { header: header('rate'), align: right },
    ],
    score.decisionGroups.map((group) => [
      `${group.code}. ${text(group.name, {}, language)}`,
      group.points === null ? text('page.not-enough', {}, language) : decimal(group.points),
      count(group.max),
      group.percent === null ? '–' : percent(group.percent),
    ]),
  )
  const total =
    score.total === null
      ? text('page.not-enough', {}, language)
      : `${decimal(score.total)} / ${count(score.max)}${
          score.band === null ? '' : ` (${text(`scorecard.band.${score.band}`, {}, language)})`
        }`
  return [indicators, '', groups, '', `${text('page.total.heading', {}, language)}: ${total}`].join('\n')
}
