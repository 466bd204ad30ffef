import type { DossierEvent, DossierEventType, Instant, Occurred } from '@motcua/core'

/** One line of the public timeline: what happened, with whom or until when where that belongs to it. */
export type PublicEvent = {
  readonly type: DossierEventType
  readonly at: Instant
  /** The unit that it went to or that was asked. */
  readonly unit: string | null
  /** The promise that was made. */
  readonly due: Instant | null
}

/** The time that a file spent with one unit; `to` is null for the one that has it. */
export type PublicStage = {
  readonly unit: string | null
  readonly from: Instant
  readonly to: Instant | null
  readonly events: readonly PublicEvent[]
}

/** Events by which somebody outside can follow a dossier; all others are the office's own business. */
const shown: ReadonlySet<DossierEventType> = new Set<DossierEventType>([
  'DossierSubmitted',
  'SupplementRequested',
  'SupplementReceived',
  'DossierReceived',
  'DossierRefused',
  'AppointmentSet',
  'FeeCharged',
  'FeePaid',
  'HandedOver',
  'DossierTransferred',
  'ConsultationRequested',
  'ConsultationAnswered',
  'JointPartStarted',
  'JointPartCompleted',
  'ClockPaused',
  'ClockResumed',
  'LimitExtended',
  'LegFinished',
  'LegStarted',
  'ApologyIssued',
  'DossierCompleted',
  'ResultAnnounced',
  'ResultReturned',
  'DossierWithdrawn',
  'ProcessingStopped',
])

const unitOf = ({ type, data }: DossierEvent): string | null => {
  if (type === 'HandedOver' || type === 'DossierTransferred') return data.to
  if (type === 'ConsultationRequested' || type === 'JointPartStarted' || type === 'JointPartCompleted')
    return data.agency
  return null
}

/** To whom the file goes by an event; null where it stays. */
const goesTo = ({ type, data }: DossierEvent): string | null => {
  if (type === 'DossierSubmitted') return data.receivingUnit
  return type === 'HandedOver' || type === 'DossierTransferred' ? data.to : null
}

/** What happened to a dossier in the order of happening, by the unit that had the file. */
export const publicStages = (events: readonly Occurred<DossierEvent>[]): readonly PublicStage[] => {
  const stages: { unit: string | null; from: Instant; to: Instant | null; events: PublicEvent[] }[] = []
  for (const event of events.toSorted((a, b) => a.occurredAt - b.occurredAt)) {
    const { type, occurredAt: at } = event
    if (!shown.has(type)) continue
    const line = { type, at, unit: unitOf(event), due: type === 'AppointmentSet' ? Date.parse(event.data.due) : null }
    const to = goesTo(event)
    const last = stages.at(-1)
    // from desk to desk within one unit is its own business
    if (type === 'HandedOver' && to === last?.unit) continue
    if (last === undefined || (to !== null && to !== last.unit)) {
      if (last !== undefined) last.to = at
      stages.push({ unit: to, from: at, to: null, events: [line] })
    } else last.events.push(line)
  }
  return stages
}
