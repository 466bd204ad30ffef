import { type Language, type LocalDate, type MessageKey, type MessageParams, text } from '@motcua/core'
import { formats } from '../format/formats.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import { dossierName } from '../report/dossier-cells.ts'
import { coordinatorsOf, leadOf } from '../report/responsible-sheet.ts'
import type { GivenCharge } from '../scorecard/given-charge.ts'
import type { Simulation } from '../simulation/simulation.ts'
import type { BandCode } from '../scorecard/scorecard.ts'
import type { Answerable, LateCase, Remaining } from './late-case.ts'
import type { LostPoints } from './lost-points.ts'

/** What the sentences of a briefing are made of. */
export type BriefingSummary = {
  readonly total: number | null
  readonly totalBefore: number | null
  readonly max: number
  readonly lost: readonly LostPoints[]
  readonly simulation: Pick<Simulation, 'streams' | 'gain'>
  readonly cases: readonly LateCase[]
}

const named = 3

/** Where the points went and what is to be done, in sentences, each under its heading. */
export const briefingSentences = (
  { total, totalBefore, max, lost, simulation, cases, band }: BriefingSummary & { readonly band: BandCode | null },
  language: Language,
): readonly (readonly [heading: string, sentence: string])[] => {
  const { decimal, count } = formats(language)
  const say = (key: MessageKey, params: MessageParams = {}): string => text(key, params, language)
  const owed = (what: Remaining): string => count(cases.filter((each) => each.remaining.includes(what)).length)
  const change = total === null || totalBefore === null ? null : Math.round((total - totalBefore) * 100) / 100
  const direction = change === null ? 'unknown' : change < 0 ? 'fell' : change > 0 ? 'rose' : 'same'
  const most = lost
    .filter((line) => (line.lost ?? 0) > 0)
    .slice(0, named)
    .map(({ number, name, lost: points }) =>
      say('briefing.lost-one', { number, name: say(name), points: decimal(points ?? 0) }),
    )
  const classed = band === null ? '–' : say(`scorecard.band.${band}`)
  return [
    [
      say('briefing.score'),
      total === null ? say('briefing.no-total') : say('briefing.total', { total: decimal(total), max, band: classed }),
    ],
    [
      say('briefing.change'),
      say(`briefing.change.${direction}`, {
        points: decimal(Math.abs(change ?? 0)),
        before: decimal(totalBefore ?? 0),
      }),
    ],
    [say('briefing.most'), most.length === 0 ? say('briefing.most.none') : most.join('; ')],
    [
      say('briefing.by-lateness'),
      say('briefing.lateness', { count: count(simulation.streams.length), points: decimal(simulation.gain) }),
    ],
    [
      say('briefing.to-do'),
      say('briefing.remaining', { settle: owed('settle'), apologise: owed('apologise'), explain: owed('explain') }),
    ],
  ]
}

/** Who answers for the indicators of a block, each once. */
const together = (names: readonly string[]): string => [...new Set(names)].filter((name) => name !== '').join('; ')

