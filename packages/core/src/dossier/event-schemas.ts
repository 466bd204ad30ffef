import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { breaches as breachList, count, identifier, money, sentence, sha256 } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'
import { addedEventShapes, signingMethod } from './added-event-shapes.ts'
import type { DossierEventData, DossierEventType } from './events.ts'
import { submittedFromVersion1 } from './upcasters.ts'

const breaches = breachList.exactOptional()
const instant = isoInstant.exactOptional()
const text = sentence.exactOptional()
const id = identifier.exactOptional()
const hash = sha256.exactOptional()
const channel = z.enum(['direct', 'post', 'online', 'unknown'])
const stage = z.enum(['reception', 'appraisal'])
const pauseKind = z.enum(['supplement', 'financial-obligation', 'verification', 'public-posting', 'judicial', 'hold'])
const initiator = z.enum(['applicant', 'agency', 'third-party'])
const outcome = z.enum(['granted', 'not-granted', 'other'])
const portalStatus = z.int().min(1).max(10)

const components = z
  .array(
    z.strictObject({
      component: identifier,
      form: z.enum(['original', 'copy', 'certified-copy', 'electronic', 'data']),
      copies: count,
    }),
  )
  .readonly()
  .exactOptional()

const signature = {
  signer: identifier,
  method: signingMethod.exactOptional(),
  certificate: id,
  certificateValidFrom: instant,
  certificateValidTo: instant,
}

type Schemas = { readonly [Type in DossierEventType]: z.ZodType<DossierEventData[Type]> }

