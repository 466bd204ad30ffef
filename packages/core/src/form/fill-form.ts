import type { Occurred } from '../decider.ts'
import type { DossierEvent, DossierEventData } from '../dossier/events.ts'
import { evolveDossier } from '../dossier/evolve.ts'
import { progressOf } from '../dossier/machine.ts'
import type { SubmittedComponent } from '../dossier/reception-events.ts'
import { type DossierState, initialDossier } from '../dossier/state.ts'
import type { Instant } from '../time/instant.ts'
import { controlSlipOf } from './control-slip.ts'
import type { FormDataOf, FormHead, PrintedForm } from './form-data.ts'

/** An event with who recorded it, where that is known. */
export type FormEvent = Occurred<DossierEvent> & { readonly officer?: string | null }

/** One filled form: its data, and the moment whose law says which edition it is. */
export type FilledForm<Kind extends PrintedForm = PrintedForm> = {
  readonly kind: Kind
  readonly issuedAt: Instant
  readonly data: FormDataOf[Kind]
}

/** An event with the dossier before and after it. */
type Moment = { readonly event: FormEvent; readonly before: DossierState; readonly after: DossierState }

type Filler<Kind extends PrintedForm> = (
  moments: readonly Moment[],
  head: (moment: Moment) => FormHead,
) => readonly Omit<FilledForm<Kind>, 'kind'>[]

type OfType<Type extends keyof DossierEventData> = FormEvent & Extract<DossierEvent, { readonly type: Type }>

const isOf = <Type extends keyof DossierEventData>(event: FormEvent, type: Type): event is OfType<Type> =>
  event.type === type

const at = (iso: string | undefined): Instant | null => (iso === undefined ? null : Date.parse(iso))

/** What was handed in until then; a component that came again stands as it came last. */
const componentsUntil = (moments: readonly Moment[], last: Moment): readonly SubmittedComponent[] => {
  const known = new Map<string, SubmittedComponent>()
  for (const { event } of moments.slice(0, moments.indexOf(last) + 1))
    if (isOf(event, 'DossierSubmitted') || isOf(event, 'SupplementReceived'))
      for (const component of event.data.components ?? []) known.set(component.component, component)
  return [...known.values()]
}

const receipt: Filler<'receipt'> = (moments, head) => {
  const promised = moments.flatMap((moment) => {
    const { event } = moment
    if (!isOf(event, 'AppointmentSet') || event.data.trigger === 'apology' || event.data.trigger === 'extension')
      return []
    const { due, limit, provisional = false } = event.data
    return [{ moment, due: Date.parse(due), limit: limit ?? moment.after.limit, provisional }]
  })
  const received = moments.find(({ event }) => event.type === 'DossierReceived')
  const slips =
    promised.length === 0 && received !== undefined
      ? [{ moment: received, due: null, limit: received.after.limit, provisional: false }]
      : promised
  return slips.map(({ moment, due, limit, provisional }) => ({
    issuedAt: moment.event.occurredAt,
    data: {
      ...head(moment),
      components: componentsUntil(moments, moment),
      limit,
      receivedAt: moment.after.receivedAt,
      due,
      provisional,
    },
  }))
}

const supplement: Filler<'supplement'> = (moments, head) =>
  moments.flatMap((moment) => {
    const { event } = moment
    if (!isOf(event, 'SupplementRequested')) return []
    const { stage, items, guidance = null, basis = null, answerBy } = event.data
    const defects = items.map(({ reason, component = null }) => ({ reason, component }))
    const data = { ...head(moment), stage, items: defects, guidance, basis, answerBy: at(answerBy) }
    return [{ issuedAt: event.occurredAt, data: { ...data, requestedAt: event.occurredAt } }]
  })

const refusal: Filler<'refusal'> = (moments, head) =>
  moments.flatMap((moment) => {
    const { event } = moment
    if (!isOf(event, 'DossierRefused')) return []
    const { stage, reason, basis = null } = event.data
    return [
      { issuedAt: event.occurredAt, data: { ...head(moment), stage, reason, basis, refusedAt: event.occurredAt } },
    ]
  })

