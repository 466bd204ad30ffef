import type { Decider } from '../decider.ts'
import type { MessageKey } from '../message/catalogue.ts'
import type { MessageParams } from '../message/message.ts'
import { reject } from '../regulation/objection.ts'
import { findRuling, type Rule } from '../regulation/rule.ts'
import { plannedOutage } from '../regulation/rules/clock-rules.ts'
import { orderOfSteps, orderOfTime } from '../regulation/rules/order-rules.ts'
import { dueInstant } from '../time/due-instant.ts'
import { fromIso, toIso } from '../time/instant.ts'
import { parseTimeLimit } from '../time/time-limit.ts'
import type {
  AllocateCode,
  AnnounceOutage,
  EndOutage,
  RecordOutage,
  ReportNationalFigure,
  UnitCommand,
} from './commands.ts'
import { unitFormFault } from './command-schemas.ts'
import type { UnitContext, UnitDecision } from './context.ts'
import { decideOrganisation, isAboutOrganisation } from './decide-organisation.ts'
import type { UnitEvent } from './events.ts'
import { evolveUnit, initialUnit, type UnitState } from './state.ts'

const accept = (event: UnitEvent): UnitDecision => ({ accepted: true, events: [event] })

const refuse = (
  rule: Rule<boolean>,
  { calendar, occurredAt, place = {} }: UnitContext,
  message: MessageKey,
  params: MessageParams,
  field: string,
): UnitDecision => reject(rule, { date: calendar.zone.localDate(occurredAt), place }, message, params, field)

const reversed = (from: string, to: string | undefined, context: UnitContext): UnitDecision | null =>
  to !== undefined && fromIso(to) <= fromIso(from)
    ? refuse(orderOfTime, context, 'reject.interval-reversed', { from, to }, 'to')
    : null

const future = (field: 'from' | 'to', at: string | undefined, context: UnitContext): UnitDecision | null =>
  at !== undefined && fromIso(at) > context.now
    ? refuse(orderOfTime, context, 'reject.outage-in-future', { at, now: toIso(context.now) }, field)
    : null

/** An outage is put on record as an interval that has begun; no due date moves. */
const recordOutage = ({ type: _type, ...data }: RecordOutage, context: UnitContext): UnitDecision =>
  reversed(data.from, data.to, context) ??
  future('from', data.from, context) ??
  future('to', data.to, context) ??
  accept({ type: 'OutageRecorded', data })

const endOutage = ({ type: _type, ...data }: EndOutage, state: UnitState, context: UnitContext): UnitDecision => {
  const open = state.outages.find(({ system, to }) => system === data.system && to === null)
  if (open === undefined) return refuse(orderOfSteps, context, 'reject.no-outage', { system: data.system }, 'system')
  return (
    reversed(toIso(open.from), data.to, context) ??
    future('to', data.to, context) ??
    accept({ type: 'OutageEnded', data })
  )
}

/** Planned work is announced in time; a late announcement is a breach, not a refusal. */
const announceOutage = ({ type: _type, ...data }: AnnounceOutage, context: UnitContext): UnitDecision => {
  const objection = reversed(data.from, data.to, context)
  if (objection !== null) return objection
  const { calendar, occurredAt, place } = context
  const ruled = findRuling(plannedOutage, calendar.zone.localDate(occurredAt), place)
  const earliest = ruled === null ? null : dueInstant(occurredAt, parseTimeLimit(ruled.value), calendar)
  const breach =
    ruled !== null && earliest !== null && earliest > fromIso(data.from)
      ? { breaches: [{ rule: ruled.rule, article: ruled.article, due: data.from }] }
      : {}
  return accept({ type: 'OutageAnnounced', data: { ...data, ...breach } })
}

const reportFigure = ({ type: _type, ...data }: ReportNationalFigure, context: UnitContext): UnitDecision =>
  reversed(data.from, data.to, context) ?? accept({ type: 'NationalFigureReported', data })

/** The next number of the day; a gap does no harm, a number given twice would. */
const allocate = ({ type: _type, ...data }: AllocateCode, state: UnitState): UnitDecision =>
  accept({ type: 'CodeAllocated', data: { ...data, number: (state.lastNumber[data.date] ?? 0) + 1 } })

const decideUnit = (command: UnitCommand, state: UnitState, context: UnitContext): UnitDecision => {
  const fault = unitFormFault(command)
  if (fault !== null) return refuse(orderOfSteps, context, 'reject.form', fault, fault.field)
  if (isAboutOrganisation(command)) return decideOrganisation(command, state, context)
  switch (command.type) {
    case 'RecordOutage':
      return recordOutage(command, context)
    case 'EndOutage':
      return endOutage(command, state, context)
    case 'AnnounceOutage':
      return announceOutage(command, context)
    case 'ReportNationalFigure':
      return reportFigure(command, context)
    default:
      return allocate(command, state)
  }
}

/** The whole behaviour of a unit's stream. */
export const unitDecider: Decider<UnitCommand, UnitEvent, UnitState, UnitContext> = {
  initial: initialUnit,
  evolve: evolveUnit,
  decide: decideUnit,
}
