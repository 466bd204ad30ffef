import { isMotcuaError } from '../../message/motcua-error.ts'
import { reject } from '../../regulation/objection.ts'
import { announcedCalendar, orderOfSteps } from '../../regulation/rules/order-rules.ts'
import { procedureFormFault } from '../command-schemas.ts'
import type { ProcedureCommand } from '../commands.ts'
import type { ProcedureState } from '../state.ts'
import { announce, list, publish, recordParts, repeal } from './announcement.ts'
import { assignCompetence, closeService, mark, openService, setFees, setForm } from './content.ts'
import { accept, dayOf, type ProcedureContext, type ProcedureDecision, type ProcedureLaw } from './law.ts'
import { approve, draft, withdrawProcess } from './process.ts'

const decideFormed = (command: ProcedureCommand, state: ProcedureState, law: ProcedureLaw): ProcedureDecision => {
  switch (command.type) {
    case 'AnnounceProcedure':
      return announce(command, state, law)
    case 'ListProcedure':
      return list(command, state, law)
    case 'PublishProcedure':
      return publish(command, state, law)
    case 'RepealProcedure':
      return repeal(command, state, law)
    case 'RecordParts':
      return recordParts(command, state, law)
    case 'SetFees':
      return setFees(command, law)
    case 'OpenOnlineService':
      return openService(command, state, law)
    case 'CloseOnlineService':
      return closeService(command, state, law)
    case 'AssignCompetence':
      return assignCompetence(command, law)
    case 'DraftProcess':
      return draft(command, law)
    case 'ApproveProcess':
      return approve(command, state, law)
    case 'WithdrawProcess':
      return withdrawProcess(command, state, law)
    case 'MarkProcedure':
      return mark(command, law)
    case 'SetForm':
      return setForm(command, law)
    case 'SetComponents': {
      const { type: _type, ...data } = command
      return accept({ type: 'ComponentsSet', data: { ...data, from: dayOf(law, data.from) } })
    }
    case 'RegisterFees':
      return accept({ type: 'FeesRegistered', data: { from: dayOf(law, command.from) } })
    case 'SetServiceLevel': {
      const { type: _type, ...data } = command
      return accept({ type: 'ServiceLevelSet', data: { ...data, from: dayOf(law, data.from) } })
    }
    default: {
      const { type: _type, ...data } = command
      return accept({ type: 'LimitRecorded', data: { ...data, from: dayOf(law, data.from) } })
    }
  }
}

/** What a command leads to today: events, or a rejection that names the rule and its article. */
export const decideProcedure = (
  command: ProcedureCommand,
  state: ProcedureState,
  context: ProcedureContext,
): ProcedureDecision => {
  const date = context.calendar.zone.localDate(context.occurredAt)
  const law: ProcedureLaw = { ...context, date, place: context.place ?? {} }
  const fault = procedureFormFault(command)
  if (fault !== null) return reject(orderOfSteps, law, 'reject.form', fault, fault.field)
  try {
    return decideFormed(command, state, law)
  } catch (error) {
    if (!isMotcuaError(error) || !error.code.startsWith('time.')) throw error
    return reject(announcedCalendar, law, error.code, error.params)
  }
}