const apology: Filler<'apology'> = (moments, head) =>
  moments.flatMap((moment) => {
    const { event, before } = moment
    if (!isOf(event, 'ApologyIssued')) return []
    const { reason, signer, oldDue, newDue, movesAppointment } = event.data
    const history = before.appointments.map(({ setAt, due, trigger }) => ({ setAt, due, trigger }))
    const dates = { oldDue: Date.parse(oldDue), newDue: Date.parse(newDue), issuedAt: event.occurredAt }
    const { receivedAt } = before
    const data = { ...head(moment), ...dates, receivedAt, reason, signer, movesAppointment, history }
    return [{ issuedAt: event.occurredAt, data }]
  })

const stop: Filler<'stop'> = (moments, head) =>
  moments.flatMap((moment, place) => {
    const { event, before } = moment
    if (!isOf(event, 'ProcessingStopped')) return []
    const { initiator, ground } = event.data
    const earlier = moments.slice(0, place).map((known) => known.event)
    const request = earlier.findLast((known) => isOf(known, 'StopRequested') && known.data.initiator === initiator)
    const data = {
      ...head(moment),
      initiator,
      ground,
      requestedAt: request?.occurredAt ?? null,
      requestGround: request !== undefined && isOf(request, 'StopRequested') ? request.data.ground : null,
      step: progressOf(before.steps),
      stoppedAt: event.occurredAt,
      feesCharged: before.feesCharged,
      feesPaid: before.feesPaid,
    }
    return [{ issuedAt: event.occurredAt, data }]
  })

const controlSlip: Filler<'controlSlip'> = (moments, head) => {
  const last = moments.at(-1)
  if (last === undefined) return []
  const handovers = controlSlipOf(moments.map(({ event }) => event))
  const { receivedAt, appointments, submittedAt } = last.after
  const issuedAt = handovers[0]?.handedOverAt ?? receivedAt ?? submittedAt ?? last.event.occurredAt
  return [{ issuedAt, data: { ...head(last), receivedAt, due: appointments.at(-1)?.due ?? null, handovers } }]
}

const register: Filler<'register'> = (moments, head) => {
  const last = moments.at(-1)
  if (last === undefined) return []
  const { receivedAt, appointments, submittedAt, completedAt, returnedAt, steps } = last.after
  const returned = moments.map(({ event }) => event).find((event) => isOf(event, 'ResultReturned'))
  const data = {
    ...head(last),
    receivedAt,
    due: appointments.at(-1)?.due ?? null,
    completedAt,
    returnedAt,
    method: returned !== undefined && isOf(returned, 'ResultReturned') ? returned.data.method : null,
    step: progressOf(steps),
  }
  return [{ issuedAt: receivedAt ?? submittedAt ?? last.event.occurredAt, data }]
}

const fillers: { readonly [Kind in PrintedForm]: Filler<Kind> } = {
  receipt,
  supplement,
  refusal,
  apology,
  stop,
  controlSlip,
  register,
}

/**
 * The forms of one kind that the events of a dossier have brought about, the earliest first; none where no event did.
 * Nothing is invented: what no event says is null.
 */
export const filledForms = <Kind extends PrintedForm>(
  kind: Kind,
  events: readonly FormEvent[],
): readonly FilledForm<Kind>[] => {
  const moments: Moment[] = []
  let before = initialDossier
  for (const event of events) {
    const after = evolveDossier(before, event)
    moments.push({ event, before, after })
    before = after
  }
  const submitted = events.find((event) => isOf(event, 'DossierSubmitted'))
  const known = submitted !== undefined && isOf(submitted, 'DossierSubmitted') ? submitted.data : null
  const head = ({ event, after }: Moment): FormHead => ({
    code: after.code,
    procedure: after.procedure,
    unit: after.unit,
    receivingUnit: after.receivingUnit,
    channel: known?.channel ?? null,
    subject: known?.subject ?? null,
    officer: event.officer ?? null,
  })
  const fill: Filler<Kind> = fillers[kind]
  return fill(moments, head).map((filled) => ({ kind, ...filled }))
}
