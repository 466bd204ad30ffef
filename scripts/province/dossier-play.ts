import {
  catalogueTerms,
  dateOf,
  dayNumberOf,
  type DossierCommand,
  type DossierEvent,
  formatDossierCode,
  type Instant,
  procedureDecider,
  type ProcedureTerms,
  toIso,
  type WorkingCalendar,
} from '@motcua/core'
import { createDossierHandler, type EventStore } from '@motcua/store'
import { pickFrom } from '../scale/random.ts'
import type { PlannedDossier } from './dossier-plan.ts'
import { period } from './published.ts'
import { feeName, type PlannedProcedure, procedureCommands } from './register.ts'

const minute = 60_000
const hour = 60 * minute

/** What the register says to the dossiers of these procedures, from the procedures' own commands. */
export const termsOfRegister = (
  procedures: readonly PlannedProcedure[],
  calendar: WorkingCalendar,
): ReadonlyMap<string, ProcedureTerms> => {
  const terms = new Map<string, ProcedureTerms>()
  for (const procedure of procedures) {
    let state = procedureDecider.initial
    for (const { date, command } of procedureCommands(procedure)) {
      const now = calendar.zone.parseLocal(`${date}T09:00`)
      const decision = procedureDecider.decide(command, state, { now, occurredAt: now, calendar })
      if (!decision.accepted) throw new Error(`${procedure.code}: ${JSON.stringify(decision.rejection)}`)
      for (const event of decision.events)
        state = procedureDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
    }
    const found = catalogueTerms(state, calendar.zone.startOfDay(period.from))
    if (found !== undefined) terms.set(procedure.code, found)
  }
  return terms
}

/** Mornings of the period's working days. */
const openings = (calendar: WorkingCalendar): readonly Instant[] => {
  const days: Instant[] = []
  for (let day = dayNumberOf(period.from); dateOf(day) < period.to; day++)
    if (calendar.isWorkingDay(day)) days.push(calendar.opening(day))
  return days
}

type Sending = { readonly at: Instant; readonly role: string; readonly commands: readonly DossierCommand[] }

type DossierPlayer = {
  /** Gives a dossier all its commands in order; returns how many events they led to. Throws where a rule refuses one. */
  readonly play: (dossier: PlannedDossier) => Promise<number>
}