/** Where the points of the period went, and who leads there on a day; under it that the losses add up. */
export const lostSheet = (
  {
    lost,
    total,
    max,
    day,
    charges,
  }: BriefingSummary & {
    readonly day: LocalDate
    readonly charges?: readonly GivenCharge[]
  },
  sentences: readonly (readonly [string, string])[],
  { about, zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const sum = lost.reduce((whole, line) => whole + Math.round((line.lost ?? 0) * 100), 0) / 100
  const missing = total === null ? null : (Math.round(max * 100) - Math.round(total * 100)) / 100
  const { decimal } = formats(language)
  return {
    key: 'lost',
    title: heading('briefing.title'),
    about: [...about, ...sentences],
    columns: [
      { key: 'number', heading: heading('page.indicators.number'), kind: 'text' },
      { key: 'name', heading: heading('page.indicators.name'), kind: 'text' },
      { key: 'numerator', heading: heading('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: heading('page.indicators.denominator'), kind: 'count' },
      { key: 'points', heading: heading('page.indicators.points'), kind: 'decimal' },
      { key: 'max', heading: heading('page.indicators.max'), kind: 'decimal' },
      { key: 'lost', heading: heading('briefing.column.lost'), kind: 'decimal' },
      { key: 'change', heading: heading('briefing.column.change'), kind: 'decimal' },
      { key: 'lead', heading: heading('report.responsible.lead'), kind: 'text' },
      { key: 'coordinating', heading: heading('report.responsible.coordinating'), kind: 'text' },
    ],
    rows: lost.map(({ codes, ...line }) => ({
      ...line,
      name: heading(line.name),
      lead: together(codes.map((code) => leadOf(code, day, language, charges))),
      coordinating: together(codes.map((code) => coordinatorsOf(code, day, language, charges))) || null,
    })),
    notes:
      missing === null
        ? [heading('briefing.no-total')]
        : [
            `${sum === missing ? '✓' : '✗'} ${text('briefing.identity', { sum: decimal(sum), missing: decimal(missing) }, language)}`,
          ],
    zone,
  }
}

/** Each late dossier of the period: where it lay, why, and what is still to be done. */
export const lateCaseSheet = (
  cases: readonly LateCase[],
  nameOf: (procedure: string) => string | null,
  { zone, language }: SheetScene,
): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  return {
    key: 'late',
    title: heading('briefing.late.title'),
    about: [],
    columns: [
      { key: 'dossier', heading: heading('page.overdue.code'), kind: 'text', names: 'dossier' },
      { key: 'procedure', heading: heading('page.overdue.procedure'), kind: 'text' },
      { key: 'due', heading: heading('page.overdue.due'), kind: 'instant' },
      { key: 'ended', heading: heading('insight.duties.ended'), kind: 'instant' },
      { key: 'daysLate', heading: heading('briefing.column.days'), kind: 'count' },
      { key: 'officer', heading: heading('briefing.column.held-by'), kind: 'text' },
      { key: 'step', heading: heading('briefing.column.step'), kind: 'text' },
      { key: 'stated', heading: heading('insight.duties.stated'), kind: 'text' },
      { key: 'apology', heading: heading('insight.duties.apology'), kind: 'text' },
      { key: 'explanation', heading: heading('insight.duties.explanation'), kind: 'text' },
      { key: 'remaining', heading: heading('briefing.column.remaining'), kind: 'text' },
    ],
    rows: cases.map(({ fact, due, endedAt, daysLate, officer, step, stated, duties, remaining }) => ({
      due,
      daysLate,
      officer,
      step,
      stated,
      dossier: dossierName(fact),
      procedure: fact.procedure === null ? null : (nameOf(fact.procedure) ?? fact.procedure),
      ended: endedAt,
      apology: heading(`insight.duty.${duties?.apology ?? 'none'}`),
      explanation: heading(`insight.duty.${duties?.explanation ?? 'none'}`),
      remaining:
        remaining.length === 0
          ? heading('briefing.remaining.none')
          : remaining.map((each) => heading(`briefing.remaining.${each}`)).join('; '),
    })),
    empty: heading('briefing.late.none'),
    notes: cases.length === 0 ? [] : [heading('briefing.late.note')],
    zone,
  }
}

/** Who has to settle, apologise and explain. */
export const answerableSheet = (rows: readonly Answerable[], { zone, language }: SheetScene): Sheet => {
  const heading = (key: MessageKey): string => text(key, {}, language)
  const counts = ['late', 'settle', 'apologise', 'explain'] as const
  return {
    key: 'answerable',
    title: heading('briefing.answerable.title'),
    about: [],
    columns: [
      { key: 'unit', heading: heading('cli.report.unit'), kind: 'text' },
      { key: 'officer', heading: heading('briefing.column.held-by'), kind: 'text' },
      ...counts.map((key) => ({ key, heading: heading(`briefing.column.${key}`), kind: 'count' as const })),
    ],
    rows: rows.map((row) => ({ ...row })),
    notes: [heading('briefing.answerable.note')],
    zone,
  }
}
