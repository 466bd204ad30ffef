import type { DossierEvent, DossierState } from '@motcua/core'
import type { EventStore } from '@motcua/store'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { eventsOf, type LivesReading, readLives } from './dossier-life.ts'

const asked: ReadonlySet<DossierEvent['type']> = new Set(['DossierSubmitted'])

/** On which portal dossiers were filed, by stream, from their events: facts do not hold it. What is not told is left out. */
export const filingPortals = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  facts: Iterable<DossierFact>,
  reading: Omit<LivesReading, 'typesOf'>,
): Promise<ReadonlyMap<string, NonNullable<DossierState['portal']>>> => {
  const portals = new Map<string, NonNullable<DossierState['portal']>>()
  const online = [...facts].filter(({ channel }) => channel === 'online')
  for await (const life of readLives(store, online, { ...reading, typesOf: () => asked })) {
    const portal = eventsOf(life, 'DossierSubmitted').at(-1)?.data.portal
    if (portal !== undefined) portals.set(life.fact.stream, portal)
  }
  return portals
}
