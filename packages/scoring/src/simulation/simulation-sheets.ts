import { indexClock, type Instant, type MessageKey, text } from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { checkIdentity } from '../format/sheet-identity.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet, SheetColumn } from '../format/sheet.ts'
import { dossierCells, dossierColumns } from '../report/dossier-cells.ts'
import type { IndicatorGap } from './shortfall.ts'
import type { CostlyDossier, Simulation } from './simulation.ts'

/** Points of one dossier are far below a hundredth, so they are shown by the thousand. */
const thousandths = (points: number): number => Number((points * 1000).toPrecision(12))

const numbersOf = ({ shortfalls }: CostlyDossier): string =>
  [...new Set(shortfalls.map(({ number }) => number))].toSorted().join(', ')

/** 05, 21 and the total: as they are, and as they would be. */
export const outcomeSheet = (simulation: Simulation, { about, zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const { indicators, total, totalThen, gain, streams, notLate, band, bandThen } = simulation
  return {
    key: 'outcome',
    title: text('insight.simulate.title', { count: streams.length }, language),
    about,
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('page.indicators.name'), kind: 'text' },
      { key: 'numerator', heading: heading('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: heading('page.indicators.denominator'), kind: 'count' },
      { key: 'points', heading: heading('page.indicators.points'), kind: 'decimal' },
      { key: 'numeratorThen', heading: heading('insight.simulate.numerator-then'), kind: 'count' },
      { key: 'pointsThen', heading: heading('insight.simulate.points-then'), kind: 'decimal' },
      { key: 'gain', heading: heading('insight.gain'), kind: 'decimal' },
    ],
    rows: [
      ...indicators.map(({ number, name, numerator, denominator, points, numeratorThen, pointsThen, gain: won }) => ({
        number,
        name: text(name, {}, language),
        numerator,
        denominator,
        points,
        numeratorThen,
        pointsThen,
        gain: won,
      })),
      {
        number: '',
        name: heading('page.total.heading'),
        numerator: null,
        denominator: null,
        points: total,
        numeratorThen: null,
        pointsThen: totalThen,
        gain,
      },
    ],
    identities: [
      checkIdentity(
        { key: 'gain', equation: heading('insight.simulate.identity.gain') },
        indicators.map(({ number, points, pointsThen, gain: won }) => ({
          row: number,
          left: won,
          right: points === null ? null : pointsThen - points,
        })),
      ),
      checkIdentity({ key: 'total', equation: heading('insight.simulate.identity.total') }, [
        {
          row: heading('page.total.heading'),
          left: gain,
          right: total === null || totalThen === null ? null : totalThen - total,
        },
      ]),
    ],
    notes: [
      ...(band === null || bandThen === null
        ? [text('insight.simulate.no-total', {}, language)]
        : [
            text(
              'insight.simulate.bands',
              { now: heading(`scorecard.band.${band}`), after: heading(`scorecard.band.${bandThen}`) },
              language,
            ),
          ]),
      ...(notLate.length === 0
        ? []
        : [
            text(
              'insight.simulate.not-late',
              { dossiers: notLate.map((stream) => stream.replace(/^dossier-/, '')).join(', ') },
              language,
            ),
          ]),
    ],
    zone,
  }
}

/** Every indicator that dossiers decide, the largest gain first. */
export const gapSheet = (gaps: readonly IndicatorGap[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'indicators',
    title: text('insight.gaps.title', {}, language),
    about: [],
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('page.indicators.name'), kind: 'text' },
      { key: 'numerator', heading: heading('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: heading('page.indicators.denominator'), kind: 'count' },
      { key: 'target', heading: heading('insight.gaps.target'), kind: 'percent' },
      { key: 'gain', heading: heading('insight.gaps.gain'), kind: 'decimal' },
      { key: 'toTarget', heading: heading('insight.gaps.to-target'), kind: 'count' },
      { key: 'perDossier', heading: heading('insight.gaps.per-dossier'), kind: 'decimal' },
    ],
    rows: gaps.map(({ number, name, numerator, denominator, targetPercent, gain, toTarget, perDossier }) => ({
      number,
      name: text(name, {}, language),
      numerator,
      denominator,
      target: targetPercent,
      gain: Math.round(gain * 100) / 100,
      toTarget,
      perDossier: thousandths(perDossier),
    })),
    notes: [text('insight.gaps.note', {}, language)],
    zone,
  }
}

export type CostlyOptions = SheetScene & {
  readonly key: 'late' | 'lacking'
  readonly facts: ReadonlyMap<string, DossierFact>
  /** The period's instant of evaluation. */
  readonly at: Instant
  /** How many more there are that the sheet leaves out. */
  readonly leftOut: number
}

/** Dossiers with the points that each costs. */
export const costlySheet = (dossiers: readonly CostlyDossier[], options: CostlyOptions): Sheet => {
  const { key, facts, at, leftOut, zone, language } = options
  const heading = (message: MessageKey): string => text(message, {}, language)
  const late: readonly SheetColumn[] = [
    { key: 'due', heading: heading('page.overdue.due'), kind: 'instant' },
    { key: 'ended', heading: heading('insight.ended'), kind: 'instant' },
  ]
  return {
    key,
    title: heading(key === 'late' ? 'insight.costly.late' : 'insight.costly.lacking'),
    about: [],
    columns: [
      ...dossierColumns(language),
      ...(key === 'late' ? late : []),
      { key: 'indicators', heading: heading('insight.costly.indicators'), kind: 'text' },
      { key: 'lateness', heading: heading('insight.costly.lateness'), kind: 'decimal' },
      { key: 'lacking', heading: heading('insight.costly.rest'), kind: 'decimal' },
    ],
    rows: dossiers.flatMap((dossier) => {
      const fact = facts.get(dossier.stream)
      if (fact === undefined) return []
      const clock = indexClock(fact, at)
      return [
        {
          ...dossierCells(fact, at),
          due: clock.due,
          ended: clock.end,
          indicators: numbersOf(dossier),
          lateness: thousandths(dossier.lateness),
          lacking: thousandths(dossier.lacking),
        },
      ]
    }),
    notes: leftOut === 0 ? [] : [text('insight.left-out', { count: leftOut }, language)],
    zone,
  }
}
