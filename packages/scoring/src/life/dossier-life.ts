import {
  type Actor,
  type DossierEvent,
  dossierEventDefinitions,
  type DossierState,
  evolveDossier,
  initialDossier,
  type Instant,
  type Occurred,
} from '@motcua/core'
import { createCodec, type EventCut, type EventStore, eventsWithin, type RecordedEvent } from '@motcua/store'
import type { DossierFact } from '../facts/dossier-fact.ts'

/** An event of a dossier with who acted. */
export type LifeEvent = Occurred<DossierEvent> & { readonly actor: Actor }

/** A dossier with the events behind its fact, in the order of its stream. */
export type DossierLife = { readonly fact: DossierFact; readonly events: readonly LifeEvent[] }

const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown: 'skip' })

const oneBatch = async function* (events: readonly RecordedEvent[]): AsyncGenerator<readonly RecordedEvent[]> {
  yield events
}

/** The lives of dossiers, one at a time, as the events within a cut that happened before an instant tell them. */
export const readLives = async function* (
  store: Pick<EventStore, 'readStream'>,
  facts: readonly DossierFact[],
  { at, ...cut }: EventCut & { readonly at: Instant },
): AsyncGenerator<DossierLife> {
  for (const fact of facts) {
    const read = await store.readStream(fact.stream)
    if (!read.exists) continue
    const happenedBefore = Math.min(at, cut.happenedBefore ?? Number.POSITIVE_INFINITY)
    for await (const within of eventsWithin(oneBatch(read.events), { ...cut, happenedBefore })) {
      const events = within.flatMap((recorded): readonly LifeEvent[] => {
        const decoded = codec.decode(recorded)
        return decoded === undefined ? [] : [{ ...decoded, actor: recorded.metadata.actor }]
      })
      yield { fact, events }
    }
  }
}

export const stateOf = ({ events }: Pick<DossierLife, 'events'>): DossierState =>
  events.reduce<DossierState>(evolveDossier, initialDossier)

/** The events of one type. */
export const eventsOf = <Type extends DossierEvent['type']>(
  { events }: Pick<DossierLife, 'events'>,
  type: Type,
): readonly Extract<LifeEvent, { readonly type: Type }>[] =>
  events.filter((event): event is Extract<LifeEvent, { readonly type: Type }> => event.type === type)

/** Who has the file at an instant: whom it was handed to last, or who acted last in a unit's name. */
export const holderOf = (
  { events }: Pick<DossierLife, 'events'>,
  at: Instant = Number.POSITIVE_INFINITY,
): { readonly unit: string | null; readonly officer: string | null } => {
  let holder: { readonly unit: string | null; readonly officer: string | null } = { unit: null, officer: null }
  for (const { type, data, occurredAt, actor } of events) {
    if (occurredAt >= at) continue
    if (type === 'HandedOver') holder = { unit: data.to, officer: data.toOfficer ?? null }
    else if (type === 'HandoverConfirmed')
      holder = { unit: data.unit ?? holder.unit, officer: data.officer ?? holder.officer }
    else if (actor.officer !== null && actor.unit !== null && (holder.unit === null || holder.unit === actor.unit))
      holder = { unit: actor.unit, officer: actor.officer }
  }
  return holder
}
