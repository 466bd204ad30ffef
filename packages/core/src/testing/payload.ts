import type { DossierEvent, DossierEventType } from '../dossier/events.ts'
import { type Instant, toIso } from '../time/instant.ts'

/** What a generated event varies in: a number, a choice, a span of days. */
export type Payload = { readonly n: number; readonly flag: boolean; readonly days: number }

const day = 86_400_000
const channels = ['direct', 'post', 'online', 'unknown'] as const
const pauseKinds = ['supplement', 'financial-obligation', 'verification', 'public-posting', 'judicial', 'hold'] as const
const initiators = ['applicant', 'agency', 'third-party'] as const
const outcomes = ['granted', 'not-granted', 'other'] as const
const triggers = ['reception', 'supplement', 'apology', 'payment', 'extension', 'import'] as const
const paymentChannels = ['national-portal', 'own-gateway', 'bank-transfer', 'counter', 'post'] as const
const methods = ['counter', 'post', 'online', 'unknown'] as const

const pick = <T>(values: readonly [T, ...T[]], n: number): T => values[n % values.length] ?? values[0]

type Makers = {
  readonly [Type in DossierEventType]: (
    payload: Payload & { readonly due: string; readonly component: string },
  ) => Extract<DossierEvent, { type: Type }>['data']
}

