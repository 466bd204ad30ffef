import { isMotcuaError } from '../../message/motcua-error.ts'
import type { Rule } from '../../regulation/rule.ts'
import { resultBeforeEnd } from '../../regulation/rules/ending-rules.ts'
import { completeDossier } from '../../regulation/rules/catalogue-rules.ts'
import { dossierCodeForm, orderOfSteps } from '../../regulation/rules/order-rules.ts'
import {
  combinedFiling,
  counterReception,
  dataUnavailable,
  feeBeforeReception,
  limitByLaw,
  limitStart,
  onlineReception,
  postalReception,
  receptionAlert,
  receptionCutOff,
} from '../../regulation/rules/reception-rules.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import type { ReceiveDossier, RefuseDossier, SubmitDossier, WithdrawDossier } from '../commands.ts'
import { parseDossierCode } from '../dossier-code.ts'
import type { Channel } from '../event-base.ts'
import type { RecordDataFailure, RecordReceptionAlert } from '../law-commands.ts'
import { progressOf } from '../machine.ts'
import type { DossierState } from '../state.ts'
import {
  accept,
  breachAfter,
  type DossierDecision,
  forbid,
  legalContext,
  type LegalContext,
  type Objection,
  reject,
  ruling,
} from './context.ts'
import { appointmentAfter, dueBy, handOverDue } from './deadline.ts'
import { breachesWithoutResult } from './lateness.ts'
import { limitIsByLaw } from './procedure-terms.ts'

const codeFault = (code: string, date: string): string | null => {
  try {
    const parsed = parseDossierCode(code)
    return parsed.date === date ? null : `${parsed.date} ≠ ${date}`
  } catch (error) {
    if (isMotcuaError(error)) return error.message
    throw error
  }
}

const receptionRules: Readonly<Record<Channel, Rule<string> | null>> = {
  online: onlineReception,
  direct: counterReception,
  post: postalReception,
  unknown: null,
}

/** By the channel: 8 working hours online, on the spot at the counter, at once by post. */
export const receptionRuling = (channel: Channel, context: LegalContext) => {
  const rule = receptionRules[channel]
  return rule === null ? null : ruling(rule, context)
}

const instantField = <Name extends string>(name: Name, due: Instant | null): { readonly [Key in Name]?: string } =>
  due === null ? {} : ({ [name]: toIso(due) } as { readonly [Key in Name]: string })

export const submit = (command: SubmitDossier, _: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, receivingUnit, ...data } = command
  const reason = codeFault(command.code, context.date)
  const objection = forbid(
    reason !== null,
    dossierCodeForm,
    context,
    'reject.code',
    { code: command.code, reason: reason ?? '' },
    'code',
  )
  if (objection !== null) return objection
  const due = dueBy(context, receptionRuling(command.channel, context), context.occurredAt)
  return accept({
    type: 'DossierSubmitted',
    data: {
      ...data,
      ...(data.procedureVersion === undefined && context.terms?.version !== undefined
        ? { procedureVersion: context.terms.version }
        : {}),
      receivingUnit: receivingUnit ?? command.unit,
      ...instantField('receptionDue', due),
    },
  })
}

/** Where data cannot be fetched, the slip at the counter or by post may take longer; online keeps its 8 working hours. */
export const recordDataFailure = (
  command: RecordDataFailure,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const due = state.channel === 'online' ? null : dueBy(context, ruling(dataUnavailable, context), state.submittedAt)
  return accept({ type: 'DataFetchFailed', data: { ...data, ...instantField('receptionDue', due) } })
}

/** Only what was filed online lies unseen. */
export const mayAlert = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.channel !== 'online', orderOfSteps, context, 'reject.not-online')

export const recordReceptionAlert = (
  command: RecordReceptionAlert,
  state: DossierState,
  context: LegalContext,
): DossierDecision => {
  const { type: _type, ...data } = command
  const ruled = ruling(receptionAlert, context)
  const breach = breachAfter(ruled, dueBy(context, ruled, state.submittedAt), context.occurredAt)
  return accept({ type: 'ReceptionAlerted', data: { ...data, ...breach } })
}

