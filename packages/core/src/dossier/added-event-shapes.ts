import { z } from 'zod'
import { breaches as breachList, identifier, sentence, sha256 } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'

const breaches = breachList.exactOptional()
const instant = isoInstant.exactOptional()
const text = sentence.exactOptional()
const id = identifier.exactOptional()
const leg = z.int().min(1).max(99)
const notice = z.enum(['portal', 'vneid', 'sms', 'phone', 'email'])

/** How a signature was made. */
export const signingMethod = z.enum(['usb-token', 'sim-pki', 'remote', 'hsm'])

/** What a tax body is asked to do. */
export const taxTask = z.enum(['organisation', 'person', 'noFee', 'completion'])

/** Legs, joint work, notices, exemptions, copies and corrections. */
export const addedEventShapes = {
  DataFetchFailed: z.strictObject({
    source: identifier,
    cause: z.enum(['unavailable', 'wrong']),
    component: id,
    notifiedBy: notice.exactOptional(),
    receptionDue: instant,
    breaches,
  }),
  ReceptionAlerted: z.strictObject({ officer: id, breaches }),
  DraftSent: z.strictObject({ draft: identifier, answerBy: instant, breaches }),
  DraftAnswered: z.strictObject({ draft: identifier, agreed: z.boolean(), remark: text, breaches }),
  SyncAlerted: z.strictObject({ officer: id, breaches }),
  SupplementNotified: z.strictObject({ by: z.enum([...notice.options, 'paper']), breaches }),
  LegFinished: z.strictObject({ leg, cause: sentence, breaches }),
  LegStarted: z.strictObject({ leg, proof: identifier, breaches }),
  JointWorkOpened: z.strictObject({
    order: z.enum(['sequential', 'parallel']),
    lead: identifier,
    parts: z
      .array(z.strictObject({ agency: identifier, limit: identifier, task: taxTask.exactOptional() }))
      .min(1)
      .readonly(),
    breaches,
  }),
  JointPartStarted: z.strictObject({ agency: identifier, due: isoInstant, breaches }),
  JointPartCompleted: z.strictObject({ agency: identifier, outcome: text, breaches }),
  ScanExempted: z.strictObject({
    component: identifier,
    ground: z.enum(['electronic', 'shown-only', 'verification', 'opinion', 'secret']),
    basis: text,
    breaches,
  }),
  CertifiedCopyAccepted: z.strictObject({ component: identifier, copy: identifier, breaches }),
  CertifiedCopyIssued: z.strictObject({
    copy: identifier,
    signer: identifier,
    method: signingMethod.exactOptional(),
    certificate: id,
    certificateValidFrom: instant,
    certificateValidTo: instant,
    hash: sha256.exactOptional(),
    breaches,
  }),
  ResultAnnounced: z.strictObject({ by: z.enum([...notice.options, 'paper']), breaches }),
  CorrectionProposed: z.strictObject({
    correction: identifier,
    event: identifier,
    author: identifier,
    reason: sentence,
    was: text,
    becomes: text,
    breaches,
  }),
  CorrectionDecided: z.strictObject({ correction: identifier, approver: identifier, approved: z.boolean(), breaches }),
}