export const dossierPlayer = (
  store: Pick<EventStore, 'append' | 'readStream'>,
  { calendar, terms }: { readonly calendar: WorkingCalendar; readonly terms: ReadonlyMap<string, ProcedureTerms> },
): DossierPlayer => {
  let now = 0
  // one dossier after the other: none is asked for again
  const handler = createDossierHandler({
    store,
    calendar,
    procedures: (code) => terms.get(code),
    clock: () => now,
    cache: 1,
  })
  const days = openings(calendar)
  const end = calendar.zone.startOfDay(period.at)
  /** What is finished on the last day is finished by five in the afternoon. */
  const lastFinish = end - 7 * hour

  const receivedAt = (share: number): Instant => {
    const place = share * days.length
    const within = place % 1
    const opening = days[Math.floor(place)] ?? end
    const later = within < 0.55 ? (within / 0.55) * 3 * hour : 6 * hour + ((within - 0.55) / 0.45) * 2 * hour
    return opening + 20 * minute + Math.floor(later / minute) * minute
  }

  const play = async (dossier: PlannedDossier): Promise<number> => {
    const { number, unit, procedure, channel, resultAttached } = dossier
    const id = `h44-${String(number).padStart(6, '0')}`
    const pick = pickFrom(number)
    let sent = 0
    let events = 0

    const send = async ({ at, role, commands }: Sending): Promise<readonly DossierEvent[]> => {
      if (commands.length === 0) return []
      now = at
      const actor = { officer: null, unit, role }
      const commandId = `pt-${number}-${sent++}`
      const result = await handler.handleAll({ dossier: id, commands, commandId, actor, simulated: true })
      if (!result.accepted) throw new Error(`${id} ${commands[result.at]?.type}: ${JSON.stringify(result.rejection)}`)
      events += result.events.length
      return result.events
    }

    const received = receivedAt(dossier.share)
    const filed = received - (2 + pick(channel === 'online' ? 50 : 10)) * minute
    await send({
      at: filed,
      role: 'applicant',
      commands: [
        {
          type: 'SubmitDossier',
          unit,
          procedure: procedure.code,
          channel,
          ...(channel === 'unknown' ? { channelLabel: 'khác' } : {}),
          code: formatDossierCode({ unit, date: calendar.zone.localDate(filed), number }),
          subject: `subject-${number}`,
        },
      ],
    })

    const first = await send({
      at: received,
      role: 'reception',
      commands: [
        ...(dossier.citizenData === 'identity' ? [{ type: 'VerifyIdentity', method: 'vneid' } as const] : []),
        ...(dossier.citizenData === 'population' ? [{ type: 'UsePopulationData', fields: ['cu-tru'] } as const] : []),
        { type: 'ReceiveDossier' },
      ],
    })
    const due = dueOf(first)
    const handled = isHandedOver(procedure)

    await send({
      at: received + 2 * minute,
      role: 'reception',
      commands: [
        ...(dossier.digitised ? [{ type: 'DigitiseComponent', component: 'don', source: 'scan' } as const] : []),
        ...(dossier.reused
          ? [{ type: 'ReuseComponent', component: 'giay-to', source: 'national-database' } as const]
          : []),
        ...(procedure.fee > 0 ? charged(dossier) : []),
        ...(dossier.certifiedCopy
          ? [{ type: 'IssueCertifiedCopy', copy: `bs-${number}`, signer: 'ld-01' } as const]
          : []),
        ...(handled ? [{ type: 'HandOver', from: unit, to: `${unit}.TP` } as const] : []),
      ],
    })
    if (dossier.acknowledged)
      await send({
        at: received + 4 * minute,
        role: 'system',
        commands: [{ type: 'RecordPortalAcknowledgement', status: 2 }],
      })
    const begun = received + 10 * minute
    if (handled)
      await send({
        at: begun,
        role: 'handler',
        commands: [{ type: 'ConfirmHandover' }, { type: 'StartStep', step: 'tham-dinh' }],
      })

    const isOpen = !resultAttached && !dossier.dissatisfied && (dossier.late ? pick(4) === 0 : due > end)
    const finished = isOpen ? end : finishedAt(dossier, begun, due, pick)
    if (finished > lastFinish && !isOpen) throw new RangeError(`${id} would end after the period`)
    if (dossier.late && handled && pick(2) === 0 && due - 25 * hour > begun)
      await send({
        at: due - 25 * hour,
        role: 'head',
        commands: [
          { type: 'Apologise', reason: 'Xác minh kéo dài', signer: 'ld-01', newDue: toIso(finished + 4 * hour) },
        ],
      })
    if (isOpen) return events

    const chance = pick(100)
    const ended = resultAttached || dossier.dissatisfied || chance >= 6
    await send({ at: finished, role: 'handler', commands: ended ? completion(dossier) : [failure(chance)] })
    if (!ended) return events
    await send({
      at: finished + (5 + pick(45)) * minute,
      role: 'reception',
      commands: [{ type: 'ReturnResult', method: channel === 'online' ? 'online' : 'counter' }],
    })
    if (dossier.dissatisfied || pick(25) === 0)
      await send({
        at: finished + hour,
        role: 'applicant',
        commands: [{ type: 'RateSatisfaction', rating: dossier.dissatisfied ? 'dislike' : 'like' }],
      })
    return events
  }

  const finishedAt = (
    { late }: PlannedDossier,
    begun: Instant,
    due: Instant,
    pick: (below: number) => number,
  ): Instant => {
    if (late) return calendar.addWorkingTime(due, (1 + pick(14)) * hour)
    const span = calendar.workingTimeBetween(begun, Math.min(due, lastFinish))
    return calendar.addWorkingTime(begun, Math.floor((span * (10 + pick(80))) / 100))
  }

  return { play }
}

/** What is settled on the day or the next never leaves the counter. */
const isHandedOver = ({ limit }: PlannedProcedure): boolean => limit.endsWith('wd') && limit !== '1wd'

const charged = ({ procedure, paidOnline }: PlannedDossier): readonly DossierCommand[] => [
  { type: 'ChargeFee', fee: feeName, amount: procedure.fee, kind: 'fee', stage: 'receipt' },
  { type: 'PayFee', fee: feeName, amount: procedure.fee, channel: paidOnline ? 'national-portal' : 'counter' },
]

const completion = ({ number, procedure, resultAttached }: PlannedDossier): readonly DossierCommand[] => {
  const result = `kq-${number}`
  return [
    ...(isHandedOver(procedure) ? [{ type: 'CompleteStep', step: 'tham-dinh' } as const] : []),
    { type: 'IssueResult', result, kind: 'granted' },
    ...(resultAttached ? [{ type: 'AttachResult', result } as const] : []),
    { type: 'CompleteDossier', outcome: 'granted' },
  ]
}

const failure = (chance: number): DossierCommand =>
  chance < 4 ? { type: 'RefuseDossier', reason: 'Không đủ điều kiện giải quyết' } : { type: 'WithdrawDossier' }

const dueOf = (events: readonly DossierEvent[]): Instant => {
  for (const event of events) if (event.type === 'AppointmentSet') return Date.parse(event.data.due)
  throw new RangeError('a received dossier has an appointment')
}
