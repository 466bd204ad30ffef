import {
  certificationExtension,
  extension,
  pauseEffect,
  proofOfPayment,
  secondLeg,
} from '../../regulation/rules/clock-rules.ts'
import { orderOfSteps } from '../../regulation/rules/order-rules.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import { extendBy } from '../../time/pause.ts'
import type { ExtendLimit, FinishLeg, PauseClock, ResumeClock, StartLeg } from '../law-commands.ts'
import type { DossierState, Pause } from '../state.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection, reject, ruling } from './context.ts'
import { appointmentAfter, currentAppointment, deadline, movedAppointment } from './deadline.ts'
import { latenessBreach } from './lateness.ts'

/** A pause has the effect that a rule in force here gives it; without one it is on record and moves nothing. */
export const pauseClock = (command: PauseClock, _: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const ruled = ruling(pauseEffect, context)
  const effect = ruled?.value[command.kind] ?? 'none'
  return accept({
    type: 'ClockPaused',
    data: { ...data, effect, ...(ruled === null ? {} : { article: ruled.article }) },
  })
}

const openPause = (state: DossierState): Pause | undefined => state.pauses.find(({ to }) => to === null)

/** The clock goes on in the kind in which it stopped; a pause for an obligation ends with its proof. */
export const resumeClock = (command: ResumeClock, state: DossierState, context: LegalContext): DossierDecision => {
  const pause = openPause(state)
  if (pause === undefined || pause.kind !== command.kind)
    return reject(orderOfSteps, context, 'reject.other-pause', { kind: command.kind, open: pause?.kind ?? '–' }, 'kind')
  const unproved = command.kind === 'financial-obligation' && command.voucher === undefined
  const objection = forbid(unproved, proofOfPayment, context, 'reject.no-proof', {}, 'voucher')
  if (objection !== null) return objection

  const { type: _type, ...data } = command
  const resumed = { type: 'ClockResumed', data } as const
  const current = currentAppointment(state)
  if (pause.effect !== 'excluded' || current === null) return accept(resumed)
  const due = extendBy(current.due, { from: pause.from, to: context.occurredAt }, context.calendar)
  const trigger = pause.kind === 'financial-obligation' ? 'payment' : 'extension'
  return accept(
    resumed,
    movedAppointment(context, due, { leg: current.leg, trigger, by: ruling(pauseEffect, context) }),
  )
}

const extensions = (context: LegalContext): readonly string[] => ruling(extension, context)?.value ?? []

/** A limit is extended only where a rule in force here knows an extension. */
export const mayExtend = (state: DossierState, context: LegalContext): Objection => {
  if (ruling(certificationExtension, context) === null && extensions(context).length === 0)
    return reject(extension, context, 'reject.no-extension')
  return currentAppointment(state) === null ? reject(extension, context, 'reject.no-appointment') : null
}

/** Where certification has no rule of its own, by one of the steps that the rule lists. */
const unlisted = (by: string, context: LegalContext): Objection => {
  const allowed = extensions(context)
  return ruling(certificationExtension, context) !== null || allowed.includes(by)
    ? null
    : reject(extension, context, 'reject.extension', { by, allowed: allowed.join(', ') }, 'by')
}

/** All extensions of a certification together may not pass so many working days without a written agreement. */
const beyondCertification = (
  { by, agreement }: ExtendLimit,
  due: Instant,
  state: DossierState,
  context: LegalContext,
): Objection => {
  const terms = ruling(certificationExtension, context)?.value
  if (terms === undefined || (terms.longerByAgreement && agreement !== undefined)) return null
  const { workingDays } = terms
  const promised = state.appointments.findLast(({ trigger }) => trigger !== 'extension')?.due ?? context.occurredAt
  if (workingDays > 0 && due <= deadline(context, promised, `${workingDays}wd`).due) return null
  const field = terms.longerByAgreement ? 'agreement' : 'by'
  return reject(certificationExtension, context, 'reject.certification-extension', { by, workingDays }, field)
}

export const extendLimit = (command: ExtendLimit, state: DossierState, context: LegalContext): DossierDecision => {
  const { basis, by, agreement } = command
  const step = unlisted(by, context)
  if (step !== null) return step
  const { leg, due: from } = currentAppointment(state) ?? { leg: 1, due: context.occurredAt }
  const { due } = deadline(context, from, by)
  const objection = beyondCertification(command, due, state, context)
  if (objection !== null) return objection
  const ruled = ruling(certificationExtension, context) ?? ruling(extension, context)
  return accept(
    {
      type: 'LimitExtended',
      data: {
        basis,
        by,
        due: toIso(due),
        ...(ruled === null ? {} : { article: ruled.article }),
        ...(agreement === undefined ? {} : { agreement }),
      },
    },
    movedAppointment(context, due, { leg, trigger: 'extension', by: ruled }),
  )
}

const nextLegLimit = (context: LegalContext): string | undefined =>
  ruling(secondLeg, context)?.value ?? context.terms?.secondLeg

const runningLeg = (state: DossierState): number => currentAppointment(state)?.leg ?? 1

/** A first leg ends only where a second is foreseen, by rule or by the catalogue. */
export const mayFinishLeg = (state: DossierState, context: LegalContext): Objection => {
  if (currentAppointment(state) === null) return reject(secondLeg, context, 'reject.no-appointment')
  return runningLeg(state) > 1 ? reject(orderOfSteps, context, 'reject.no-second-leg') : mayStartLeg(state, context)
}

export const finishLeg = ({ cause }: FinishLeg, state: DossierState, context: LegalContext): DossierDecision =>
  accept({ type: 'LegFinished', data: { leg: runningLeg(state), cause, ...latenessBreach(state, context) } })

export const mayStartLeg = (_: DossierState, context: LegalContext): Objection =>
  nextLegLimit(context) === undefined ? reject(orderOfSteps, context, 'reject.no-second-leg') : null

/** The second appointment runs from the proof of payment. */
export const startLeg = (command: StartLeg, state: DossierState, context: LegalContext): DossierDecision => {
  const leg = runningLeg(state) + 1
  const limit = nextLegLimit(context) ?? ''
  return accept(
    { type: 'LegStarted', data: { leg, proof: command.proof } },
    appointmentAfter(context, limit, { leg, trigger: 'payment', by: ruling(secondLeg, context) }),
  )
}
