import { dossierPromotions, type Instant } from '@motcua/core'
import { type RecordedEvent, rowFold, type RowFold } from '@motcua/store'
import { type DossierFact, factOf } from '../facts/dossier-fact.ts'
import { dossierFacts } from '../facts/dossier-facts.ts'
import type { FactRow } from '../facts/fact-row.ts'
import { type CountOptions, figureCounts, isSum } from './figure-counts.ts'

/** What one event did to one figure. */
export type FigureChange = {
  readonly key: string
  /** Null where the figure is no sum, so that what one event did to it cannot be told. */
  readonly by: number | null
}

/** An event that was learnt later, with the figures that it moved. */
export type FigureMove = {
  readonly stream: string
  /** Of the dossier, where it is known by then. */
  readonly code: string | null
  readonly revision: bigint
  readonly type: string
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly changes: readonly FigureChange[]
}

const figureMove = (
  { stream, revision, type, metadata }: RecordedEvent,
  code: string | null,
  changes: readonly FigureChange[],
): FigureMove => ({
  stream,
  code,
  revision,
  type,
  occurredAt: Date.parse(metadata.occurredAt),
  recordedAt: Date.parse(metadata.recordedAt),
  changes,
})

type Counts = ReadonlyMap<string, number>

const none: Counts = new Map()

const changesBetween = (before: Counts, after: Counts): readonly FigureChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const by = (after.get(key) ?? 0) - (before.get(key) ?? 0)
    return by === 0 ? [] : [{ key, by: isSum({ key }) ? by : null }]
  })

const movesOf = (
  { begin, apply, dictionary }: RowFold<FactRow>,
  events: readonly RecordedEvent[],
  isKnown: (event: RecordedEvent) => boolean,
  options: CountOptions,
): readonly FigureMove[] => {
  const { nationalFigures: _, ...alone } = options
  const known = events.filter(isKnown)
  const later = events.filter((event) => !isKnown(event))
  /** The dossier by these events, in the order of the stream; undefined where none of them counts. */
  const factOfEvents = (of: readonly RecordedEvent[]): DossierFact | undefined => {
    const row = begin()
    let applied = false
    for (const event of of) if (apply(row, event)) applied = true
    return applied ? factOf(of[0]?.stream ?? '', row, (id) => dictionary.text(id)) : undefined
  }
  const countsOf = (fact: DossierFact | undefined): Counts =>
    fact === undefined
      ? none
      : new Map(
          figureCounts(() => [fact], alone).flatMap(({ key, count }) =>
            count === null ? [] : [[key, count] as const],
          ),
        )

  const taken = new Set(known)
  let before = countsOf(factOfEvents(known))
  return later.flatMap((event) => {
    taken.add(event)
    if (!Object.hasOwn(dossierFacts.on, event.type)) return []
    const fact = factOfEvents(events.filter((each) => taken.has(each)))
    const after = countsOf(fact)
    const changes = changesBetween(before, after)
    before = after
    return changes.length === 0 ? [] : [figureMove(event, fact?.code ?? null, changes)]
  })
}

/**
 * Goes through the events of one dossier and names those learnt later that moved a figure. The figures are counted
 * from the dossier alone before and after the event, by the very code that counts them for all.
 * `isKnown` says which events were known before; they are taken first, each part in the order of the stream.
 */
export const dossierMoves = (
  options: CountOptions,
): ((events: readonly RecordedEvent[], isKnown: (event: RecordedEvent) => boolean) => readonly FigureMove[]) => {
  const fold = rowFold(dossierFacts, dossierPromotions)
  return (events, isKnown) => movesOf(fold, events, isKnown, options)
}
