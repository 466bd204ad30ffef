import { currentAppointment } from '../dossier/decide/deadline.ts'
import { placeOf } from '../dossier/decide/procedure-terms.ts'
import { formatDossierCode } from '../dossier/dossier-code.ts'
import type { CommandOf, DossierCommand, DossierCommandType } from '../dossier/commands.ts'
import type { DossierState } from '../dossier/state.ts'
import { findRuling } from '../regulation/rule.ts'
import { extension } from '../regulation/rules/clock-rules.ts'
import { type Instant, toIso } from '../time/instant.ts'
import { dayMs } from '../time/local-date.ts'
import type { Zone } from '../time/zone.ts'
import type { Payload } from './payload.ts'
import { testingProcedureCodes, testingProcedures } from './procedures.ts'

/** Where and when a command is made. */
export type Occasion = { readonly state: DossierState; readonly at: Instant; readonly zone: Zone }

const pick = <T>(values: readonly [T, ...T[]], n: number): T => values[n % values.length] ?? values[0]

const scannable = ({ components }: DossierState, n: number): string =>
  [0, 1, 2, 3]
    .map((i) => `component-${(n + i) % 4}`)
    .find((name) => (components[name]?.exempt ?? null) === null && components[name]?.form !== 'electronic') ?? 'annex'

const componentWith = ({ components }: DossierState, fits: (name: string) => boolean, otherwise: string): string =>
  Object.keys(components).find(fits) ?? otherwise

const extensionBy = ({ state, at, zone }: Occasion, n: number): string => {
  const procedure = state.procedure ?? ''
  const place = placeOf(testingProcedures(procedure), procedure)
  const allowed = findRuling(extension, zone.localDate(at), place)?.value ?? []
  return allowed[n % Math.max(1, allowed.length)] ?? '5wd'
}

type Maker<Type extends DossierCommandType> = (payload: Payload, occasion: Occasion) => Omit<CommandOf<Type>, 'type'>

