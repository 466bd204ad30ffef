import { type DossierCommand, type Instant, toIso, type WorkingCalendar } from '@motcua/core'
import type { Profile } from './profile.ts'
import { vanCanh } from './published-year.ts'
import { type Random, randomFrom } from './random.ts'
import { head, type Role, signing, staffOf } from './staff.ts'

/** One command of the demonstration, at its instant, by whoever has the role. */
export type PlannedCommand = { readonly at: Instant; readonly command: DossierCommand; readonly role: Role }

const minute = 60_000
const hour = 60 * minute

/** Places commands on working time between two instants, in order. */
const placed = (
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  commands: readonly { readonly command: DossierCommand; readonly role: Role }[],
): readonly PlannedCommand[] => {
  const span = calendar.workingTimeBetween(from, to)
  return commands.map(({ command, role }, index) => ({
    at: Math.min(to, calendar.addWorkingTime(from, Math.floor((span * (index + 1)) / (commands.length + 1)))),
    command,
    role,
  }))
}

/** One applicant in so many waits long at the counter. */
const longWaitEach = 9

/** When a dossier was filed: shortly before reception at the counter, some time before online. */
const submittedAt = ({ number, receivedAt, paidOnline }: Profile, random: Random): Instant => {
  if (!paidOnline) {
    const waited = 2 + Math.floor(random() * 10)
    return receivedAt - (number % longWaitEach === 0 ? waited + 30 : waited) * minute
  }
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
    ...(citizenData ? [{ at: receivedAt - minute, command: checked, role: 'reception' } as const] : []),
    { at: receivedAt, command: { type: 'ReceiveDossier' }, role: 'reception' },
  ]
}

const digitisation = (profile: Profile, calendar: WorkingCalendar): readonly DossierCommand[] => {
  const { procedure, digitised, reused, linked } = profile
  const { reception } = staffOf(profile)
  const [first = 'giay-to', ...others] = procedure.papers
  const last = others.at(-1) ?? first
  return [
    ...(digitised
      ? ([
          { type: 'DigitiseComponent', component: first, source: 'scan', pages: 2 },
          { type: 'SignComponent', component: first, ...signing(reception ?? '', calendar) },
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

type ByRole = { readonly command: DossierCommand; readonly role: Role }

const by = (role: Role, ...commands: readonly DossierCommand[]): readonly ByRole[] =>
  commands.map((command) => ({ command, role }))

/** Appraisal may take so much of the time until the appointment; what is left is for the signature. */
const appraisalShare = 0.75

const handling = (profile: Profile, calendar: WorkingCalendar): readonly ByRole[] => {
  const { receivedAt, due } = profile
  const { reception, handler } = staffOf(profile)
  const { unit } = vanCanh
  const officers = { fromOfficer: reception ?? '', toOfficer: handler ?? '' }
  const span = calendar.workingTimeBetween(receivedAt, due)
  const stepDue = toIso(calendar.addWorkingTime(receivedAt, Math.floor(span * appraisalShare)))
  return [
    ...by('reception', { type: 'HandOver', from: unit, to: unit, ...officers }),
    ...by(
      'handler',
      { type: 'ConfirmHandover', officer: handler ?? '', unit },
      { type: 'StartStep', step: 'tham-dinh', label: 'Thẩm định', due: stepDue },
    ),
  ]
}

const ending = (profile: Profile, calendar: WorkingCalendar): readonly ByRole[] => {
  const { number, fate, attached, certifiedCopy, due } = profile
  const result = `kq-${number}`
  const signed = signing(head, calendar)
  if (fate === 'open') return []
  if (fate === 'refused') return by('handler', { type: 'RefuseDossier', reason: 'Không đủ điều kiện giải quyết' })
  if (fate === 'withdrawn') return by('applicant', { type: 'WithdrawDossier' })
  return [
    ...by('handler', { type: 'CompleteStep', step: 'tham-dinh' }),
    ...by('head', { type: 'StartStep', step: 'ky-duyet', label: 'Ký duyệt', due: toIso(due) }),
    ...(certifiedCopy ? by('head', { type: 'IssueCertifiedCopy', copy: `ban-sao-${number}`, ...signed }) : []),
    ...by('head', { type: 'CompleteStep', step: 'ky-duyet' }),
    ...by('handler', { type: 'IssueResult', result, kind: 'granted' }),
    ...(attached ? by('head', { type: 'SignResult', result, ...signed }) : []),
    ...(attached ? by('handler', { type: 'AttachResult', result }) : []),
    ...by('handler', { type: 'CompleteDossier', outcome: 'granted' }),
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
      command: { type: 'Apologise', reason: 'Xác minh kéo dài', signer: head, newDue: toIso(newDue) },
      role: 'head',
    },
  ]
}

const statedCauses = [
  'Cơ quan phối hợp trả lời chậm kết quả xác minh',
  'Hồ sơ tăng đột biến trong ngày, bố trí không đủ người xử lý',
  'Chưa cập nhật kịp thời trạng thái trên hệ thống',
] as const

/** Two late dossiers in three were explained to the head, a working day after they were finished; not one with a moved appointment. */
const explanation = (
  calendar: WorkingCalendar,
  { late, fate, number }: Profile,
  { finished, reappointed }: { readonly finished: Instant; readonly reappointed: boolean },
): readonly PlannedCommand[] => {
  if (reappointed || !late || fate === 'open' || number % 3 === 1) return []
  const cause = statedCauses[number % statedCauses.length] ?? statedCauses[0]
  return [
    {
      at: calendar.addWorkingTime(finished, calendar.worth['working-day']),
      command: { type: 'FileExplanation', cause, to: head },
      role: 'handler',
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
      ? [{ at: returned + 10 * minute, command: { type: 'RateSatisfaction', rating }, role: 'applicant' } as const]
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
  const { receivedAt, due, fate, late, supplemented, acknowledged } = profile
  const filed = submittedAt(profile, random)
  const inLimit = fate === 'open' ? end - minute : finishedAt(calendar, profile, end, random)
  const begun = Math.min(inLimit, due, calendar.addWorkingTime(receivedAt, hour))
  const answer = supplemented ? supplement(calendar, begun) : []
  const resumed = answer.at(-1)?.at ?? begun
  const finished = supplemented ? calendar.addWorkingTime(resumed, hour) : inLimit
  const apologies = apology(calendar, profile, finished)
  const work = [...by('reception', ...digitisation(profile, calendar), ...fees(profile)), ...handling(profile, calendar)]
  // of the late ones two in three lay with appraisal, the others with the signature
  const heldUp = late && profile.number % 3 !== 0 ? Math.max(resumed, Math.min(due, finished)) : resumed
  const last = placed(calendar, heldUp, finished, ending(profile, calendar))
  return [
    ...reception(profile, filed, codeOn(filed), random),
    ...placed(calendar, receivedAt, begun, work),
    ...(acknowledged
      ? [{ at: begun, command: { type: 'RecordPortalAcknowledgement', status: 2 }, role: 'system' } as const]
      : []),
    ...answer,
    ...apologies,
    ...last.map((planned, index) => (index === last.length - 1 ? { ...planned, at: finished } : planned)),
    ...afterwards(profile, finished, random),
    ...explanation(calendar, profile, { finished, reappointed: apologies.some(({ at }) => at < due) }),
  ]
    .filter(({ at }) => at < end)
    .toSorted((a, b) => a.at - b.at)
}
