import {
  type DossierEvent,
  dossierEventDefinitions,
  type DossierState,
  evolveDossier,
  initialDossier,
  type Instant,
} from '@motcua/core'
import { type ActedEvent, type EventCut, type EventStore, readStreams, type StreamsReading } from '@motcua/store'
import type { DossierFact } from '../facts/dossier-fact.ts'

/** An event of a dossier with who acted. */
export type LifeEvent = ActedEvent<DossierEvent>

/** A dossier with the events behind its fact, in the order of its stream. */
export type DossierLife = { readonly fact: DossierFact; readonly events: readonly LifeEvent[] }

/** How lives are read: which events count, and of whom the reader is told how far it has come. */
export type LivesReading = EventCut &
  Pick<StreamsReading<DossierFact>, 'onProgress' | 'signal'> & {
    readonly at: Instant
    /** The types of events that are asked of a dossier; default: all. */
    readonly typesOf?: (fact: DossierFact) => ReadonlySet<DossierEvent['type']> | undefined
  }

/**
 * The lives of dossiers, one at a time and in the order of their facts, as the events within a cut that happened before an
 * instant tell them; dossiers without such an event are left out.
 */
export const readLives = async function* (
  store: Pick<EventStore, 'readStream' | 'readAll'>,
  facts: Iterable<DossierFact>,
  { at, typesOf, onProgress, signal, ...cut }: LivesReading,
): AsyncGenerator<DossierLife> {
  const happenedBefore = Math.min(at, cut.happenedBefore ?? Number.POSITIVE_INFINITY)
  const reading: StreamsReading<DossierFact> = {
    definitions: dossierEventDefinitions,
    cut: { ...cut, happenedBefore },
    ...(typesOf && { typesOf }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  }
  for await (const { asked, events } of readStreams<DossierFact, DossierEvent>(store, facts, reading))
    yield { fact: asked, events }
}

export const stateOf = ({ events }: Pick<DossierLife, 'events'>): DossierState =>
  events.reduce<DossierState>(evolveDossier, initialDossier)

/** The events of one type. */
export const eventsOf = <Type extends DossierEvent['type']>(
  { events }: Pick<DossierLife, 'events'>,
  type: Type,
): readonly Extract<LifeEvent, { readonly type: Type }>[] =>
  events.filter((event): event is Extract<LifeEvent, { readonly type: Type }> => event.type === type)

/**
 * The events of one type that came after another: later, or at the same instant and behind it in the stream. What ended at
 * an instant ends nothing that began again at that instant.
 */
const followingOf = <Type extends DossierEvent['type']>(
  life: Pick<DossierLife, 'events'>,
  begun: LifeEvent,
  type: Type,
): readonly Extract<LifeEvent, { readonly type: Type }>[] => {
  const place = life.events.indexOf(begun)
  return eventsOf(life, type).filter(
    (event) =>
      event.occurredAt > begun.occurredAt ||
      (event.occurredAt === begun.occurredAt && life.events.indexOf(event) > place),
  )
}

/** What ended a step that had begun; undefined where nothing has. */
export const endOfStep = (
  life: Pick<DossierLife, 'events'>,
  begun: Extract<LifeEvent, { readonly type: 'StepStarted' }>,
): Extract<LifeEvent, { readonly type: 'StepCompleted' }> | undefined =>
  followingOf(life, begun, 'StepCompleted').find(({ data }) => data.step === begun.data.step)

/** What ended an agency's part that had begun; undefined where nothing has. */
export const endOfJointPart = (
  life: Pick<DossierLife, 'events'>,
  begun: Extract<LifeEvent, { readonly type: 'JointPartStarted' }>,
): Extract<LifeEvent, { readonly type: 'JointPartCompleted' }> | undefined =>
  followingOf(life, begun, 'JointPartCompleted').find(({ data }) => data.agency === begun.data.agency)

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
