import { type DossierCommand, type Instant, toIso, type WorkingCalendar } from '@motcua/core'
import type { Profile } from './profile.ts'
import { vanCanh } from './published-year.ts'
import { type Random, randomFrom } from './random.ts'

/** One command of the demonstration, at its instant, by an officer in a role. */
export type PlannedCommand = { readonly at: Instant; readonly command: DossierCommand; readonly role: string }

const minute = 60_000
const hour = 60 * minute

/** Places commands on working time between two instants, in order. */
const placed = (
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  commands: readonly { readonly command: DossierCommand; readonly role: string }[],
): readonly PlannedCommand[] => {
  const span = calendar.workingTimeBetween(from, to)
  return commands.map(({ command, role }, index) => ({
    at: Math.min(to, calendar.addWorkingTime(from, Math.floor((span * (index + 1)) / (commands.length + 1)))),
    command,
    role,
  }))
}

/** When a dossier was filed: shortly before reception at the counter, some time before online. */
const submittedAt = ({ receivedAt, paidOnline }: Profile, random: Random): Instant => {
  if (!paidOnline) return receivedAt - (2 + Math.floor(random() * 10)) * minute
  const overnight = random() < 0.2
  return overnight ? receivedAt - 13 * hour : receivedAt - (5 + Math.floor(random() * 55)) * minute
}

/** When a finished dossier is finished: within its limit, or up to five working days after. */
const finishedAt = (calendar: WorkingCalendar, { receivedAt, due, late }: Profile, end: Instant, random: Random): Instant => {
  if (late) return calendar.addWorkingTime(due, hour + Math.floor(random() * 39) * hour)
  const span = calendar.workingTimeBetween(receivedAt, Math.min(due, end))
  return calendar.addWorkingTime(receivedAt, Math.floor(span * (0.35 + random() * 0.55)))
}

const reception = (profile: Profile, at: Instant, code: string, random: Random): readonly PlannedCommand[] => {
  const { procedure, paidOnline, receivedAt, citizenData, first } = profile
  const counter = random() < 0.8 ? 'direct' : 'post'
  const submit: DossierCommand = {
    type: 'SubmitDossier',
    unit: vanCanh.unit,
    procedure: procedure.code,
    channel: paidOnline ? 'online' : counter,
    code,
    subject: `subject-${profile.number}`,
  }
  const checked: DossierCommand =
    random() < 0.6 && !first ? { type: 'VerifyIdentity', method: 'vneid' } : { type: 'UsePopulationData', fields: ['cu-tru'] }
  return [
    { at, command: submit, role: 'applicant' },
    ...(citizenData ? [{ at: receivedAt - minute, command: checked, role: 'reception' }] : []),
    { at: receivedAt, command: { type: 'ReceiveDossier' }, role: 'reception' },
  ]
}

const digitisation = ({ procedure, digitised, reused, linked }: Profile): readonly DossierCommand[] => {
  const [first = 'giay-to', ...others] = procedure.papers
  const last = others.at(-1) ?? first
  return [
    ...(digitised
      ? ([
          { type: 'DigitiseComponent', component: first, source: 'scan', pages: 2 },
          { type: 'SignComponent', component: first, signer: 'cb-01' },
        ] as const)
      : []),
    ...(reused ? [{ type: 'ReuseComponent', component: last, source: 'personal-store' } as const] : []),
    ...(linked ? [{ type: 'LinkPersonalStore', component: last } as const] : []),
  ]
}

const fees = ({ procedure, paidOnline }: Profile): readonly DossierCommand[] => {
  const { fee } = procedure
  if (fee === 0) return []
  return [
    { type: 'ChargeFee', fee: 'phi-chung-thuc', amount: fee, kind: 'fee', stage: 'receipt' },
    { type: 'PayFee', fee: 'phi-chung-thuc', amount: fee, channel: paidOnline ? 'national-portal' : 'counter' },
  ]
}

const handling: readonly DossierCommand[] = [
  { type: 'HandOver', from: vanCanh.unit, to: `${vanCanh.unit}.TP` },
  { type: 'ConfirmHandover' },
  { type: 'StartStep', step: 'tham-dinh' },
]

