import { type Instant, parseStreamName, type Zone } from '@motcua/core'
import {
  type EventCut,
  type EventStore,
  isWithin,
  type LoggedTime,
  type LogSearch,
  type RecordedEvent,
  searchLog,
} from '@motcua/store'
import type { DossierFact } from '../facts/dossier-fact.ts'
import type { NationalFigure } from '../facts/national-figures.ts'
import { dossierMoves, type FigureMove } from './dossier-moves.ts'
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

const lateFact = (event: Omit<LoggedTime, 'position'>, zone: Zone): LateFact => ({
  ...event,
  days: zone.dayOf(event.recordedAt) - zone.dayOf(event.occurredAt),
})

/**
 * The dossiers that belong to a unit, undefined where all do; and those that a figure may count, which were received before
 * the period ended: an earlier event alone never says that a dossier was received sooner than all of them do.
 */
const streamsOf = (
  facts: Iterable<DossierFact>,
  { units }: Pick<CountOptions, 'units'>,
  { to }: RestatementInput['period'],
): { readonly ours: ReadonlySet<string> | undefined; readonly counted: ReadonlySet<string> } => {
  const members = units === undefined ? undefined : new Set<string | null>(units)
  const ours = new Set<string>()
  const counted = new Set<string>()
  for (const { stream, submittedTo, transfers, receivedAt } of facts) {
    if (members?.has(submittedTo) === true || transfers.some((transfer) => members?.has(transfer.to) === true))
      ours.add(stream)
    if (receivedAt !== null && receivedAt < to) counted.add(stream)
  }
  return { ours: members === undefined ? undefined : ours, counted }
}

/** Whether a unit of the report told the nation its number of dossiers. */
const reportsOf = (
  { type, stream }: Pick<LoggedTime, 'type' | 'stream'>,
  { units }: Pick<CountOptions, 'units'>,
): boolean => type === 'NationalFigureReported' && (units?.includes(parseStreamName(stream)?.id ?? '') ?? true)

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
  const { ours, counted: countable } = streamsOf(after.facts(), options, period)
  const changed = new Set<string>()
  const late: LateFact[] = []
  const moves: FigureMove[] = []
  let learnt = 0
  const isLater = (event: Parameters<LogSearch['wanted']>[0]): boolean => !isWithin(event, before.cut)
  const search: LogSearch = {
    cut: after.cut,
    wanted: (event) => event.recordedAt > event.occurredAt || isLater(event),
  }
  for await (const { position, ...event } of searchLog(store, search)) {
    if (isLater({ ...event, position })) {
      learnt++
      if (parseStreamName(event.stream)?.kind !== 'dossier') {
        if (reportsOf(event, options))
          moves.push({ ...event, code: null, changes: [{ key: '04/denominator', by: null }] })
      } else if (countable.has(event.stream)) changed.add(event.stream)
    }
    if (event.recordedAt <= event.occurredAt || ours?.has(event.stream) === false) continue
    const fact = lateFact(event, zone)
    if (fact.days > 0 && fact.occurredAt >= period.from && fact.occurredAt < period.to) late.push(fact)
  }
  const movesOf = dossierMoves(options)
  for (const stream of changed) {
    const read = await store.readStream(stream)
    const events = read.exists ? read.events.filter(isKnown) : []
    moves.push(...movesOf(events, wasKnown))
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
