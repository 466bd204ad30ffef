import type { Occurred } from '../decider.ts'
import { fromIso } from '../time/instant.ts'
import type { DossierEvent } from './events.ts'
import { changeFirst } from './joint-state.ts'
import type { DossierState } from './state.ts'

/** What events of handling say: appointments, pauses, legs, hand-overs, joint work, lateness, the portal's answers, corrections. */
export const evolveHandling = (state: DossierState, event: Occurred<DossierEvent>): DossierState => {
  const at = event.occurredAt
  switch (event.type) {
    case 'AppointmentSet': {
      const { leg, due, trigger, limit } = event.data
      return {
        ...state,
        limit: leg > 1 && trigger === 'payment' && limit !== undefined ? limit : state.limit,
        appointments: [...state.appointments, { leg, due: fromIso(due), setAt: at, trigger }],
      }
    }
    case 'StepStarted':
      return {
        ...state,
        handlingSince: state.handlingSince ?? at,
        stepsBegun: [...state.stepsBegun, event.data.step],
      }
    case 'ClockPaused': {
      const { kind, effect = null } = event.data
      return { ...state, pauses: [...state.pauses, { kind, from: at, to: null, effect }] }
    }
    case 'ClockResumed': {
      const { kind } = event.data
      return {
        ...state,
        pauses: changeFirst(state.pauses, (pause) => pause.kind === kind && pause.to === null, { to: at }),
      }
    }
    case 'LegFinished':
      return { ...state, finishedLegs: [...state.finishedLegs, { leg: event.data.leg, finishedAt: at }] }
    case 'HandedOver': {
      const { to, due } = event.data
      return {
        ...state,
        handovers: state.handovers + 1,
        heldBy: { unit: to, since: at },
        handover: { to, at, due: due === undefined ? null : fromIso(due) },
      }
    }
    case 'HandoverConfirmed':
      return { ...state, handover: null }
    case 'DossierTransferred':
      return event.data.kind === 'competence' ? { ...state, unit: event.data.to } : { ...state, passedOnAt: at }
    case 'ConsultationRequested': {
      const { consultation, agency, answerBy } = event.data
      const due = answerBy === undefined ? null : fromIso(answerBy)
      const asked = { consultation, agency, requestedAt: at, answerBy: due, answeredAt: null }
      return { ...state, consultations: [...state.consultations, asked] }
    }
    case 'ConsultationAnswered': {
      const { consultation } = event.data
      const open = (asked: DossierState['consultations'][number]): boolean =>
        asked.consultation === consultation && asked.answeredAt === null
      return { ...state, consultations: changeFirst(state.consultations, open, { answeredAt: at }) }
    }
    case 'JointWorkOpened': {
      const { order, lead, parts } = event.data
      return {
        ...state,
        jointWork: {
          order,
          lead,
          parts: parts.map(({ agency, limit }) => ({ agency, limit, due: null, completedAt: null })),
        },
      }
    }
    case 'JointPartStarted':
    case 'JointPartCompleted': {
      if (state.jointWork === null) return state
      const { agency } = event.data
      const change = event.type === 'JointPartStarted' ? { due: fromIso(event.data.due) } : { completedAt: at }
      const parts = changeFirst(
        state.jointWork.parts,
        (part) => part.agency === agency && part.completedAt === null,
        change,
      )
      return { ...state, jointWork: { ...state.jointWork, parts } }
    }
    case 'ApologyIssued':
      return { ...state, apologies: state.apologies + 1, apologisedAt: at }
    case 'ExplanationFiled':
      return { ...state, explainedAt: at }
    case 'StopRequested':
      return { ...state, stopRequests: [...state.stopRequests, event.data.initiator] }
    case 'PortalAcknowledged':
    case 'PortalRejected': {
      const { sentAt, status } = event.data
      const acknowledged = event.type === 'PortalAcknowledged'
      const answer = { status, toldAt: sentAt === undefined ? at : fromIso(sentAt), at, acknowledged }
      return { ...state, portalAnswers: [...state.portalAnswers, answer] }
    }
    case 'DraftSent': {
      const { draft, answerBy } = event.data
      return {
        ...state,
        draft: { draft, answerBy: answerBy === undefined ? null : fromIso(answerBy), answered: false },
      }
    }
    case 'DraftAnswered':
      return state.draft?.draft === event.data.draft ? { ...state, draft: { ...state.draft, answered: true } } : state
    case 'SyncAlerted':
      return { ...state, syncAlertedAt: state.syncAlertedAt ?? at }
    case 'CorrectionProposed': {
      const { correction, event: corrected, author } = event.data
      const proposed = { correction, event: corrected, author, approved: null }
      return { ...state, corrections: [...state.corrections, proposed] }
    }
    case 'CorrectionDecided': {
      const { correction, approved } = event.data
      const open = (known: DossierState['corrections'][number]): boolean =>
        known.correction === correction && known.approved === null
      return { ...state, corrections: changeFirst(state.corrections, open, { approved }) }
    }
    default:
      return state
  }
}