const ending = ({ number, fate, attached, certifiedCopy }: Profile): readonly DossierCommand[] => {
  const result = `kq-${number}`
  if (fate === 'open') return []
  if (fate === 'refused') return [{ type: 'RefuseDossier', reason: 'Không đủ điều kiện giải quyết' }]
  if (fate === 'withdrawn') return [{ type: 'WithdrawDossier' }]
  return [
    { type: 'CompleteStep', step: 'tham-dinh' },
    ...(certifiedCopy
      ? [{ type: 'IssueCertifiedCopy', copy: `ban-sao-${number}`, signer: 'ld-01' } as const]
      : []),
    { type: 'IssueResult', result, kind: 'granted' },
    ...(attached
      ? ([
          { type: 'SignResult', result, signer: 'ld-01' },
          { type: 'AttachResult', result },
        ] as const)
      : []),
    { type: 'CompleteDossier', outcome: 'granted' },
  ]
}

/** An apology a day and more before the due date moves the appointment; one on the last day is a breach of its own. */
const apology = (calendar: WorkingCalendar, profile: Profile, finished: Instant): readonly PlannedCommand[] => {
  const { late, receivedAt, due, number } = profile
  if (!late || number % 4 === 0) return []
  const inTime = due - 25 * hour
  const newDue = calendar.addWorkingTime(Math.max(finished, due), 4 * hour)
  return [
    {
      at: inTime > receivedAt + 2 * hour ? inTime : due,
      command: { type: 'Apologise', reason: 'Xác minh kéo dài', signer: 'ld-01', newDue: toIso(newDue) },
      role: 'head',
    },
  ]
}

const afterwards = (profile: Profile, finished: Instant, random: Random): readonly PlannedCommand[] => {
  if (profile.fate !== 'completed') return []
  const returned = finished + Math.floor(random() * 50) * minute
  const method = profile.paidOnline ? 'online' : 'counter'
  const rating = profile.disliked ? 'dislike' : 'like'
  const rated = profile.disliked || random() < 0.6
  return [
    { at: returned, command: { type: 'ReturnResult', method }, role: 'reception' },
    ...(rated
      ? [{ at: returned + 10 * minute, command: { type: 'RateSatisfaction', rating } as const, role: 'applicant' }]
      : []),
  ]
}

/** A supplement after appraisal: asked when the work begins, answered two days later at the next opening. */
const supplement = (calendar: WorkingCalendar, asked: Instant): readonly PlannedCommand[] => [
  {
    at: asked,
    command: { type: 'RequestSupplement', items: [{ reason: 'Thiếu chữ ký của người yêu cầu' }] },
    role: 'handler',
  },
  { at: calendar.nextOpening(asked + 48 * hour), command: { type: 'ReceiveSupplement' }, role: 'reception' },
]

/** All commands of one dossier, in order of time, none at or after the instant at which the year is judged. */
export const timelineOf = (
  profile: Profile,
  codeOn: (submitted: Instant) => string,
  calendar: WorkingCalendar,
): readonly PlannedCommand[] => {
  const random = randomFrom(profile.number)
  const end = calendar.zone.startOfDay(vanCanh.at)
  const { receivedAt, due, fate, supplemented, acknowledged } = profile
  const filed = submittedAt(profile, random)
  const inLimit = fate === 'open' ? end - minute : finishedAt(calendar, profile, end, random)
  const begun = Math.min(inLimit, due, calendar.addWorkingTime(receivedAt, hour))
  const answer = supplemented ? supplement(calendar, begun) : []
  const resumed = answer.at(-1)?.at ?? begun
  const finished = supplemented ? calendar.addWorkingTime(resumed, hour) : inLimit
  const work = [...digitisation(profile), ...fees(profile), ...handling]
  const last = placed(
    calendar,
    resumed,
    finished,
    ending(profile).map((command) => ({ command, role: 'handler' })),
  )
  return [
    ...reception(profile, filed, codeOn(filed), random),
    ...placed(
      calendar,
      receivedAt,
      begun,
      work.map((command) => ({ command, role: 'reception' })),
    ),
    ...(acknowledged
      ? [{ at: begun, command: { type: 'RecordPortalAcknowledgement', status: 2 } as const, role: 'system' }]
      : []),
    ...answer,
    ...apology(calendar, profile, finished),
    ...last.map((planned, index) => (index === last.length - 1 ? { ...planned, at: finished } : planned)),
    ...afterwards(profile, finished, random),
  ]
    .filter(({ at }) => at < end)
    .toSorted((a, b) => a.at - b.at)
}
