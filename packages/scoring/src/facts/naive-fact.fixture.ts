import {
  type DossierEvent,
  type DossierState,
  evolveDossier,
  fromIso,
  initialDossier,
  type Instant,
  type Occurred,
} from '@motcua/core'
import type { RecordedEvent } from '@motcua/store'
import type { DossierFact } from './dossier-fact.ts'

type Dossier = readonly Occurred<DossierEvent>[]

const decoded = ({ type, data, metadata }: RecordedEvent): Occurred<DossierEvent> =>
  ({
    type,
    data,
    occurredAt: fromIso(metadata.occurredAt),
    recordedAt: fromIso(metadata.recordedAt),
  }) as Occurred<DossierEvent>

const first = (events: Dossier, wanted: (event: Occurred<DossierEvent>) => boolean): Instant | null =>
  events
    .filter(wanted)
    .map(({ occurredAt }) => occurredAt)
    .toSorted((a, b) => a - b)[0] ?? null

/**
 * The fact of a dossier the slow way: from the JSON of all its events, with clocks from the domain's own state and each
 * other time by a search of its own.
 */
export const naiveFact = (stream: string, recorded: readonly RecordedEvent[]): DossierFact => {
  const events = recorded.map(decoded)
  const state: DossierState = events.reduce(evolveDossier, initialDossier)
  const submitted = events.findLast((event) => event.type === 'DossierSubmitted')
  const received = events.findLast((event) => event.type === 'DossierReceived')
  const time = (type: DossierEvent['type']): Instant | null => first(events, (event) => event.type === type)
  return {
    stream,
    code: state.code,
    procedure: state.procedure,
    channel: state.channel,
    submittedTo: submitted?.type === 'DossierSubmitted' ? submitted.data.unit : null,
    receivingUnit: state.receivingUnit,
    transfers: events.flatMap((event) =>
      event.type === 'DossierTransferred' && event.data.kind === 'competence'
        ? [{ at: event.occurredAt, to: event.data.to }]
        : [],
    ),
    submittedAt: state.submittedAt,
    receivedAt: state.receivedAt,
    statutoryDue: state.statutoryDue,
    returnsPaperResult: received?.type === 'DossierReceived' && received.data.returnsPaperResult === true,
    requiresElectronicResult: received?.type === 'DossierReceived' && received.data.requiresElectronicResult === true,
    appointments: state.appointments,
    supplements: state.supplements,
    finishedLegs: state.finishedLegs,
    completedAt: state.completedAt,
    returnedAt: state.returnedAt,
    refusedAt: state.refusedAt,
    stoppedAt: state.stoppedAt,
    withdrawnAt: state.withdrawnAt,
    digitisedAt: time('ComponentDigitised'),
    signedAt: time('ComponentSigned'),
    reusedAt: time('ComponentReused'),
    personalStoreLinkedAt: time('PersonalStoreLinked'),
    identityVerifiedAt: time('IdentityVerified'),
    populationDataUsedAt: time('PopulationDataUsed'),
    feeChargedAt: first(events, (event) => event.type === 'FeeCharged' && event.data.amount > 0),
    paidOnlineAt: first(
      events,
      (event) => event.type === 'FeePaid' && ['national-portal', 'own-gateway'].includes(event.data.channel),
    ),
    resultAttachedAt: time('ResultAttached'),
    dissatisfiedAt: first(
      events,
      (event) =>
        event.type === 'SatisfactionRated' &&
        (event.data.rating === 'dislike' || event.data.justifiedPetition !== undefined),
    ),
    portalAcknowledgedAt: time('PortalAcknowledged'),
  }
}
