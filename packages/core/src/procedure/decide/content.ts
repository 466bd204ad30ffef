import { type Objection, reject } from '../../regulation/objection.ts'
import { orderOfSteps, orderOfTime } from '../../regulation/rules/order-rules.ts'
import type {
  AssignCompetence,
  CloseOnlineService,
  MarkProcedure,
  OpenOnlineService,
  SetFees,
  SetForm,
} from '../commands.ts'
import type { ProcedureState } from '../state.ts'
import { accept, dayOf, endsBefore, type ProcedureDecision, type ProcedureLaw } from './law.ts'

/** A fee schedule; each line that ends, ends after it begins. */
export const setFees = ({ type: _type, from, fees, ...data }: SetFees, law: ProcedureLaw): ProcedureDecision => {
  const reversed = fees.findIndex(({ to }) => to !== undefined && to <= from)
  if (reversed >= 0)
    return reject(
      orderOfTime,
      law,
      'reject.interval-reversed',
      { from, to: fees[reversed]?.to ?? '' },
      `fees[${reversed}].to`,
    )
  return accept({
    type: 'FeesSet',
    data: {
      ...data,
      from: dayOf(law, from),
      fees: fees.map(({ to, ...fee }) => ({ ...fee, ...(to === undefined ? {} : { to: dayOf(law, to) }) })),
      feeBearing: fees.some(({ amount }) => amount === undefined || amount > 0),
    },
  })
}

const unknownService = (service: string, { services }: ProcedureState, law: ProcedureLaw): Objection =>
  services.some((known) => known.service === service && known.to === null)
    ? null
    : reject(orderOfSteps, law, 'reject.service-unknown', { service }, 'service')

export const openService = (
  { type: _type, ...data }: OpenOnlineService,
  state: ProcedureState,
  law: ProcedureLaw,
): ProcedureDecision =>
  unknownService(data.service, state, law) === null
    ? reject(orderOfSteps, law, 'reject.service-open', { service: data.service }, 'service')
    : accept({ type: 'OnlineServiceOpened', data: { ...data, from: dayOf(law, data.from) } })

export const closeService = (
  { type: _type, ...data }: CloseOnlineService,
  state: ProcedureState,
  law: ProcedureLaw,
): ProcedureDecision =>
  unknownService(data.service, state, law) ??
  accept({ type: 'OnlineServiceClosed', data: { ...data, from: dayOf(law, data.from) } })

export const assignCompetence = (
  { type: _type, from, to, ...data }: AssignCompetence,
  law: ProcedureLaw,
): ProcedureDecision => {
  const assigned = { ...data, from: dayOf(law, from), ...(to === undefined ? {} : { to: dayOf(law, to) }) }
  return endsBefore(from, to, law) ?? accept({ type: 'CompetenceAssigned', data: assigned })
}

export const mark = ({ type: _type, from, to, ...data }: MarkProcedure, law: ProcedureLaw): ProcedureDecision => {
  const marked = { ...data, from: dayOf(law, from), ...(to === undefined ? {} : { to: dayOf(law, to) }) }
  return endsBefore(from, to, law) ?? accept({ type: 'ProcedureMarked', data: marked })
}

/** A form names each of its fields once. */
export const setForm = ({ type: _type, ...data }: SetForm, law: ProcedureLaw): ProcedureDecision => {
  const names = data.fields.map(({ field }) => field)
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (twice >= 0)
    return reject(orderOfSteps, law, 'reject.field-twice', { field: names[twice] ?? '' }, `fields[${twice}].field`)
  return accept({ type: 'FormSet', data: { ...data, from: dayOf(law, data.from) } })
}