const makers: Makers = {
  DossierSubmitted: ({ n, due }) => ({
    unit: `H21.${n % 3}`,
    receivingUnit: `H21.${n % 2}`,
    procedure: `2.00${n % 5}`,
    channel: pick(channels, n),
    code: `H21.${n % 3}-260105-${String(n).padStart(4, '0')}`,
    subject: `subject-${n}`,
    ...(n % 4 === 0 ? { receptionDue: due } : {}),
  }),
  SupplementRequested: ({ flag, n }) => ({
    stage: flag ? 'appraisal' : 'reception',
    items: [{ reason: `defect ${n}` }],
  }),
  SupplementReceived: () => ({}),
  DossierReceived: ({ due, flag, n }) => ({
    limit: `${(n % 20) + 1}wd`,
    ...(flag ? { statutoryDue: due } : {}),
    ...(n % 3 === 0 ? { requiresElectronicResult: true } : {}),
    ...(n % 5 === 0 ? { returnsPaperResult: true } : {}),
  }),
  DossierRefused: ({ flag }) => ({ stage: flag ? 'appraisal' : 'reception', reason: 'not competent' }),
  AppointmentSet: ({ due, n }) => ({ leg: 1 + (n % 2), due, trigger: pick(triggers, n) }),
  ComponentDigitised: ({ component }) => ({ component, source: 'scan' }),
  ComponentSigned: ({ component }) => ({ component, signer: 'officer-1' }),
  ComponentReused: ({ component }) => ({ component, source: 'personal-store' }),
  PersonalStoreLinked: ({ component }) => ({ component }),
  IdentityVerified: () => ({ method: 'vneid' }),
  PopulationDataUsed: () => ({ fields: ['residence'] }),
  FeeCharged: ({ n }) => ({ fee: 'fee', amount: (n % 3) * 10_000, kind: 'fee', stage: 'receipt' }),
  FeePaid: ({ n }) => ({ amount: (n % 3) * 10_000, channel: pick(paymentChannels, n) }),
  StepStarted: ({ n }) => ({ step: `step-${n % 4}` }),
  StepCompleted: ({ n }) => ({ step: `step-${n % 4}` }),
  HandedOver: ({ n }) => ({ from: `H21.${n % 2}`, to: `H21.${n % 3}` }),
  HandoverConfirmed: ({ flag }) => ({ verdict: flag ? 'on-time' : 'late' }),
  DossierTransferred: ({ n, flag }) => ({ to: `H21.${n % 3}`, kind: flag ? 'competence' : 'non-territorial' }),
  ConsultationRequested: ({ n }) => ({ consultation: `c-${n % 2}`, agency: 'H21.9' }),
  ConsultationAnswered: ({ n }) => ({ consultation: `c-${n % 2}` }),
  ClockPaused: ({ n }) => ({ kind: pick(pauseKinds, n), cause: 'waiting' }),
  ClockResumed: ({ n }) => ({ kind: pick(pauseKinds, n) }),
  LimitExtended: ({ due }) => ({ basis: 'difficult area', due }),
  ApologyIssued: ({ due, flag }) => ({
    reason: 'verification took longer',
    signer: 'head-1',
    oldDue: due,
    newDue: due,
    movesAppointment: flag,
  }),
  ExplanationFiled: ({ flag }) => ({ cause: 'overload', to: 'head-1', ...(flag ? { mistakeBy: 'officer-1' } : {}) }),
  ResultIssued: ({ n }) => ({ result: 'result-1', kind: pick(outcomes, n) }),
  ResultSigned: () => ({ result: 'result-1', signer: 'head-1' }),
  ResultAttached: () => ({ result: 'result-1' }),
  DossierCompleted: ({ n }) => ({ outcome: pick(outcomes, n) }),
  ResultReturned: ({ n }) => ({ method: pick(methods, n) }),
  DossierWithdrawn: () => ({}),
  StopRequested: ({ n }) => ({ initiator: pick(initiators, n), ground: 'request' }),
  ProcessingStopped: ({ n }) => ({ initiator: pick(initiators, n), ground: 'request' }),
  SatisfactionRated: ({ n, flag }) => ({
    rating: flag ? 'like' : 'dislike',
    ...(n % 7 === 0 ? { justifiedPetition: `petition-${n}` } : {}),
  }),
  PortalAcknowledged: ({ n }) => ({ status: 1 + (n % 10) }),
  DataFetchFailed: ({ flag, due }) => ({
    source: 'land-database',
    cause: flag ? 'unavailable' : 'wrong',
    ...(flag ? { receptionDue: due } : {}),
  }),
  ReceptionAlerted: () => ({ officer: 'officer-1' }),
  DraftSent: ({ n, due }) => ({ draft: `draft-${n}`, answerBy: due }),
  DraftAnswered: ({ n, flag }) => ({ draft: `draft-${n}`, agreed: flag }),
  SyncAlerted: () => ({ officer: 'officer-1' }),
  SupplementNotified: () => ({ by: 'sms' }),
  LegFinished: ({ n }) => ({ leg: 1 + (n % 2), cause: 'tax slip sent' }),
  LegStarted: ({ n }) => ({ leg: 1 + (n % 2), proof: `voucher-${n}` }),
  JointWorkOpened: ({ flag }) => ({
    order: flag ? 'parallel' : 'sequential',
    lead: 'H21.1',
    parts: [
      { agency: 'H21.2', limit: '3wd' },
      { agency: 'H21.3', limit: '5wd' },
    ],
  }),
  JointPartStarted: ({ n, due }) => ({ agency: `H21.${2 + (n % 2)}`, due }),
  JointPartCompleted: ({ n }) => ({ agency: `H21.${2 + (n % 2)}` }),
  ScanExempted: ({ component, flag }) => ({ component, ground: flag ? 'secret' : 'shown-only' }),
  CertifiedCopyAccepted: ({ component, n }) => ({ component, copy: `copy-${n}` }),
  CertifiedCopyIssued: ({ n }) => ({ copy: `copy-${n}`, signer: 'chairman-1' }),
  ResultAnnounced: () => ({ by: 'portal' }),
  CorrectionProposed: ({ n }) => ({
    correction: `correction-${n % 3}`,
    event: `event-${n}`,
    author: 'officer-1',
    reason: 'a wrong click',
  }),
  CorrectionDecided: ({ n, flag }) => ({ correction: `correction-${n % 3}`, approver: 'head-1', approved: flag }),
  PortalRejected: ({ n, flag }) => ({ status: 1 + (n % 10), errorCode: '-1', message: 'refused', retryable: flag }),
}

/** An event of a type, valid under its schema, varied by the payload. */
export const dossierEventOf = (type: DossierEventType, payload: Payload, occurredAt: Instant): DossierEvent => {
  const due = toIso(occurredAt + payload.days * day)
  const data = makers[type]({ ...payload, due, component: `component-${payload.n % 3}` })
  return { type, data } as DossierEvent
}
