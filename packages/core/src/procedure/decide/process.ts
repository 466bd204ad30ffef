import { type Objection, reject } from '../../regulation/objection.ts'
import { orderOfSteps } from '../../regulation/rules/order-rules.ts'
import type { ApproveProcess, DraftProcess, WithdrawProcess } from '../commands.ts'
import type { ProcedureState } from '../state.ts'
import { accept, dayOf, inFuture, type ProcedureDecision, type ProcedureLaw } from './law.ts'

/** Ids name their steps, and what a step leads to is a step of the process. */
export const draft = ({ type: _type, from, ...data }: DraftProcess, law: ProcedureLaw): ProcedureDecision => {
  const ids = data.steps.map(({ id }) => id)
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at)
  if (twice >= 0)
    return reject(orderOfSteps, law, 'reject.step-twice', { step: ids[twice] ?? '' }, `steps[${twice}].id`)
  const strays = data.steps.findIndex(({ next = [] }) => next.some((id) => !ids.includes(id)))
  if (strays >= 0) {
    const target = data.steps[strays]?.next?.find((id) => !ids.includes(id)) ?? ''
    return reject(
      orderOfSteps,
      law,
      'reject.step-unknown',
      { step: ids[strays] ?? '', target },
      `steps[${strays}].next`,
    )
  }
  return accept({ type: 'ProcessDrafted', data: { ...data, from: dayOf(law, from) } })
}

const unknownProcess = (process: string, { processes }: ProcedureState, law: ProcedureLaw): Objection =>
  processes.some(({ definition }) => definition.process === process)
    ? null
    : reject(orderOfSteps, law, 'reject.process-unknown', { process }, 'process')

/** A process is approved whatever its sums: what they come to is a finding of the lint, not a refusal. */
export const approve = (
  { type: _type, ...data }: ApproveProcess,
  state: ProcedureState,
  law: ProcedureLaw,
): ProcedureDecision =>
  inFuture('decidedOn', data.decidedOn, law) ??
  unknownProcess(data.process, state, law) ??
  accept({ type: 'ProcessApproved', data: { ...data, from: dayOf(law, data.from) } })

export const withdrawProcess = (
  { type: _type, ...data }: WithdrawProcess,
  state: ProcedureState,
  law: ProcedureLaw,
): ProcedureDecision =>
  unknownProcess(data.process, state, law) ??
  accept({ type: 'ProcessWithdrawn', data: { ...data, from: dayOf(law, data.from) } })
