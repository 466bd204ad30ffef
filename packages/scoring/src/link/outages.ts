import { fold, initialUnit, type UnitEvent, unitDecider, unitEventDefinitions } from '@motcua/core'
import { type EventCut, type EventStore, readStreams, streamsOfKind } from '@motcua/store'
import type { LinkOutage } from './link-tally.ts'

/** The outages that units put on record, within a cut [sự cố hệ thống]. */
export const readOutages = async (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  cut: EventCut,
): Promise<readonly LinkOutage[]> => {
  const outages: LinkOutage[] = []
  const asked = (await streamsOfKind(store, 'unit')).map((stream) => ({ stream }))
  const reading = { definitions: unitEventDefinitions, cut }
  for await (const { events } of readStreams<{ stream: string }, UnitEvent>(store, asked, reading))
    outages.push(...fold(unitDecider, initialUnit, events).outages)
  return outages
}
