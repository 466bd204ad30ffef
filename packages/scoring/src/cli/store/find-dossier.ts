import { isMotcuaError, MotcuaError, streamName } from '@motcua/core'
import { type EventCut, eventsWithin, type RecordedEvent } from '@motcua/store'
import type { OpenedStore } from './opened-store.ts'

export type FoundDossier = { readonly stream: string; readonly events: readonly RecordedEvent[] }

const streamOfId = (id: string): string | undefined => {
  try {
    return streamName('dossier', id.replace(/^dossier-/, ''))
  } catch (error) {
    if (isMotcuaError(error)) return undefined
    throw error
  }
}

const streamsOfCode = ({ facts }: Pick<OpenedStore, 'facts'>, code: string): readonly string[] => {
  const found: string[] = []
  for (const fact of facts()) if (fact.code === code) found.push(fact.stream)
  return found
}

const oneBatch = async function* (events: readonly RecordedEvent[]): AsyncGenerator<readonly RecordedEvent[]> {
  yield events
}

/** The events of a dossier within a cut. Throws `cli.dossier-unknown-then` where there are none. */
export const knownEvents = async (
  { stream, events }: FoundDossier,
  cut: EventCut,
): Promise<readonly RecordedEvent[]> => {
  for await (const within of eventsWithin(oneBatch(events), cut)) return within
  throw new MotcuaError('cli.dossier-unknown-then', { id: stream.replace(/^dossier-/, '') })
}

/** The history of a dossier by its id, else by its code. Throws `cli.dossier-missing` or `cli.dossier-ambiguous`. */
export const findDossier = async (opened: Pick<OpenedStore, 'store' | 'facts'>, id: string): Promise<FoundDossier> => {
  const { store } = opened
  const named = streamOfId(id)
  const direct = named === undefined ? undefined : await store.readStream(named)
  if (named !== undefined && direct?.exists === true) return { stream: named, events: direct.events }
  const streams = streamsOfCode(opened, id)
  const [stream, ...others] = streams
  if (stream === undefined) throw new MotcuaError('cli.dossier-missing', { id })
  if (others.length > 0) {
    const known = streams.map((name) => name.replace(/^dossier-/, '')).join(', ')
    throw new MotcuaError('cli.dossier-ambiguous', { id, count: streams.length, known })
  }
  const read = await store.readStream(stream)
  if (!read.exists) throw new MotcuaError('cli.dossier-missing', { id })
  return { stream, events: read.events }
}
