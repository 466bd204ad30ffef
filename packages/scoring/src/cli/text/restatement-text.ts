import { type Instant, type Language, text, type Zone } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import type { FigureChange, FigureMove } from '../../restatement/dossier-moves.ts'
import type { Figure } from '../../restatement/figure-counts.ts'
import type { Restatement, RestatedFigure } from '../../restatement/restatement.ts'
import type { Weight } from '../report/computed-report.ts'
import type { AsOfCut } from '../report/report-scene.ts'
import { asOfLines, periodText } from './report-head.ts'
import { pairs, table } from './table.ts'
import { eventTitle } from './told-data.ts'

export type RestatementTold = Restatement & {
  readonly sheets: { readonly before: IndexSheet; readonly after: IndexSheet }
  readonly unit: string
  readonly period: { readonly from: string; readonly to: string }
  readonly zone: Zone
  readonly at: Instant
  /** What holds for both sides. */
  readonly cut: AsOfCut
  readonly knownAt: Instant
  /** Null for all that is known now. */
  readonly comparedAt: Instant | null
}

/** A table before it is drawn: the same for a terminal and a page. */
export type ToldTable = {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly align?: 'right' }[]
  readonly rows: readonly (readonly string[])[]
  /** Said in place of a table without rows. */
  readonly none: string
}

export const nameOf = (figure: Figure, language: Language): string => {
  if (figure.kind === 'register') {
    const month = formats(language).month(figure.month)
    return `${month} · ${text(`report.form06.column.${figure.column}`, {}, language)}`
  }
  const { number, part } = figure
  const isDeduction = part === 'late' || part === 'dissatisfied'
  return `${number} · ${text(isDeduction ? `report.deduction.${part}` : `page.indicators.${part}`, {}, language)}`
}

export const dossierOf = ({ code, stream }: Pick<FigureMove, 'code' | 'stream'>): string =>
  code ?? stream.replace(/^dossier-/, '')

export const eventName = (type: string, language: Language): string =>
  type === 'NationalFigureReported' ? text('restatement.national-figure', {}, language) : eventTitle(type, language)

/** What changed between both sides: figures, points, events, late facts. Longer lists are cut at `most`. */
export const restatementTables = (told: RestatementTold, language: Language, most: number): readonly ToldTable[] => {
  const { time, count, decimal, date } = formats(language)
  const whole = (value: number | null): string => (value === null ? '–' : count(value))
  const signed = (by: number | null): string => (by === null ? '±' : `${by > 0 ? '+' : ''}${count(by)}`)
  const { figures, moves, late, sheets, zone } = told
  const say = (key: Parameters<typeof text>[0]): string => text(key, {}, language)
  const names = new Map(figures.map(({ key, figure }) => [key, nameOf(figure, language)]))
  const changeOf = ({ key, by }: FigureChange): string => `${names.get(key) ?? key} ${signed(by)}`
  const right = 'right' as const
  const moved = figures.filter(({ before, after }) => before !== after)
  const explained = ({ explained: sum }: RestatedFigure): string =>
    sum === null ? '–' : sum ? '✓' : say('restatement.unexplained')
  const points = sheets.after.rows.flatMap((row, at) => {
    const was = sheets.before.rows[at]?.points ?? null
    return was === row.points ? [] : [{ row, was }]
  })
  const point = (value: number | null): string => (value === null ? say('page.no-data') : decimal(value))
  const totals = [sheets.before.score.total, sheets.after.score.total] as const
  const cut = (rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] =>
    rows.length <= most
      ? rows
      : [
          ...rows.slice(0, most),
          [
            text('restatement.more', { count: count(rows.length - most) }, language),
            ...Array<string>(columns - 1).fill(''),
          ],
        ]
  return [
    {
      title: say('restatement.figures'),
      columns: [
        { header: say('restatement.figure') },
        { header: say('restatement.before'), align: right },
        { header: say('restatement.after'), align: right },
        { header: say('restatement.difference'), align: right },
        { header: say('restatement.sum') },
      ],
      rows: cut(
        moved.map((figure) => [
          names.get(figure.key) ?? figure.key,
          whole(figure.before),
          whole(figure.after),
          signed((figure.after ?? 0) - (figure.before ?? 0)),
          explained(figure),
        ]),
        5,
      ),
      none: say('restatement.no-figures'),
    },
    {
      title: say('restatement.points'),
      columns: [
        { header: say('restatement.figure') },
        { header: say('restatement.before'), align: right },
        { header: say('restatement.after'), align: right },
      ],
      rows: [
        ...points.map(({ row, was }) => [`${row.number} · ${say(row.name)}`, point(was), point(row.points)]),
        ...(totals[0] === totals[1] ? [] : [[say('page.total.heading'), point(totals[0]), point(totals[1])]]),
      ],
      none: say('restatement.no-points'),
    },
    {
      title: text('restatement.moves', { count: count(moves.length), learnt: count(told.learnt) }, language),
      columns: [
        { header: say('dossier.title') },
        { header: say('dossier.column.event') },
        { header: say('dossier.column.occurred') },
        { header: say('dossier.column.recorded') },
        { header: say('restatement.moved') },
      ],
      rows: cut(
        moves.map((move) => [
          `${dossierOf(move)} #${move.revision}`,
          eventName(move.type, language),
          time(move.occurredAt, zone),
          time(move.recordedAt, zone),
          move.changes.map(changeOf).join(' · '),
        ]),
        5,
      ),
      none: say('restatement.no-moves'),
    },
    {
      title: text('restatement.late', { count: count(late.length), days: late[0]?.days ?? 0 }, language),
      columns: [
        { header: say('dossier.title') },
        { header: say('dossier.column.event') },
        { header: say('dossier.column.occurred') },
        { header: say('dossier.column.recorded') },
        { header: say('restatement.days'), align: right },
        { header: say('restatement.known-then') },
      ],
      rows: cut(
        late.map((fact) => [
          `${fact.stream.replace(/^dossier-/, '')} #${fact.revision}`,
          eventName(fact.type, language),
          date(zone.localDate(fact.occurredAt)),
          time(fact.recordedAt, zone),
          String(fact.days),
          say(fact.recordedAt < told.knownAt ? 'restatement.yes' : 'restatement.no'),
        ]),
        6,
      ),
      none: say('restatement.no-late'),
    },
  ]
}

/** Terms and values above the tables. */
export const restatementHead = (told: RestatementTold, language: Language): readonly (readonly [string, string])[] => {
  const { time } = formats(language)
  const { zone, knownAt, comparedAt, at, period } = told
  const at2 = (instant: Instant): string => `${time(instant, zone)} (${zone.name})`
  return [
    [text('cli.report.unit', {}, language), told.unit],
    [text('cli.report.period', {}, language), periodText(period, language)],
    [text('restatement.before', {}, language), at2(knownAt)],
    [
      text('restatement.after', {}, language),
      comparedAt === null ? text('restatement.all', {}, language) : at2(comparedAt),
    ],
    [text('cli.report.at', {}, language), at2(at)],
    ...asOfLines(told, language),
  ]
}

const shown = 40

/** The restatement for a terminal. */
export const restatementText = (told: RestatementTold, language: Language, weigh: Weight): string =>
  [
    weigh(text('restatement.title', {}, language)),
    pairs(restatementHead(told, language)),
    ...restatementTables(told, language, shown).flatMap(({ title, columns, rows, none }) => [
      '',
      weigh(title),
      rows.length === 0
        ? none
        : table(
            columns.map((column) => ({ ...column, most: 60 })),
            rows,
          ),
    ]),
  ].join('\n')