const makers: { readonly [Type in DossierCommandType]: Maker<Type> } = {
  SubmitDossier: ({ n, flag }, { at, zone }) => ({
    unit: 'H21.1',
    ...(flag ? { receivingUnit: 'H21.2' } : {}),
    procedure: testingProcedureCodes[n % testingProcedureCodes.length] ?? '1.000001',
    channel: pick(['online', 'direct', 'post'], n),
    ...(n % 6 === 0 ? { portal: 'national' } : n % 6 === 3 ? { portal: 'provincial' } : {}),
    code: formatDossierCode({ unit: 'H21.1', date: zone.localDate(at), number: n + 1 }),
    subject: `subject-${n}`,
    ...(n % 7 === 6 ? { filedWith: ['1.000001'] } : {}),
    components: [
      { component: 'component-0', form: pick(['original', 'copy', 'electronic'], n), copies: 1 },
      { component: 'component-1', form: 'certified-copy', copies: 2 },
    ],
  }),
  RecordDataFailure: ({ flag }) => ({ source: 'land-database', cause: flag ? 'unavailable' : 'wrong' }),
  RecordReceptionAlert: () => ({ officer: 'officer-1' }),
  ReceiveDossier: () => ({}),
  RefuseDossier: () => ({ reason: 'not competent' }),
  RequestSupplement: ({ n, days }, { at }) => ({
    items: [{ reason: `defect ${n}` }],
    ...(n % 2 === 0 ? { answerBy: toIso(at + days * dayMs) } : {}),
  }),
  NotifySupplement: () => ({ by: 'sms' }),
  ReceiveSupplement: ({ flag }) => ({ channel: flag ? 'online' : 'direct' }),
  CloseForSilence: () => ({ reason: 'no answer' }),
  DigitiseComponent: ({ n }, { state }) => ({ component: scannable(state, n), source: 'scan', pages: 2, images: 2 }),
  SignComponent: (_, { state }) => ({
    component: componentWith(state, (name) => state.components[name]?.digitised === true, 'component-0'),
    signer: 'officer-1',
  }),
  ExemptFromScan: ({ n }, { state }) => ({
    component:
      [0, 1, 2, 3].map((i) => `paper-${(n + i) % 4}`).find((name) => !state.components[name]?.digitised) ?? 'x',
    ground: pick(['shown-only', 'verification', 'opinion', 'secret'], n),
  }),
  ReuseComponent: ({ n }) => ({ component: `component-${n % 4}`, source: 'personal-store' }),
  LinkPersonalStore: ({ n }) => ({ component: `component-${n % 4}` }),
  AcceptCertifiedCopy: ({ n }) => ({ component: `component-${n % 4}`, copy: `copy-${n}` }),
  IssueCertifiedCopy: ({ n }) => ({ copy: `copy-${n}`, signer: 'chairman-1' }),
  VerifyIdentity: () => ({ method: 'vneid' }),
  UsePopulationData: () => ({ fields: ['residence'] }),
  ChargeFee: ({ n }) => ({ fee: 'fee', amount: (n % 3) * 10_000, kind: 'fee', stage: 'receipt' }),
  PayFee: ({ flag }, { state }) => ({
    amount: Math.max(0, state.feesCharged - state.feesPaid),
    channel: flag ? 'national-portal' : 'counter',
  }),
  StartStep: ({ n }) => ({ step: `step-${n % 4}` }),
  CompleteStep: ({ n }) => ({ step: `step-${n % 4}` }),
  HandOver: ({ n }) => ({ from: 'H21.1', to: `H21.1.${n % 3}` }),
  ConfirmHandover: (_, { state }) => (state.handover === null ? {} : { unit: state.handover.to }),
  TransferDossier: ({ n }, { state }) => ({ to: `${state.unit ?? 'H21'}.${n % 3}`, kind: 'competence' }),
  RequestConsultation: ({ n }, { state }) => ({
    consultation: `consultation-${state.consultations.length}`,
    agency: `H21.${n % 5}`,
    limit: '3wd',
  }),
  AnswerConsultation: (_, { state }) => ({
    consultation: state.consultations.find(({ answeredAt }) => answeredAt === null)?.consultation ?? 'consultation-0',
  }),
  OpenJointWork: ({ flag }) => ({
    order: flag ? 'parallel' : 'sequential',
    lead: 'H21.1',
    parts: [
      { agency: 'tax', limit: '2wd' },
      { agency: 'land-office', limit: '3wd' },
    ],
  }),
  CompleteJointPart: (_, { state }) => ({
    agency:
      state.jointWork?.parts.find(({ due, completedAt }) => due !== null && completedAt === null)?.agency ?? 'tax',
  }),
  PauseClock: ({ n }) => ({
    kind: pick(['financial-obligation', 'verification', 'public-posting', 'judicial', 'hold'], n),
    cause: 'waiting',
  }),
  ResumeClock: ({ n }, { state }) => {
    const open = state.pauses.find(({ to }) => to === null)?.kind ?? 'hold'
    return { kind: open === 'supplement' ? 'hold' : open, voucher: `voucher-${n}` }
  },
  ExtendLimit: ({ n }, occasion) => ({
    basis: 'difficult area',
    by: extensionBy(occasion, n),
    agreement: `agreement-${n}`,
  }),
  FinishLeg: () => ({ cause: 'tax slip sent' }),
  StartLeg: ({ n }) => ({ proof: `voucher-${n}` }),
  Apologise: ({ days }, { state, at }) => ({
    reason: 'verification took longer',
    signer: 'head-1',
    newDue: toIso((currentAppointment(state)?.due ?? at) + days * dayMs),
  }),
  FileExplanation: () => ({ cause: 'overload', to: 'head-1' }),
  IssueResult: ({ n }, { state }) => ({
    result: state.result ?? `result-${n}`,
    kind: pick(['granted', 'not-granted', 'other'], n),
  }),
  SignResult: ({ n }, { state }) => ({
    result: state.result ?? 'result-0',
    signer: 'head-1',
    method: pick(['usb-token', 'sim-pki', 'remote', 'hsm'], n),
  }),
  AttachResult: (_, { state }) => ({ result: state.result ?? 'result-0' }),
  CompleteDossier: ({ n }) => ({ outcome: pick(['granted', 'not-granted', 'other'], n) }),
  SendDraft: ({ n }) => ({ draft: `draft-${n}` }),
  AnswerDraft: ({ flag }, { state }) => ({ draft: state.draft?.draft ?? 'draft-0', agreed: flag }),
  AnnounceResult: () => ({ by: 'portal' }),
  ReturnResult: ({ n }) => ({ method: pick(['counter', 'post', 'online'], n) }),
  WithdrawDossier: () => ({ reason: 'plans changed' }),
  RequestStop: ({ n }) => ({ initiator: pick(['applicant', 'agency', 'third-party'], n), ground: 'request' }),
  StopProcessing: ({ flag }, { state }) =>
    state.stopRequests.includes('applicant')
      ? { initiator: 'applicant', ground: 'request' }
      : { initiator: flag ? 'agency' : 'third-party', ground: 'order', paper: 'order 12/2026' },
  RateSatisfaction: ({ flag }) => ({ rating: flag ? 'like' : 'dislike' }),
  RecordPortalAcknowledgement: ({ n }) => ({ status: 1 + (n % 10) }),
  RecordPortalRejection: ({ n, flag }) => ({
    status: 1 + (n % 10),
    errorCode: '-1',
    message: 'refused',
    retryable: flag,
  }),
  RecordSyncAlert: () => ({ officer: 'officer-1' }),
  ProposeCorrection: ({ n }, { state }) => ({
    correction: `correction-${state.corrections.length}`,
    event: `event-${n}`,
    author: 'officer-1',
    reason: 'a wrong click',
  }),
  DecideCorrection: ({ flag }, { state }) => ({
    correction: state.corrections.find(({ approved }) => approved === null)?.correction ?? 'correction-0',
    approver: 'head-1',
    approved: flag,
  }),
}

/** A command of a type that is accepted wherever `allowed` says that its type is, varied by the payload. */
export const dossierCommandOf = (type: DossierCommandType, payload: Payload, occasion: Occasion): DossierCommand =>
  ({ type, ...makers[type](payload, occasion) }) as DossierCommand
