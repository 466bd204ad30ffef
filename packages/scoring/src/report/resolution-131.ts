import { type Instant, type MessageKey, text } from '@motcua/core'
import { competentUnit, type DossierFact } from '../facts/dossier-fact.ts'
import { type UnitFilter, unitFilter } from '../indicators/figure-query.ts'
import type { SheetScene } from '../format/sheet-scene.ts'
import type { Sheet } from '../format/sheet.ts'
import type { UnitScore } from '../scorecard/unit-score.ts'
import type { DelayedDossier } from './publication.ts'
import type { ReportPeriod } from './report-period.ts'

/** One line of the package: a task of the resolution with what measures it. Null is no data, which is not 0. */
export type TaskLine = {
  /** Number of the task in the letter that asks for the package. */
  readonly task: string
  readonly measure: MessageKey
  readonly numerator: number | null
  readonly denominator: number | null
  /** Where the counts come from: an indicator's number, or the register. */
  readonly source: string
}

export type TaskCounts = {
  readonly received: number
  /** Asked for a supplement twice or more. */
  readonly returnedOften: number
  /** Received elsewhere than where they are handled. */
  readonly nonTerritorial: number
}

type TaskQuery = UnitFilter & ReportPeriod & { readonly at: Instant }

/** What the tasks ask of the dossiers received in a period, beside the indicators. */
export const taskCounts = (facts: Iterable<DossierFact>, query: TaskQuery): TaskCounts => {
  const { from, to, at } = query
  const end = Math.min(to, at)
  const belongs = unitFilter(query)
  let [received, returnedOften, nonTerritorial] = [0, 0, 0]
  for (const fact of facts) {
    const { receivedAt, receivingUnit, supplements } = fact
    if (receivedAt === null || receivedAt < from || receivedAt >= end || !belongs(fact, end)) continue
    received++
    if (supplements.filter(({ requestedAt }) => requestedAt < end).length >= 2) returnedOften++
    if (receivingUnit !== null && receivingUnit !== competentUnit(fact, end)) nonTerritorial++
  }
  return { received, returnedOften, nonTerritorial }
}

const ofIndicators = [
  ['I.1a', '01'],
  ['I.1a', '02'],
  ['I.1a', '03'],
  ['I.1a', '04'],
  ['I.1d', '12'],
  ['I.1d', '13'],
  ['I.1d', '14'],
  ['I.1e', '05'],
  ['I.1e', '08'],
  ['I.1g', '09'],
  ['I.1g', '10'],
  ['I.1g', '11'],
  ['I.1k', '19'],
  ['I.1k', '20'],
  ['II.6d', '16'],
] as const

/** The lines of the package, by task. */
export const taskLines = (
  score: UnitScore,
  counts: TaskCounts,
  delayed: readonly DelayedDossier[],
): readonly TaskLine[] => {
  const indicators = ofIndicators.flatMap(([task, number]): readonly TaskLine[] =>
    score.indicators
      .filter((indicator) => indicator.number === number)
      .map(({ name, numerator, denominator }) => ({ task, measure: name, numerator, denominator, source: number })),
  )
  const { received, returnedOften, nonTerritorial } = counts
  const late = delayed.length
  const online = delayed.filter(({ dossier }) => dossier.channel === 'online').length
  const done = (what: 'apologised' | 'explained'): number => delayed.filter(({ delay }) => delay[what]).length
  const register = (task: string, measure: MessageKey, numerator: number, denominator: number): TaskLine => ({
    task,
    measure,
    numerator,
    denominator,
    source: 'register',
  })
  const own = [
    register('I.1c', 'report.quarterly.returned-often', returnedOften, received),
    register('I.1e', 'report.quarterly.late-online', online, late),
    register('I.1h', 'report.quarterly.non-territorial', nonTerritorial, received),
    register('I.1i', 'report.quarterly.explained', done('explained'), late),
    register('I.1i', 'report.quarterly.apologised', done('apologised'), late),
  ]
  return [...indicators, ...own].toSorted((a, b) => (a.task === b.task ? 0 : a.task < b.task ? -1 : 1))
}

/** The package as a table. */
export const taskSheet = (lines: readonly TaskLine[], { about, zone, language }: SheetScene): Sheet => {
  const say = (key: MessageKey): string => text(key, {}, language)
  const share = ({ numerator, denominator }: TaskLine): number | null =>
    numerator === null || denominator === null || denominator === 0
      ? null
      : Math.round((10_000 * numerator) / denominator) / 100
  return {
    key: 'tasks',
    title: say('report.quarterly.tasks'),
    about,
    columns: [
      { key: 'task', heading: say('report.quarterly.task'), kind: 'text' },
      { key: 'measure', heading: say('report.quarterly.measure'), kind: 'text' },
      { key: 'numerator', heading: say('page.indicators.numerator'), kind: 'count' },
      { key: 'denominator', heading: say('page.indicators.denominator'), kind: 'count' },
      { key: 'percent', heading: say('page.indicators.rate'), kind: 'percent' },
      { key: 'source', heading: say('page.indicators.source'), kind: 'text' },
    ],
    rows: lines.map((line) => ({
      task: line.task,
      numerator: line.numerator,
      denominator: line.denominator,
      source: line.source === 'register' ? say('report.quarterly.register') : line.source,
      measure: say(line.measure),
      percent: share(line),
    })),
    notes: [say('report.quarterly.no-data')],
    zone,
  }
}
