import type { Occurred } from '../decider.ts'
import { fromIso } from '../time/instant.ts'
import type { DossierEvent } from './events.ts'
import { changeFirst } from './joint-state.ts'
import type { DossierState } from './state.ts'

/** The fields that an event sets; the others stay. */
export type DossierChange = Partial<DossierState>

export const noChange: DossierChange = {}

/** What events of handling say: appointments, pauses, legs, hand-overs, joint work, lateness, the portal's answers, corrections. */
export const evolveHandling = (state: DossierState, event: Occurred<DossierEvent>): DossierChange => {
  const at = event.occurredAt
  switch (event.type) {
    case 'AppointmentSet': {
      const { leg, due, trigger, limit } = event.data
      return {
        limit: leg > 1 && trigger === 'payment' && limit !== undefined ? limit : state.limit,
        appointments: [...state.appointments, { leg, due: fromIso(due), setAt: at, trigger }],
      }
    }
    case 'StepStarted':
      return {
        handlingSince: state.handlingSince ?? at,
        stepsBegun: [...state.stepsBegun, event.data.step],
      }
    case 'ClockPaused': {
      const { kind, effect = null } = event.data
      return { pauses: [...state.pauses, { kind, from: at, to: null, effect }] }
    }
    case 'ClockResumed': {
      const { kind } = event.data
      return {
        pauses: changeFirst(state.pauses, (pause) => pause.kind === kind && pause.to === null, { to: at }),
      }
    }
    case 'LegFinished':
      return { finishedLegs: [...state.finishedLegs, { leg: event.data.leg, finishedAt: at }] }
    case 'HandedOver': {
      const { to, due } = event.data
      return {
        handovers: state.handovers + 1,
        heldBy: { unit: to, since: at },
        handover: { to, at, due: due === undefined ? null : fromIso(due) },
      }
    }
    case 'HandoverConfirmed':
      return { handover: null }
    case 'DossierTransferred':
      return event.data.kind === 'competence' ? { unit: event.data.to } : { passedOnAt: at }
    case 'ConsultationRequested': {
      const { consultation, agency, answerBy } = event.data
      const due = answerBy === undefined ? null : fromIso(answerBy)
      const asked = { consultation, agency, requestedAt: at, answerBy: due, answeredAt: null }
      return { consultations: [...state.consultations, asked] }
    }
    case 'ConsultationAnswered': {
      const { consultation } = event.data
      const open = (asked: DossierState['consultations'][number]): boolean =>
        asked.consultation === consultation && asked.answeredAt === null
      return { consultations: changeFirst(state.consultations, open, { answeredAt: at }) }
    }
    case 'JointWorkOpened': {
      const { order, lead, parts } = event.data
      return {
        jointWork: {
          order,
          lead,
          parts: parts.map(({ agency, limit }) => ({ agency, limit, due: null, completedAt: null })),
        },
      }
    }
    case 'JointPartStarted':
    case 'JointPartCompleted': {
      if (state.jointWork === null) return noChange
      const { agency } = event.data
      const change = event.type === 'JointPartStarted' ? { due: fromIso(event.data.due) } : { completedAt: at }
      const parts = changeFirst(
        state.jointWork.parts,
        (part) => part.agency === agency && part.completedAt === null,
        change,
      )
      return { jointWork: { ...state.jointWork, parts } }
    }
    case 'ApologyIssued':
      return { apologies: state.apologies + 1, apologisedAt: at }
    case 'ExplanationFiled':
      return { explainedAt: at }
    case 'StopRequested':
      return { stopRequests: [...state.stopRequests, event.data.initiator] }
    case 'PortalAcknowledged':
    case 'PortalRejected': {
      const { sentAt, status } = event.data
      const acknowledged = event.type === 'PortalAcknowledged'
      const answer = { status, toldAt: sentAt === undefined ? at : fromIso(sentAt), at, acknowledged }
      return { portalAnswers: [...state.portalAnswers, answer] }
    }
    case 'DraftSent': {
      const { draft, answerBy } = event.data
      return {
        draft: { draft, answerBy: answerBy === undefined ? null : fromIso(answerBy), answered: false },
      }
    }
    case 'DraftAnswered':
      return state.draft?.draft === event.data.draft ? { draft: { ...state.draft, answered: true } } : noChange
    case 'SyncAlerted':
      return { syncAlertedAt: state.syncAlertedAt ?? at }
    case 'CorrectionProposed': {
      const { correction, event: corrected, author } = event.data
      const proposed = { correction, event: corrected, author, approved: null }
      return { corrections: [...state.corrections, proposed] }
    }
    case 'CorrectionDecided': {
      const { correction, approved } = event.data
      const open = (known: DossierState['corrections'][number]): boolean =>
        known.correction === correction && known.approved === null
      return { corrections: changeFirst(state.corrections, open, { approved }) }
    }
    default:
      return noChange
  }
}
