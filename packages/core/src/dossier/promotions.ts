import type { PromotionTable } from '../event/promotion.ts'

const channels = ['direct', 'post', 'online', 'unknown'] as const
const stages = ['reception', 'appraisal'] as const
const pauseKinds = ['supplement', 'financial-obligation', 'verification', 'public-posting', 'judicial', 'hold'] as const
const initiators = ['applicant', 'agency', 'third-party'] as const

/** What stands as integers beside a dossier event's JSON, so that facts and reports never parse it. */
export const dossierPromotions: PromotionTable = {
  DossierSubmitted: {
    unit: 'dictionary',
    receivingUnit: 'dictionary',
    procedure: 'dictionary',
    channel: channels,
    code: 'dictionary',
    receptionDue: 'instant',
  },
  SupplementRequested: { stage: stages, answerBy: 'instant' },
  DossierReceived: {
    statutoryDue: 'instant',
    handOverDue: 'instant',
    returnsPaperResult: 'boolean',
    requiresElectronicResult: 'boolean',
  },
  DossierRefused: { stage: stages },
  AppointmentSet: {
    leg: 'integer',
    due: 'instant',
    trigger: ['reception', 'supplement', 'apology', 'payment', 'extension', 'import'],
    provisional: 'boolean',
  },
  ComponentDigitised: { component: 'dictionary' },
  ComponentSigned: { component: 'dictionary', signer: 'dictionary' },
  ComponentReused: {
    component: 'dictionary',
    source: ['personal-store', 'national-database', 'system', 'earlier-result'],
  },
  IdentityVerified: { method: ['vneid', 'population-database', 'chip-card'] },
  FeeCharged: { amount: 'integer', kind: ['fee', 'charge', 'tax'], stage: ['receipt', 'supplement', 'return'] },
  FeePaid: {
    amount: 'integer',
    channel: ['national-portal', 'own-gateway', 'bank-transfer', 'counter', 'post'],
  },
  StepStarted: { step: 'dictionary', due: 'instant' },
  StepCompleted: { step: 'dictionary' },
  HandedOver: { from: 'dictionary', to: 'dictionary', due: 'instant' },
  HandoverConfirmed: { verdict: ['early', 'on-time', 'late'] },
  DossierTransferred: { to: 'dictionary', kind: ['competence', 'non-territorial'] },
  ConsultationRequested: { consultation: 'dictionary', agency: 'dictionary', answerBy: 'instant' },
  ConsultationAnswered: { consultation: 'dictionary' },
  ClockPaused: { kind: pauseKinds },
  ClockResumed: { kind: pauseKinds },
  LimitExtended: { due: 'instant' },
  ApologyIssued: { newDue: 'instant', movesAppointment: 'boolean', signer: 'dictionary' },
  ExplanationFiled: { cause: 'dictionary', to: 'dictionary' },
  ResultIssued: { kind: ['granted', 'not-granted', 'other'] },
  ResultSigned: { signer: 'dictionary' },
  DossierCompleted: { outcome: ['granted', 'not-granted', 'other'] },
  ResultReturned: { method: ['counter', 'post', 'online', 'unknown'] },
  StopRequested: { initiator: initiators },
  ProcessingStopped: { initiator: initiators },
  SatisfactionRated: { rating: ['like', 'neutral', 'dislike'], justifiedPetition: 'dictionary' },
  PortalAcknowledged: { status: 'integer' },
  PortalRejected: { status: 'integer', retryable: 'boolean' },
  DataFetchFailed: { source: 'dictionary', cause: ['unavailable', 'wrong'], receptionDue: 'instant' },
  LegFinished: { leg: 'integer' },
  LegStarted: { leg: 'integer' },
  JointWorkOpened: { order: ['sequential', 'parallel'], lead: 'dictionary' },
  JointPartStarted: { agency: 'dictionary', due: 'instant' },
  JointPartCompleted: { agency: 'dictionary' },
  ScanExempted: { component: 'dictionary', ground: ['electronic', 'shown-only', 'verification', 'opinion', 'secret'] },
  CertifiedCopyAccepted: { component: 'dictionary' },
  CertifiedCopyIssued: { signer: 'dictionary' },
  CorrectionProposed: { correction: 'dictionary' },
  CorrectionDecided: { correction: 'dictionary', approved: 'boolean' },
}