/** The shapes themselves, from which commands derive theirs; not part of the public interface. */
export const dossierEventShapes = {
  DossierSubmitted: z.strictObject({
    unit: identifier,
    receivingUnit: identifier,
    procedure: identifier,
    channel,
    code: identifier.nullable(),
    subject: identifier.nullable(),
    procedureVersion: id,
    channelLabel: text,
    portal: z.enum(['national', 'provincial']).exactOptional(),
    components,
    filedWith: z.array(identifier).min(1).readonly().exactOptional(),
    receptionDue: instant,
    breaches,
  }),
  SupplementRequested: z.strictObject({
    stage,
    items: z
      .array(z.strictObject({ reason: sentence, component: id }))
      .min(1)
      .readonly(),
    answerBy: instant,
    guidance: text,
    basis: text,
    breaches,
  }),
  SupplementReceived: z.strictObject({ channel: channel.exactOptional(), components, breaches }),
  DossierReceived: z.strictObject({
    limit: id,
    statutoryDue: instant,
    handOverDue: instant,
    returnsPaperResult: z.boolean().exactOptional(),
    requiresElectronicResult: z.boolean().exactOptional(),
    breaches,
  }),
  DossierRefused: z.strictObject({ stage, reason: sentence, basis: text, breaches }),
  AppointmentSet: z.strictObject({
    leg: z.int().min(1).max(99),
    due: isoInstant,
    trigger: z.enum(['reception', 'supplement', 'apology', 'payment', 'extension', 'import']),
    limit: id,
    provisional: z.boolean().exactOptional(),
    calendar: id,
    policy: id,
    start: instant,
    rule: id,
    article: text,
    breaches,
  }),
  ComponentDigitised: z.strictObject({
    component: identifier,
    source: z.enum(['scan', 'electronic']),
    pages: count.exactOptional(),
    images: count.exactOptional(),
    hash,
    exemption: text,
    breaches,
  }),
  ComponentSigned: z.strictObject({ component: identifier, ...signature, hash, breaches }),
  ComponentReused: z.strictObject({
    component: identifier,
    source: z.enum(['personal-store', 'national-database', 'system', 'earlier-result']),
    reference: id,
    breaches,
  }),
  PersonalStoreLinked: z.strictObject({ component: id, reference: id, breaches }),
  IdentityVerified: z.strictObject({ method: z.enum(['vneid', 'population-database', 'chip-card']), breaches }),
  PopulationDataUsed: z.strictObject({
    fields: z.array(identifier).readonly().exactOptional(),
    reference: id,
    breaches,
  }),
  FeeCharged: z.strictObject({
    fee: identifier,
    amount: money,
    kind: z.enum(['fee', 'charge', 'tax']),
    stage: z.enum(['receipt', 'supplement', 'return']),
    correction: id,
    breaches,
  }),
  FeePaid: z.strictObject({
    amount: money,
    channel: z.enum(['national-portal', 'own-gateway', 'bank-transfer', 'counter', 'post']),
    fee: id,
    voucher: id,
    receptionDue: instant,
    breaches,
  }),
  StepStarted: z.strictObject({ step: identifier, due: instant, label: text, breaches }),
  StepCompleted: z.strictObject({ step: identifier, label: text, outcome: text, breaches }),
  HandedOver: z.strictObject({
    from: identifier,
    to: identifier,
    fromOfficer: id,
    toOfficer: id,
    due: instant,
    breaches,
  }),
  HandoverConfirmed: z.strictObject({
    verdict: z.enum(['early', 'on-time', 'late']),
    officer: id,
    unit: id,
    breaches,
  }),
  DossierTransferred: z.strictObject({
    to: identifier,
    kind: z.enum(['competence', 'non-territorial']),
    reason: text,
    breaches,
  }),
  ConsultationRequested: z.strictObject({ consultation: identifier, agency: identifier, answerBy: instant, breaches }),
  ConsultationAnswered: z.strictObject({ consultation: identifier, outcome: text, breaches }),
  ClockPaused: z.strictObject({
    kind: pauseKind,
    cause: sentence,
    effect: z.enum(['excluded', 'none']).exactOptional(),
    article: text,
    breaches,
  }),
  ClockResumed: z.strictObject({ kind: pauseKind, cause: text, voucher: id, breaches }),
  LimitExtended: z.strictObject({ basis: sentence, by: id, due: instant, article: text, agreement: id, breaches }),
  ApologyIssued: z.strictObject({
    reason: sentence,
    signer: identifier,
    oldDue: isoInstant,
    newDue: isoInstant,
    movesAppointment: z.boolean(),
    breaches,
  }),
  ExplanationFiled: z.strictObject({ cause: identifier, to: identifier, mistakeBy: id, breaches }),
  ResultIssued: z.strictObject({ result: identifier, kind: outcome, breaches }),
  ResultSigned: z.strictObject({ result: identifier, ...signature, breaches }),
  ResultAttached: z.strictObject({ result: identifier, hash, link: text, breaches }),
  DossierCompleted: z.strictObject({ outcome, breaches }),
  ResultReturned: z.strictObject({ method: z.enum(['counter', 'post', 'online', 'unknown']), breaches }),
  DossierWithdrawn: z.strictObject({ reason: text, breaches }),
  StopRequested: z.strictObject({ initiator, ground: sentence, breaches }),
  ProcessingStopped: z.strictObject({ initiator, ground: sentence, form: id, breaches }),
  SatisfactionRated: z.strictObject({
    rating: z.enum(['like', 'neutral', 'dislike']),
    justifiedPetition: id,
    breaches,
  }),
  PortalAcknowledged: z.strictObject({ status: portalStatus, session: id, sentAt: instant, breaches }),
  PortalRejected: z.strictObject({
    status: portalStatus,
    errorCode: identifier,
    message: sentence,
    retryable: z.boolean(),
    sentAt: instant,
    breaches,
  }),
  ...addedEventShapes,
}

const schemas: Schemas = dossierEventShapes

const olderVersions: { readonly [Type in DossierEventType]?: EventDefinition['upcasters'] } = {
  DossierSubmitted: { 1: submittedFromVersion1 },
}

/** All event types of a dossier with their schema versions; types may be added, none is changed. */
export const dossierEventDefinitions: readonly EventDefinition[] = Object.entries(schemas).map(([type, schema]) => {
  const upcasters = olderVersions[type as DossierEventType] ?? {}
  return { type, version: Object.keys(upcasters).length + 1, schema, upcasters }
})
