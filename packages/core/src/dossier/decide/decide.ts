import { isMotcuaError } from '../../message/motcua-error.ts'
import { announcedCalendar, orderOfSteps } from '../../regulation/rules/order-rules.ts'
import { formFault } from '../command-schemas.ts'
import type { DossierCommand } from '../commands.ts'
import type { DossierState } from '../state.ts'
import {
  type DossierContext,
  type DossierDecision,
  legalContext,
  type LegalContext,
  reject,
  ruling,
} from './context.ts'
import { type Kind, kinds } from './kinds.ts'
import { notNow, notThen } from './order.ts'

/** A due date that the calendar cannot answer is a refusal that names the missing notice. */
const withCalendar = (context: LegalContext, decide: () => DossierDecision): DossierDecision => {
  try {
    return decide()
  } catch (error) {
    const unknown = isMotcuaError(error) && error.code.startsWith('time.')
    if (!unknown || ruling(announcedCalendar, context)?.value !== true) throw error
    return reject(announcedCalendar, context, error.code, error.params)
  }
}

const procedureOf = (command: DossierCommand, state: DossierState): string =>
  state.procedure ?? (command.type === 'SubmitDossier' ? command.procedure : '')

/** What a command leads to today: events, or a rejection that names the rule and its article. */
export const decideDossier = (
  command: DossierCommand,
  state: DossierState,
  context: DossierContext,
): DossierDecision => {
  const fault = formFault(command)
  const legal = legalContext(context, fault === null ? procedureOf(command, state) : '', state.submittedAt)
  if (fault !== null) return reject(orderOfSteps, legal, 'reject.form', fault, fault.field)
  const { event, permit, decide } = kinds[command.type] as Kind<DossierCommand>
  return (
    notNow(event, state, legal) ??
    notThen(event, state, legal) ??
    permit?.(state, legal) ??
    withCalendar(legal, () => decide(command, state, legal))
  )
}
