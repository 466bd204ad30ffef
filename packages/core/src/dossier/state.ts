import type { Instant } from '../time/instant.ts'
import type { Steps } from '../machine/step-table.ts'
import type { Components } from './component-state.ts'
import type { StopInitiator } from './ending-events.ts'
import type { Breach, Channel, Stage } from './event-base.ts'
import type { ClockPaused, PauseKind } from './handling-events.ts'
import type { Consultation, JointWork } from './joint-state.ts'
import { dossierSteps } from './machine.ts'
import type { AppointmentTrigger, FilingPortal } from './reception-events.ts'
import type { StatusChange } from './status-change.ts'

/** One promised time of the result, with the moment from which it was in force. */
export type Appointment = {
  readonly leg: number
  readonly due: Instant
  readonly setAt: Instant
  readonly trigger: AppointmentTrigger
}

/** One supplement cycle; `receivedAt` is null while the answer is outstanding. */
export type Supplement = { readonly stage: Stage; readonly requestedAt: Instant; readonly receivedAt: Instant | null }

/** What is further known of the open request for supplement: the second notice, and until when to answer. */
export type OpenSupplement = { readonly answerBy: Instant | null; readonly notifiedAt: Instant | null }

/** One pause of the legal clock other than a supplement, with the effect that the law gave it then. */
export type Pause = {
  readonly kind: PauseKind
  readonly from: Instant
  readonly to: Instant | null
  readonly effect: NonNullable<ClockPaused['effect']> | null
}

/** A leg that is over. */
export type FinishedLeg = { readonly leg: number; readonly finishedAt: Instant }

/** A hand-over that the receiver has not confirmed yet. */
export type OpenHandover = { readonly to: string; readonly at: Instant; readonly due: Instant | null }

/** A proposed correction; it changes nothing else. */
export type Correction = {
  readonly correction: string
  readonly event: string
  readonly author: string
  readonly approved: boolean | null
}

/** What the portal answered to what it was told; without a stated time of telling, the answer's own. */
export type PortalAnswer = {
  readonly status: number
  readonly toldAt: Instant
  readonly at: Instant
  readonly acknowledged: boolean
}

/** An event that the step table does not know where it stands; the fact is kept, the steps are left alone. */
export type Anomaly = { readonly type: string; readonly occurredAt: Instant; readonly step: string }

/** All that the events of one dossier say. Instants are null until they happened. */
export type DossierState = {
  readonly steps: Steps
  /** When the dossier came to its present progress step. */
  readonly stepSince: Instant | null
  /** The statuses that the national portal has to show, since the submission, as they came about. */
  readonly statuses: readonly StatusChange[]
  readonly code: string | null
  readonly procedure: string | null
  readonly unit: string | null
  readonly receivingUnit: string | null
  readonly channel: Channel
  /** Null where it was not filed online, or nobody said where. */
  readonly portal: FilingPortal | null
  /** Other procedures that were filed together with this one. */
  readonly filedWith: readonly string[]
  readonly limit: string | null
  readonly statutoryDue: Instant | null
  readonly receptionDue: Instant | null
  readonly handOverDue: Instant | null
  readonly submittedAt: Instant | null
  readonly alertedAt: Instant | null
  readonly receivedAt: Instant | null
  /** When the first step of handling began. */
  readonly handlingSince: Instant | null
  readonly completedAt: Instant | null
  readonly announcedAt: Instant | null
  readonly returnedAt: Instant | null
  readonly refusedAt: Instant | null
  readonly stoppedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly supplements: readonly Supplement[]
  readonly openSupplement: OpenSupplement | null
  readonly appointments: readonly Appointment[]
  readonly finishedLegs: readonly FinishedLeg[]
  readonly pauses: readonly Pause[]
  readonly apologies: number
  readonly apologisedAt: Instant | null
  readonly explainedAt: Instant | null
  readonly components: Components
  readonly feesCharged: number
  readonly feesPaid: number
  readonly identityVerified: boolean
  readonly populationDataUsed: boolean
  /** The draft that was shown last, until when it could be answered, and whether it was. */
  readonly draft: { readonly draft: string; readonly answerBy: Instant | null; readonly answered: boolean } | null
  readonly result: string | null
  readonly resultSignedAt: Instant | null
  readonly resultAttachedAt: Instant | null
  readonly rated: boolean
  /** Steps of the internal process that began, in order; one to which the file was sent back stands last again. */
  readonly stepsBegun: readonly string[]
  readonly handovers: number
  readonly handover: OpenHandover | null
  /** To whom the file went last. */
  readonly heldBy: { readonly unit: string; readonly since: Instant } | null
  /** When it was passed on to the competent unit, having been received elsewhere. */
  readonly passedOnAt: Instant | null
  readonly consultations: readonly Consultation[]
  readonly jointWork: JointWork | null
  readonly stopRequests: readonly StopInitiator[]
  readonly portalAnswers: readonly PortalAnswer[]
  readonly syncAlertedAt: Instant | null
  readonly corrections: readonly Correction[]
  readonly breaches: readonly Breach[]
  readonly anomalies: readonly Anomaly[]
}

export const initialDossier: DossierState = {
  steps: dossierSteps.initial,
  stepSince: null,
  statuses: [],
  code: null,
  procedure: null,
  unit: null,
  receivingUnit: null,
  channel: 'unknown',
  portal: null,
  filedWith: [],
  limit: null,
  statutoryDue: null,
  receptionDue: null,
  handOverDue: null,
  submittedAt: null,
  alertedAt: null,
  receivedAt: null,
  handlingSince: null,
  completedAt: null,
  announcedAt: null,
  returnedAt: null,
  refusedAt: null,
  stoppedAt: null,
  withdrawnAt: null,
  supplements: [],
  openSupplement: null,
  appointments: [],
  finishedLegs: [],
  pauses: [],
  apologies: 0,
  apologisedAt: null,
  explainedAt: null,
  components: {},
  feesCharged: 0,
  feesPaid: 0,
  identityVerified: false,
  populationDataUsed: false,
  draft: null,
  result: null,
  resultSignedAt: null,
  resultAttachedAt: null,
  rated: false,
  stepsBegun: [],
  handovers: 0,
  handover: null,
  heldBy: null,
  passedOnAt: null,
  consultations: [],
  jointWork: null,
  stopRequests: [],
  portalAnswers: [],
  syncAlertedAt: null,
  corrections: [],
  breaches: [],
  anomalies: [],
}
