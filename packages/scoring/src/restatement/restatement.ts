import { type Instant, parseStreamName, type Zone } from '@motcua/core'
import { type EventCut, type EventStore, eventsWithin, isWithin, type RecordedEvent } from '@motcua/store'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import { dossierMoves, figureMove, type FigureMove } from './dossier-moves.ts'
import { type CountedFigure, type CountOptions, type Figure, figureCounts, isSum } from './figure-counts.ts'

/** A figure as it was known and as it is known now. */
export type RestatedFigure = {
  readonly key: string
  readonly figure: Figure
  readonly before: number | null
  readonly after: number | null
  /** The difference is what the listed events did, added up; null where the figure is no sum over dossiers. */
  readonly explained: boolean | null
}

/** An event that was recorded on a later day than it happened on. */
export type LateFact = {
  readonly stream: string
  readonly revision: bigint
  readonly type: string
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  /** Whole days between the two dates. */
  readonly days: number
}

/** Why the figures of a period are not what they were [báo cáo số liệu thay đổi]. */
export type Restatement = {
  /** Every figure, also those that stayed. */
  readonly figures: readonly RestatedFigure[]
  /** The events learnt in between that moved a figure, in the order in which they were learnt. */
  readonly moves: readonly FigureMove[]
  /** Events learnt in between, of all dossiers and units. */
  readonly learnt: number
  /** What happened in the period, is known now, and was recorded on a later day; the longest delay first. */
  readonly late: readonly LateFact[]
}

export type RestatedFigures = {
  readonly facts: () => Iterable<DossierFact>
  readonly nationalFigures: () => readonly NationalFigure[]
}

export type RestatementInput = {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>
  /** The figures within each cut; the second knows all that the first does. */
  readonly before: RestatedFigures & { readonly cut: EventCut }
  readonly after: RestatedFigures & { readonly cut: EventCut }
  readonly period: { readonly from: Instant; readonly to: Instant }
  readonly options: Omit<CountOptions, 'nationalFigures'> & { readonly zone: Zone }
}

const cutTest =
  (cut: EventCut) =>
  ({ position, metadata: { occurredAt, recordedAt } }: RecordedEvent): boolean =>
    isWithin({ occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt), position }, cut)

const lateFact = (event: RecordedEvent, zone: Zone): LateFact => {
  const { stream, revision, type, metadata } = event
  const [occurredAt, recordedAt] = [Date.parse(metadata.occurredAt), Date.parse(metadata.recordedAt)]
  return { stream, revision, type, occurredAt, recordedAt, days: zone.dayOf(recordedAt) - zone.dayOf(occurredAt) }
}

/** The dossiers that belong to a unit, or undefined where all do. */
const streamsOf = (facts: Iterable<DossierFact>, { units }: Pick<CountOptions, 'units'>): Set<string> | undefined => {
  if (units === undefined) return undefined
  const streams = new Set<string>()
  for (const { stream, submittedTo, transfers } of facts) {
    if ([submittedTo, ...transfers.map(({ to }) => to)].some((unit) => unit !== null && units.includes(unit)))
      streams.add(stream)
  }
  return streams
}

/** Whether a unit of the report told the nation its number of dossiers. */
const reportsOf = ({ type, stream }: RecordedEvent, { units }: Pick<CountOptions, 'units'>): boolean =>
  type === 'NationalFigureReported' && (units?.includes(parseStreamName(stream)?.id ?? '') ?? true)

const restated = (
  before: readonly CountedFigure[],
  after: readonly CountedFigure[],
  moves: readonly FigureMove[],
): readonly RestatedFigure[] => {
  const earlier = new Map(before.map((figure) => [figure.key, figure]))
  const moved = new Map<string, number>()
  for (const { changes } of moves) for (const { key, by } of changes) moved.set(key, (moved.get(key) ?? 0) + (by ?? 0))
  return after.map((figure) => {
    const { key, count } = figure
    const was = earlier.get(key)?.count ?? null
    const difference = (count ?? 0) - (was ?? 0)
    return {
      key,
      figure: figure.figure,
      before: was,
      after: count,
      explained: isSum(figure) ? (moved.get(key) ?? 0) === difference : null,
    }
  })
}

/** Compares the figures of a period as they were known with what is known now, and names the events that moved them. */
export const restatement = async ({
  store,
  before,
  after,
  period,
  options,
}: RestatementInput): Promise<Restatement> => {
  const { zone } = options
  const wasKnown = cutTest(before.cut)
  const isKnown = cutTest(after.cut)
  const ours = streamsOf(after.facts(), options)
  const changed = new Set<string>()
  const late: LateFact[] = []
  const moves: FigureMove[] = []
  let learnt = 0
  for await (const events of eventsWithin(store.readAll(), after.cut)) {
    for (const event of events) {
      if (!wasKnown(event)) {
        learnt++
        if (parseStreamName(event.stream)?.kind === 'dossier') changed.add(event.stream)
        else if (reportsOf(event, options)) moves.push(figureMove(event, null, [{ key: '04/denominator', by: null }]))
      }
      if (event.metadata.recordedAt <= event.metadata.occurredAt || ours?.has(event.stream) === false) continue
      const fact = lateFact(event, zone)
      if (fact.days > 0 && fact.occurredAt >= period.from && fact.occurredAt < period.to) late.push(fact)
    }
  }
  for (const stream of changed) {
    const read = await store.readStream(stream)
    const events = read.exists ? read.events.filter(isKnown) : []
    moves.push(...dossierMoves(events, wasKnown, options))
  }
  const counted = ({ facts, nationalFigures }: RestatedFigures): readonly CountedFigure[] =>
    figureCounts(facts, { ...options, nationalFigures: nationalFigures() })
  return {
    figures: restated(counted(before), counted(after), moves),
    moves: moves.toSorted((a, b) => a.recordedAt - b.recordedAt || (a.stream < b.stream ? -1 : 1)),
    learnt,
    late: late.toSorted((a, b) => b.days - a.days || a.occurredAt - b.occurredAt),
  }
}
