import type { DossierEventData, DossierEventType, Instant } from '@motcua/core'
import { toIso } from '@motcua/core'
import { pickFrom } from './random.ts'

/** One event of a made-up dossier. */
export type MadeEvent = {
  [Type in DossierEventType]: { readonly type: Type; readonly data: DossierEventData[Type]; readonly at: Instant }
}[DossierEventType]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** 1 January 2026 in Vietnam. */
const newYear = Date.UTC(2025, 11, 31, 17)

export const months: readonly { readonly from: Instant; readonly to: Instant }[] = Array.from(
  { length: 12 },
  (_, month) => ({ from: Date.UTC(2026, month, 1) - 7 * hour, to: Date.UTC(2026, month + 1, 1) - 7 * hour }),
)

/** Working days of the year, up to 31 December, at which a dossier may be submitted: five in seven, from 8:00 on. */
const submission = (share: number, within: number): Instant => {
  const workday = Math.floor(share * 259)
  return newYear + (Math.floor(workday / 5) * 7 + 4 + (workday % 5)) * day + 8 * hour + within * minute
}

const procedures = ['2.000815', '2.000884', '1.004873', '2.000986', '1.001193', '1.000656', '2.002516', '1.004884']

/**
 * The life of dossier `number` of `of` in a year: its unit, and about 11.7 events from submission to rating. Five in a hundred
 * are late, three are still open, two were asked for a supplement.
 */
export const madeDossier = (
  number: number,
  of: number,
  units: readonly string[],
): { readonly unit: string; readonly events: readonly MadeEvent[] } => {
  const pick = pickFrom(number + 1)
  const chance = (percent: number): boolean => pick(100) < percent
  const unit = units[pick(units.length)] ?? ''
  const procedure = procedures[pick(procedures.length)] ?? ''
  const isOnline = chance(70)
  const submitted = submission(number / of, pick(480))
  const received = submitted + (5 + pick(50)) * minute
  const days = [1, 2, 3, 5, 10][pick(5)] ?? 1
  const due = received + days * day
  const [isOpen, isLate] = [chance(3), chance(5)]
  const finished = isLate ? due + (1 + pick(40)) * hour : received + Math.floor((days * day * (20 + pick(75))) / 100)
  const fee = chance(70) ? (1 + pick(10)) * 5_000 : 0
  const events: MadeEvent[] = [
    {
      type: 'DossierSubmitted',
      at: submitted,
      data: {
        unit,
        receivingUnit: unit,
        procedure,
        channel: isOnline ? 'online' : 'direct',
        code: `${unit}-${String(number).padStart(7, '0')}`,
        subject: `subject-${pick(9_000_000)}`,
      },
    },
  ]
  let at = received
  const next = (): Instant => (at += (1 + pick(20)) * minute)
  if (chance(60)) events.push({ type: 'IdentityVerified', at: submitted + minute, data: { method: 'vneid' } })
  if (chance(30)) events.push({ type: 'PopulationDataUsed', at: submitted + minute, data: { fields: ['cu-tru'] } })
  events.push(
    { type: 'DossierReceived', at: received, data: { statutoryDue: toIso(due), requiresElectronicResult: true } },
    { type: 'AppointmentSet', at: received, data: { leg: 1, due: toIso(due), trigger: 'reception' } },
  )
  if (chance(60))
    events.push({ type: 'ComponentDigitised', at: next(), data: { component: 'don', source: 'scan', pages: 2 } })
  if (chance(50))
    events.push({ type: 'ComponentReused', at: next(), data: { component: 'giay-to', source: 'personal-store' } })
  if (fee > 0) {
    events.push({ type: 'FeeCharged', at: next(), data: { fee: 'le-phi', amount: fee, kind: 'fee', stage: 'receipt' } })
    if (chance(92))
      events.push({
        type: 'FeePaid',
        at: next(),
        data: { amount: fee, channel: isOnline ? 'national-portal' : 'counter' },
      })
  }
  if (chance(80)) events.push({ type: 'PortalAcknowledged', at: next(), data: { status: 2 } })
  events.push({ type: 'StepStarted', at: next(), data: { step: 'tham-dinh' } })
  if (chance(2)) {
    events.push(
      { type: 'SupplementRequested', at: next(), data: { stage: 'appraisal', items: [{ reason: 'Thiếu chữ ký' }] } },
      { type: 'SupplementReceived', at: next(), data: {} },
    )
  }
  if (isOpen) return { unit, events }
  at = Math.max(at, finished)
  events.push({ type: 'StepCompleted', at, data: { step: 'tham-dinh' } })
  if (chance(95)) events.push({ type: 'ResultAttached', at, data: { result: `kq-${number}` } })
  events.push({ type: 'DossierCompleted', at, data: { outcome: 'granted' } })
  if (chance(90)) events.push({ type: 'ResultReturned', at: next(), data: { method: isOnline ? 'online' : 'counter' } })
  if (chance(30))
    events.push({ type: 'SatisfactionRated', at: next(), data: { rating: chance(2) ? 'dislike' : 'like' } })
  return { unit, events }
}
