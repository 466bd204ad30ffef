import type { Occurred } from '../decider.ts'
import type { Steps } from '../machine/step-table.ts'
import { earliest, fromIso, type Instant } from '../time/instant.ts'
import { withComponent, withSubmitted } from './component-state.ts'
import type { DossierEvent } from './events.ts'
import { type DossierChange, evolveHandling, noChange } from './evolve-handling.ts'
import { dossierSteps, progressOf } from './machine.ts'
import { withStatus } from './portal-status.ts'
import type { DossierState, Supplement } from './state.ts'

const instantOrNull = (iso: string | undefined): Instant | null => (iso === undefined ? null : fromIso(iso))

/** Answers the oldest open request; an answer that nobody asked for changes no supplement. */
const answered = (supplements: readonly Supplement[], at: Instant): readonly Supplement[] => {
  const open = supplements.findIndex((supplement) => supplement.receivedAt === null)
  return supplements.map((supplement, index) => (index === open ? { ...supplement, receivedAt: at } : supplement))
}

const stepped = (state: DossierState, event: Occurred<DossierEvent>): DossierChange => {
  const next = dossierSteps.next(state.steps, dossierSteps.eventNumber(event.type))
  if (next < 0) {
    const anomaly = { type: event.type, occurredAt: event.occurredAt, step: progressOf(state.steps) }
    return { anomalies: [...state.anomalies, anomaly] }
  }
  if (next === state.steps) return noChange
  const moved = progressOf(next) !== progressOf(state.steps)
  return { steps: next, stepSince: moved ? event.occurredAt : state.stepSince }
}

const stated = (state: DossierState, event: Occurred<DossierEvent>): DossierChange => {
  const at = event.occurredAt
  switch (event.type) {
    case 'DossierSubmitted': {
      const { code, procedure, unit, receivingUnit, channel, receptionDue, components } = event.data
      const { portal = null, filedWith = [] } = event.data
      return {
        code,
        procedure,
        unit,
        receivingUnit,
        channel,
        portal,
        filedWith,
        receptionDue: instantOrNull(receptionDue),
        submittedAt: earliest(state.submittedAt, at),
        components: withSubmitted(state.components, components),
      }
    }
    case 'DataFetchFailed':
      return { receptionDue: instantOrNull(event.data.receptionDue) ?? state.receptionDue }
    case 'ReceptionAlerted':
      return { alertedAt: earliest(state.alertedAt, at) }
    case 'DossierReceived':
      return {
        limit: event.data.limit ?? null,
        statutoryDue: instantOrNull(event.data.statutoryDue),
        handOverDue: instantOrNull(event.data.handOverDue),
        receivedAt: earliest(state.receivedAt, at),
      }
    case 'SupplementRequested':
      return {
        supplements: [...state.supplements, { stage: event.data.stage, requestedAt: at, receivedAt: null }],
        openSupplement: { answerBy: instantOrNull(event.data.answerBy), notifiedAt: null },
      }
    case 'SupplementNotified':
      return state.openSupplement === null ? noChange : { openSupplement: { ...state.openSupplement, notifiedAt: at } }
    case 'SupplementReceived':
      return {
        supplements: answered(state.supplements, at),
        openSupplement: null,
        components: withSubmitted(state.components, event.data.components),
      }
    case 'ComponentDigitised': {
      const { component, hash = null } = event.data
      const scan = { digitised: true, digitisedAt: at, signed: false, signedAt: null, hash }
      return { components: withComponent(state.components, component, scan) }
    }
    case 'ComponentSigned':
      return {
        components: withComponent(state.components, event.data.component, { signed: true, signedAt: at }),
      }
    case 'ComponentReused':
      return { components: withComponent(state.components, event.data.component, { reused: true }) }
    case 'ScanExempted': {
      const { component, ground } = event.data
      return { components: withComponent(state.components, component, { exempt: ground }) }
    }
    case 'CertifiedCopyAccepted':
      return { components: withComponent(state.components, event.data.component, { certified: true }) }
    case 'IdentityVerified':
      return { identityVerified: true }
    case 'PopulationDataUsed':
      return { populationDataUsed: true }
    case 'FeeCharged':
      return { feesCharged: state.feesCharged + event.data.amount }
    case 'FeePaid':
      return {
        feesPaid: state.feesPaid + event.data.amount,
        receptionDue: instantOrNull(event.data.receptionDue) ?? state.receptionDue,
      }
    case 'ResultIssued':
      return { result: event.data.result, resultSignedAt: null }
    case 'ResultSigned':
      return { resultSignedAt: at }
    case 'ResultAttached':
      return { resultAttachedAt: earliest(state.resultAttachedAt, at) }
    case 'ResultAnnounced':
      return { announcedAt: earliest(state.announcedAt, at) }
    case 'DossierCompleted':
      return { completedAt: earliest(state.completedAt, at) }
    case 'ResultReturned':
      return { returnedAt: earliest(state.returnedAt, at) }
    case 'DossierRefused':
      return { refusedAt: earliest(state.refusedAt, at) }
    case 'DossierWithdrawn':
      return { withdrawnAt: earliest(state.withdrawnAt, at) }
    case 'ProcessingStopped':
      return { stoppedAt: earliest(state.stoppedAt, at) }
    case 'SatisfactionRated':
      return { rated: true }
    default:
      return evolveHandling(state, event)
  }
}

/** A dossier whose fields are set in place: for a fold that nobody else sees before it is over. */
export type DossierDraft = { -readonly [Field in keyof DossierState]: DossierState[Field] }

const mayChangeStatus: ReadonlySet<DossierEvent['type']> = new Set(['ClockPaused', 'ClockResumed'])

/** The status on the portal follows from the step and from what it waits for. */
const shown = (before: Steps, next: DossierState, { type, occurredAt }: Occurred<DossierEvent>): DossierChange =>
  next.steps === before && !mayChangeStatus.has(type)
    ? noChange
    : { statuses: withStatus(next.statuses, next, occurredAt) }

/** What a dossier is after one more event. Total: a recorded fact is never refused. */
export const evolveDossier = (state: DossierState, event: Occurred<DossierEvent>): DossierState => {
  const { breaches } = event.data
  const known = { ...state, ...stepped(state, event), ...stated(state, event) }
  const next = { ...known, ...shown(state.steps, known, event) }
  return breaches === undefined ? next : { ...next, breaches: [...next.breaches, ...breaches] }
}

/** The same, set in place: the lists and objects in the draft are replaced, never changed. */
export const evolveDraft = (draft: DossierDraft, event: Occurred<DossierEvent>): void => {
  const before = draft.steps
  const said = stated(draft, event)
  Object.assign(draft, stepped(draft, event), said)
  Object.assign(draft, shown(before, draft, event))
  const { breaches } = event.data
  if (breaches !== undefined) draft.breaches = [...draft.breaches, ...breaches]
}
