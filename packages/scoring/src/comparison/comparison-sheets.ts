import { type Instant, type MessageKey, text } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { checkIdentity } from '../format/sheet-identity.ts'
import { MembersBehind } from '../format/members-behind.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Behind, Sheet } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'
import { type ComparedProcedure, comparedProcedureName, type Comparison } from './comparison.ts'

/** The 21 indicators in two periods, the largest change first, and the total. */
export const comparedSheet = (
  { indicators, total, totalBefore, change }: Comparison,
  { about, zone, language }: SheetScene,
  behind: readonly Behind[] = [],
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'indicators',
    title: heading('insight.compare.title'),
    about,
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('page.indicators.name'), kind: 'text' },
      { key: 'numeratorBefore', heading: heading('insight.compare.numerator-before'), kind: 'count' },
      { key: 'denominatorBefore', heading: heading('insight.compare.denominator-before'), kind: 'count' },
      { key: 'percentBefore', heading: heading('insight.compare.percent-before'), kind: 'percent' },
      { key: 'numerator', heading: heading('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: heading('page.indicators.denominator'), kind: 'count' },
      { key: 'percent', heading: heading('page.indicators.rate'), kind: 'percent' },
      { key: 'pointsBefore', heading: heading('insight.compare.points-before'), kind: 'decimal' },
      { key: 'points', heading: heading('page.indicators.points'), kind: 'decimal' },
      { key: 'change', heading: heading('insight.compare.change'), kind: 'decimal' },
    ],
    rows: [
      ...indicators.map(({ number, name, now, before, change: moved }) => ({
        number,
        name: text(name, {}, language),
        numeratorBefore: before.numerator,
        denominatorBefore: before.denominator,
        percentBefore: before.percent,
        numerator: now.numerator,
        denominator: now.denominator,
        percent: now.percent,
        pointsBefore: before.points,
        points: now.points,
        change: moved,
      })),
      { number: '', name: heading('page.total.heading'), pointsBefore: totalBefore, points: total, change },
    ],
    identities: [
      checkIdentity({ key: 'change', equation: heading('insight.compare.identity.change') }, [
        ...indicators.map(({ number, now, before, change: moved }) => ({
          row: number,
          left: moved,
          right: now.points === null || before.points === null ? null : now.points - before.points,
        })),
        {
          row: heading('page.total.heading'),
          left: change,
          right: total === null || totalBefore === null ? null : total - totalBefore,
        },
      ]),
    ],
    notes: [heading('insight.compare.note')],
    behind,
    zone,
  }
}

/** Which procedures lack more or fewer dossiers than before. */
export const comparedProcedureSheet = (
  rows: readonly ComparedProcedure[],
  leftOut: number,
  { zone, language }: SheetScene,
  members: MembersBehind = new MembersBehind(),
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'procedures',
    title: heading('insight.compare.procedures'),
    about: [],
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'procedure', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'before', heading: heading('insight.compare.lacking-before'), kind: 'count' },
      { key: 'now', heading: heading('insight.compare.lacking-now'), kind: 'count' },
    ],
    rows: rows.map((row) => ({ ...row })),
    behind: members.of(
      rows.map((row) => ({
        name: comparedProcedureName(row),
        label: [row.number, row.procedure].filter((part) => part !== null).join(' · '),
      })),
    ),
    notes: leftOut === 0 ? [] : [text('insight.left-out', { count: leftOut }, language)],
    zone,
  }
}

type DossierScene = SheetScene & {
  readonly facts: ReadonlyMap<string, DossierFact>
  readonly at: Instant
  readonly leftOut: number
}

/** The dossiers behind what moved. */
export const comparedDossierSheet = (
  dossiers: Comparison['dossiers'],
  { facts, at, leftOut, zone, language }: DossierScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'dossiers',
    title: heading('insight.compare.dossiers'),
    about: [],
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'of', heading: heading('insight.compare.of'), kind: 'text' },
      ...dossierColumns(language),
      { key: 'reason', heading: heading('insight.compare.reason'), kind: 'text' },
    ],
    rows: dossiers.flatMap(({ stream, number, reason, of }) => {
      const fact = facts.get(stream)
      return fact === undefined
        ? []
        : [
            {
              number,
              of: heading(`insight.compare.of.${of}`),
              ...dossierCells(fact, at),
              reason: heading(`insight.reason.${reason}`),
            },
          ]
    }),
    notes: leftOut === 0 ? [] : [text('insight.left-out', { count: leftOut }, language)],
    zone,
  }
}
