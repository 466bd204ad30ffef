import { type MessageKey, text } from '@motcua/core'
import type { SheetScene } from '../format/sheet-scene.ts'
import { checkIdentity, sumOf } from '../format/sheet-identity.ts'
import type { Behind, Sheet, SheetColumn, SheetRow } from '../format/sheet.ts'
import type { countByKind, DifficultyCount, OpenDifficulty, UnitDifficulties } from './difficulty-tally.ts'

type DifficultyScene = SheetScene & {
  /** The name of a unit on the day; its id where it has none. */
  readonly nameOf: (unit: string) => string
}

const lists = ['reported', 'open', 'answered', 'closed', 'raisedAgain', 'firstAnswers'] as const

const headings: Readonly<Record<(typeof lists)[number], MessageKey>> = {
  reported: 'difficulty.reported',
  open: 'difficulty.open',
  answered: 'difficulty.answered',
  closed: 'difficulty.closed',
  raisedAgain: 'difficulty.raised-again',
  firstAnswers: 'difficulty.first-answers',
}

const countColumns = (heading: (key: MessageKey) => string): readonly SheetColumn[] => [
  ...lists.map((key) => ({ key, heading: heading(headings[key]), kind: 'count' as const })),
  { key: 'oldest', heading: heading('difficulty.oldest'), kind: 'count' },
  { key: 'median', heading: heading('difficulty.median'), kind: 'decimal' },
  { key: 'longest', heading: heading('difficulty.longest'), kind: 'count' },
]

const countCells = ({ oldest, median, longest, ...count }: DifficultyCount): SheetRow => ({
  ...Object.fromEntries(lists.map((key) => [key, count[key].length])),
  oldest,
  median,
  longest,
})

const behind = (
  rows: readonly { readonly name: string; readonly label: string; readonly count: DifficultyCount }[],
): readonly Behind[] =>
  rows.flatMap(({ name, label, count }, row) =>
    lists.map((column) => ({ row, name, label, column, of: 'difficulty' as const, members: count[column] })),
  )

const stands = (rows: readonly DifficultyCount[], name: (row: number) => string, equation: string) =>
  checkIdentity(
    { key: 'reported', equation },
    rows.map(({ open, answered, closed, reported }, row) => ({
      row: name(row),
      left: open.length + answered.length + closed.length,
      right: reported.length,
    })),
  )

/** What units reported, each with all below it, the most open first. */
export const difficultyUnitSheet = (
  rows: readonly UnitDifficulties[],
  reported: number,
  { about, zone, language, nameOf }: DifficultyScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'units',
    title: heading('difficulty.by-unit'),
    about,
    columns: [
      { key: 'unit', heading: heading('page.unit-code'), kind: 'text' },
      { key: 'name', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'own', heading: heading('difficulty.own'), kind: 'count' },
      ...countColumns(heading),
    ],
    rows: rows.map(({ unit, own, ...count }) => ({ unit, name: nameOf(unit), own, ...countCells(count) })),
    identities: [
      stands(rows, (row) => rows[row]?.unit ?? '', heading('difficulty.identity')),
      checkIdentity({ key: 'own', equation: heading('difficulty.identity.own') }, [
        { row: heading('page.total.sum'), left: sumOf(rows, 'own'), right: reported },
      ]),
    ],
    behind: behind(rows.map((count) => ({ name: count.unit, label: nameOf(count.unit), count }))),
    notes: [heading('difficulty.note')],
    zone,
  }
}

/** What was reported, by subject. */
export const difficultyKindSheet = (
  rows: ReturnType<typeof countByKind>,
  reported: number,
  { zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'kinds',
    title: heading('difficulty.by-kind'),
    about: [],
    columns: [{ key: 'kind', heading: heading('difficulty.kind'), kind: 'text' }, ...countColumns(heading)],
    rows: rows.map(({ kind, ...count }) => ({ kind: heading(`difficulty.kind.${kind}`), ...countCells(count) })),
    identities: [
      stands(rows, (row) => rows[row]?.kind ?? '', heading('difficulty.identity')),
      checkIdentity({ key: 'kinds', equation: heading('difficulty.identity.own') }, [
        {
          row: heading('page.total.sum'),
          left: rows.reduce((sum, row) => sum + row.reported.length, 0),
          right: reported,
        },
      ]),
    ],
    behind: behind(rows.map((count) => ({ name: count.kind, label: heading(`difficulty.kind.${count.kind}`), count }))),
    notes: [],
    zone,
  }
}

/** The open difficulties, the longest waiting first, with whom each lies. */
export const openDifficultySheet = (
  rows: readonly OpenDifficulty[],
  { zone, language, nameOf }: DifficultyScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'waiting',
    title: heading('difficulty.by-age'),
    about: [],
    columns: [
      { key: 'difficulty', heading: heading('difficulty.number'), kind: 'text' },
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'kind', heading: heading('difficulty.kind'), kind: 'text' },
      { key: 'about', heading: heading('difficulty.about'), kind: 'text' },
      { key: 'text', heading: heading('difficulty.text'), kind: 'text' },
      { key: 'liesWith', heading: heading('difficulty.lies-with'), kind: 'text' },
      { key: 'since', heading: heading('difficulty.since'), kind: 'instant' },
      { key: 'days', heading: heading('difficulty.age'), kind: 'count' },
      { key: 'passedOn', heading: heading('difficulty.passed-on'), kind: 'count' },
    ],
    rows: rows.map(({ id, since, days, state }) => ({
      difficulty: id,
      unit: state.unit === null ? null : nameOf(state.unit),
      kind: heading(`difficulty.kind.${state.kind}`),
      about: [state.procedure, state.system].filter((part) => part !== null).join('; ') || null,
      text: state.text,
      liesWith: state.liesWith === null ? null : nameOf(state.liesWith),
      since,
      days,
      passedOn: state.passedOn.length,
    })),
    notes: [],
    zone,
  }
}