/** The limit of the procedure or of the law, with the cut-off that holds for it. */
const limitOf = (context: LegalContext): string | null => {
  const stated = context.terms?.limit
  const limit = stated === limitIsByLaw ? ruling(limitByLaw, context)?.value : stated
  if (limit === undefined) return null
  const cutOff = ruling(receptionCutOff, context)?.value
  return cutOff === undefined || limit.includes('@') ? limit : `${limit}@${cutOff}`
}

/** The procedures whose limits make that of the dossier: its own, and where a rule adds them up those filed with it. */
const proceduresOf = ({ procedure, filedWith }: DossierState, context: LegalContext): readonly string[] => [
  procedure ?? '',
  ...(ruling(combinedFiling, context)?.value === true ? filedWith.filter((other) => other !== procedure) : []),
]

/** A dossier is received under a known limit, and after its fee where the fee comes first. */
export const mayReceive = (state: DossierState, context: LegalContext): Objection => {
  const unknown = proceduresOf(state, context).find(
    (code) => limitOf(legalContext(context, code, state.submittedAt)) === null,
  )
  if (unknown !== undefined) return reject(limitByLaw, context, 'reject.no-limit', { procedure: unknown }, 'procedure')
  const owed = state.feesCharged - state.feesPaid
  return forbid(owed > 0, feeBeforeReception, context, 'reject.fee-first', { owed }) ?? incomplete(state, context)
}

/** Required components that were neither handed in nor are held by the administration. */
const incomplete = (state: DossierState, context: LegalContext): Objection => {
  const { components = [], obtainable = [] } = context.terms ?? {}
  const missing = components
    .filter(({ component, required }) => {
      const held = obtainable.some((known) => known.component === component)
      return required && !held && state.components[component] === undefined
    })
    .map(({ component }) => component)
  const params = { components: missing.join(', ') }
  return forbid(missing.length > 0, completeDossier, context, 'reject.components-missing', params, 'components')
}

export const receive = (_: ReceiveDossier, state: DossierState, context: LegalContext): DossierDecision => {
  const procedures = proceduresOf(state, context)
  const limit = procedures.map((code) => limitOf(legalContext(context, code, state.submittedAt)) ?? '').join('+')
  const { returnsPaperResult, requiresElectronicResult } = context.terms ?? {}
  const byLaw = context.terms?.limit === limitIsByLaw ? ruling(limitByLaw, context) : null
  const by = procedures.length > 1 ? ruling(combinedFiling, context) : byLaw
  const begin = ruling(limitStart, context)
  const start = begin?.value === 'submission' ? (state.submittedAt ?? context.occurredAt) : undefined
  const appointment = appointmentAfter(context, limit, {
    leg: 1,
    trigger: 'reception',
    by: by ?? begin,
    ...(start === undefined ? {} : { start }),
  })
  return accept(
    {
      type: 'DossierReceived',
      data: {
        limit,
        statutoryDue: appointment.data.due,
        ...instantField('handOverDue', handOverDue(context, context.occurredAt)),
        ...(returnsPaperResult === undefined ? {} : { returnsPaperResult }),
        ...(requiresElectronicResult === undefined ? {} : { requiresElectronicResult }),
        ...receptionBreach(state, context),
      },
    },
    appointment,
  )
}

/** Received, sent back or refused later than its channel allows. */
export const receptionBreach = (state: DossierState, context: LegalContext) =>
  breachAfter(receptionRuling(state.channel, context), state.receptionDue, context.occurredAt)

export const refuse = (command: RefuseDossier, state: DossierState, context: LegalContext): DossierDecision => {
  const { type: _type, ...data } = command
  return state.receivedAt === null
    ? accept({ type: 'DossierRefused', data: { stage: 'reception', ...data, ...receptionBreach(state, context) } })
    : accept({
        type: 'DossierRefused',
        data: { stage: 'appraisal', ...data, ...breachesWithoutResult(state, context) },
      })
}

/** The applicant may withdraw until there is a result. */
export const mayWithdraw = (state: DossierState, context: LegalContext): Objection =>
  forbid(state.result !== null, resultBeforeEnd, context, 'reject.ended', {
    event: 'DossierWithdrawn',
    step: progressOf(state.steps),
  })

export const withdraw = (
  { type: _type, ...data }: WithdrawDossier,
  state: DossierState,
  context: LegalContext,
): DossierDecision => accept({ type: 'DossierWithdrawn', data: { ...data, ...breachesWithoutResult(state, context) } })
