import { feesFor } from '../../procedure/in-force.ts'
import { type ProcessDefinition, waysIn, waysOn } from '../../procedure/process.ts'
import type { StepTime } from '../../procedure/stated-time.ts'
import { feeSchedule, processAsApproved } from '../../regulation/rules/catalogue-rules.ts'
import { ownErrorCost } from '../../regulation/rules/order-rules.ts'
import { toIso } from '../../time/instant.ts'
import type { ChargeFee, StartStep } from '../commands.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, forbid, type LegalContext, type Objection } from './context.ts'
import { deadline } from './deadline.ts'

/** The steps that may begin after those that have: the next ones, and any earlier one to which the file is sent back. */
const mayBegin = (process: ProcessDefinition, begun: readonly string[]): readonly string[] => {
  const last = begun.at(-1)
  const at = process.steps.findIndex(({ id }) => id === last)
  const { steps } = at < 0 ? waysIn(process) : waysOn(process, at)
  return [...new Set([...steps, ...begun])]
}

/** The limit of a step in the notation of `TimeLimit`; null where it is not counted, not stated, or part of a bare day. */
const limitOfStep = (time: StepTime): string | null => {
  if (time.kind !== 'counted' || time.amount === 0) return null
  if (time.unit === 'working-hour') return `${time.amount}wh`
  return Number.isInteger(time.amount) ? `${time.amount}d` : null
}

/** A step of the approved process begins in its order, with the time that the process gives it. */
export const startStep = (command: StartStep, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const processes = context.terms?.processes ?? []
  const next = [...new Set(processes.flatMap((process) => mayBegin(process, state.stepsBegun)))]
  const strays = processes.length > 0 && !next.includes(command.step)
  const params = { step: command.step, next: next.join(', ') }
  const objection = forbid(strays, processAsApproved, context, 'reject.step-not-next', params, 'step')
  if (objection !== null) return objection
  const step = processes.flatMap(({ steps }) => steps).find(({ id }) => id === command.step)
  const limit = step === undefined || data.due !== undefined ? null : limitOfStep(step.time)
  return accept({
    type: 'StepStarted',
    data: {
      ...data,
      ...(data.label === undefined && step !== undefined ? { label: step.label } : {}),
      ...(limit === null ? {} : { due: toIso(deadline(context, context.occurredAt, limit).due) }),
    },
  })
}

/** A correction puts right the agency's own error unless it was turned down, NĐ 61/2018 art. 21. */
const chargesOwnError = (
  { correction }: ChargeFee,
  { corrections }: DossierState,
  context: LegalContext,
): Objection => {
  if (correction === undefined) return null
  const turnedDown = corrections.some((known) => known.correction === correction && known.approved === false)
  return forbid(!turnedDown, ownErrorCost, context, 'reject.fee-for-correction', { correction }, 'correction')
}

/** A fee is charged as the schedule says for the dossier's channel; a line in words leaves the amount to the officer. */
export const chargeFee = (command: ChargeFee, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  const ownError = chargesOwnError(command, state, context)
  if (ownError !== null) return ownError
  const { fees } = context.terms ?? {}
  if (fees === undefined || state.channel === 'unknown') return accept({ type: 'FeeCharged', data })
  const lines = feesFor(fees, state.channel)
  const line = lines.find(({ fee }) => fee === command.fee)
  const known = lines.map(({ fee }) => fee).join(', ') || '–'
  return (
    forbid(
      line === undefined,
      feeSchedule,
      context,
      'reject.fee-unlisted',
      { fee: command.fee, channel: state.channel, known },
      'fee',
    ) ??
    forbid(
      line?.amount !== undefined && line.amount !== command.amount,
      feeSchedule,
      context,
      'reject.fee-amount',
      { fee: command.fee, amount: command.amount, announced: line?.amount ?? 0 },
      'amount',
    ) ??
    accept({ type: 'FeeCharged', data })
  )
}
