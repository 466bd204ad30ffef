import type { Occurred } from '../decider.ts'
import { fromIso, type Instant } from '../time/instant.ts'
import { withComponent, withSubmitted } from './component-state.ts'
import type { DossierEvent } from './events.ts'
import { evolveHandling } from './evolve-handling.ts'
import { dossierSteps, progressOf } from './machine.ts'
import type { DossierState, Supplement } from './state.ts'

const earliest = (known: Instant | null, at: Instant): Instant => (known === null || at < known ? at : known)

const instantOrNull = (iso: string | undefined): Instant | null => (iso === undefined ? null : fromIso(iso))

/** Answers the oldest open request; an answer that nobody asked for changes no supplement. */
const answered = (supplements: readonly Supplement[], at: Instant): readonly Supplement[] => {
  const open = supplements.findIndex((supplement) => supplement.receivedAt === null)
  return supplements.map((supplement, index) => (index === open ? { ...supplement, receivedAt: at } : supplement))
}

const stepped = (state: DossierState, event: Occurred<DossierEvent>): DossierState => {
  const next = dossierSteps.next(state.steps, dossierSteps.eventNumber(event.type))
  if (next < 0) {
    const anomaly = { type: event.type, occurredAt: event.occurredAt, step: progressOf(state.steps) }
    return { ...state, anomalies: [...state.anomalies, anomaly] }
  }
  if (next === state.steps) return state
  const moved = progressOf(next) !== progressOf(state.steps)
  return { ...state, steps: next, stepSince: moved ? event.occurredAt : state.stepSince }
}

const stated = (state: DossierState, event: Occurred<DossierEvent>): DossierState => {
  const at = event.occurredAt
  switch (event.type) {
    case 'DossierSubmitted': {
      const { code, procedure, unit, receivingUnit, channel, receptionDue, components, filedWith = [] } = event.data
      return {
        ...state,
        code,
        procedure,
        unit,
        receivingUnit,
        channel,
        filedWith,
        receptionDue: instantOrNull(receptionDue),
        submittedAt: earliest(state.submittedAt, at),
        components: withSubmitted(state.components, components),
      }
    }
    case 'DataFetchFailed':
      return { ...state, receptionDue: instantOrNull(event.data.receptionDue) ?? state.receptionDue }
    case 'ReceptionAlerted':
      return { ...state, alertedAt: earliest(state.alertedAt, at) }
    case 'DossierReceived':
      return {
        ...state,
        limit: event.data.limit ?? null,
        statutoryDue: instantOrNull(event.data.statutoryDue),
        handOverDue: instantOrNull(event.data.handOverDue),
        receivedAt: earliest(state.receivedAt, at),
      }
    case 'SupplementRequested':
      return {
        ...state,
        supplements: [...state.supplements, { stage: event.data.stage, requestedAt: at, receivedAt: null }],
        openSupplement: { answerBy: instantOrNull(event.data.answerBy), notifiedAt: null },
      }
    case 'SupplementNotified':
      return state.openSupplement === null
        ? state
        : { ...state, openSupplement: { ...state.openSupplement, notifiedAt: at } }
    case 'SupplementReceived':
      return {
        ...state,
        supplements: answered(state.supplements, at),
        openSupplement: null,
        components: withSubmitted(state.components, event.data.components),
      }
    case 'ComponentDigitised': {
      const { component, hash = null } = event.data
      const scan = { digitised: true, digitisedAt: at, signed: false, signedAt: null, hash }
      return { ...state, components: withComponent(state.components, component, scan) }
    }
    case 'ComponentSigned':
      return {
        ...state,
        components: withComponent(state.components, event.data.component, { signed: true, signedAt: at }),
      }
    case 'ComponentReused':
      return { ...state, components: withComponent(state.components, event.data.component, { reused: true }) }
    case 'ScanExempted': {
      const { component, ground } = event.data
      return { ...state, components: withComponent(state.components, component, { exempt: ground }) }
    }
    case 'CertifiedCopyAccepted':
      return { ...state, components: withComponent(state.components, event.data.component, { certified: true }) }
    case 'IdentityVerified':
      return { ...state, identityVerified: true }
    case 'PopulationDataUsed':
      return { ...state, populationDataUsed: true }
    case 'FeeCharged':
      return { ...state, feesCharged: state.feesCharged + event.data.amount }
    case 'FeePaid':
      return {
        ...state,
        feesPaid: state.feesPaid + event.data.amount,
        receptionDue: instantOrNull(event.data.receptionDue) ?? state.receptionDue,
      }
    case 'ResultIssued':
      return { ...state, result: event.data.result, resultSignedAt: null }
    case 'ResultSigned':
      return { ...state, resultSignedAt: at }
    case 'ResultAttached':
      return { ...state, resultAttachedAt: earliest(state.resultAttachedAt, at) }
    case 'ResultAnnounced':
      return { ...state, announcedAt: earliest(state.announcedAt, at) }
    case 'DossierCompleted':
      return { ...state, completedAt: earliest(state.completedAt, at) }
    case 'ResultReturned':
      return { ...state, returnedAt: earliest(state.returnedAt, at) }
    case 'DossierRefused':
      return { ...state, refusedAt: earliest(state.refusedAt, at) }
    case 'DossierWithdrawn':
      return { ...state, withdrawnAt: earliest(state.withdrawnAt, at) }
    case 'ProcessingStopped':
      return { ...state, stoppedAt: earliest(state.stoppedAt, at) }
    case 'SatisfactionRated':
      return { ...state, rated: true }
    default:
      return evolveHandling(state, event)
  }
}

/** What a dossier is after one more event. Total: a recorded fact is never refused. */
export const evolveDossier = (state: DossierState, event: Occurred<DossierEvent>): DossierState => {
  const next = stated(stepped(state, event), event)
  const { breaches } = event.data
  return breaches === undefined ? next : { ...next, breaches: [...next.breaches, ...breaches] }
}
