import {
  type DossierDraft,
  type DossierEvent,
  dossierEventDefinitions,
  type DossierState,
  evolveDraft,
  initialDossier,
} from '@motcua/core'
import { type DecodedReading, type EventStore, readDecoded } from '@motcua/store'

/**
 * The whole state of every dossier of a store, by stream, folded in one pass over the log: what `evolveDossier` makes of its
 * events one by one. All of them are in memory at once, about 2 kB each.
 */
export const readDossierStates = async (
  store: EventStore,
  options: Omit<DecodedReading, 'definitions'> = {},
): Promise<ReadonlyMap<string, DossierState>> => {
  const drafts = new Map<string, DossierDraft>()
  for await (const batch of readDecoded<DossierEvent>(store, { ...options, definitions: dossierEventDefinitions })) {
    for (const event of batch) {
      let draft = drafts.get(event.stream)
      if (draft === undefined) drafts.set(event.stream, (draft = { ...initialDossier }))
      evolveDraft(draft, event)
    }
  }
  return drafts
}
