import {
  difficultyDecider,
  type DifficultyEvent,
  difficultyEventDefinitions,
  type DifficultyState,
  fold,
  type Instant,
  parseStreamName,
} from '@motcua/core'
import { type EventCut, type EventStore, readStreams, streamsOfKind } from '@motcua/store'

/** A reported difficulty [khó khăn, vướng mắc] by its id, as the events say. */
export type KnownDifficulty = { readonly id: string; readonly state: DifficultyState }

/** The difficulties of a store as the events within a cut that happened before an instant tell them, in the order of their reporting. */
export const readDifficulties = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  { at, ...cut }: EventCut & { readonly at: Instant },
): Promise<readonly KnownDifficulty[]> => {
  const known: (KnownDifficulty & { readonly reportedAt: Instant })[] = []
  const asked = (await streamsOfKind(store, 'difficulty')).map((stream) => ({ stream }))
  const happenedBefore = Math.min(at, cut.happenedBefore ?? Number.POSITIVE_INFINITY)
  const reading = { definitions: difficultyEventDefinitions, cut: { ...cut, happenedBefore } }
  for await (const { asked: one, events } of readStreams<{ stream: string }, DifficultyEvent>(store, asked, reading)) {
    const id = parseStreamName(one.stream)?.id
    const state = fold(difficultyDecider, difficultyDecider.initial, events)
    const { reportedAt } = state
    if (id !== undefined && reportedAt !== null) known.push({ id, state, reportedAt })
  }
  return known.toSorted((a, b) => a.reportedAt - b.reportedAt || (a.id < b.id ? -1 : 1))
}
