import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { type Advance, begun, commandFor, decide, envelope, evolve, type Progress } from '../test/bench/command-work.ts'

/** Castore's event store over its adapter in memory: get the aggregate, decide, push the next version. */
export const castoreMemory = (): Advance => {
  const dossiers = new EventStore({
    eventStoreId: 'dossiers',
    eventTypes: [new EventType({ type: 'StepTaken' })],
    reducer: (aggregate, event) => ({
      aggregateId: event.aggregateId,
      version: event.version,
      progress: evolve(aggregate?.progress ?? begun, event.payload),
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({ initialEvents: [] }),
  })
  return async (dossier, step) => {
    const aggregateId = `dossier-${dossier}`
    const { aggregate } = await dossiers.getAggregate(aggregateId)
    const progress: Progress = aggregate?.progress ?? begun
    const { type, data } = decide(commandFor(step), progress)
    const version = (aggregate?.version ?? 0) + 1
    const metadata = envelope(`${dossier}/${step}`, Date.now())
    await dossiers.pushEvent({ aggregateId, version, type, payload: data, metadata })
  }
}
