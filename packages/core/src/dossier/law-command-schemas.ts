import { z } from 'zod'
import type { MessageKey } from '../message/catalogue.ts'
import { identifier, sentence } from '../event/field.ts'
import { isTimeLimit } from '../time/time-limit.ts'
import { taxTask } from './added-event-shapes.ts'
import { dossierEventShapes as event } from './event-schemas.ts'
import type { LawCommand } from './law-commands.ts'

const noBreaches = { breaches: true } as const
const type = <Type extends LawCommand['type']>(name: Type) => ({ type: z.literal(name) })
const pauseKind = z.enum(['financial-obligation', 'verification', 'public-posting', 'judicial', 'hold'])

const limit = identifier.refine(isTimeLimit, 'field.limit' satisfies MessageKey)

type Schemas = { readonly [Type in LawCommand['type']]: z.ZodType<Extract<LawCommand, { type: Type }>> }

export const lawCommandSchemas: Schemas = {
  RecordDataFailure: event.DataFetchFailed.omit({ ...noBreaches, receptionDue: true }).extend(
    type('RecordDataFailure'),
  ),
  RecordReceptionAlert: event.ReceptionAlerted.omit(noBreaches).extend(type('RecordReceptionAlert')),
  RecordSyncAlert: event.SyncAlerted.omit(noBreaches).extend(type('RecordSyncAlert')),
  NotifySupplement: event.SupplementNotified.omit(noBreaches).extend(type('NotifySupplement')),
  CloseForSilence: z.strictObject({ ...type('CloseForSilence'), reason: sentence }),
  PauseClock: z.strictObject({ ...type('PauseClock'), kind: pauseKind, cause: sentence }),
  ResumeClock: z.strictObject({
    ...type('ResumeClock'),
    kind: pauseKind,
    cause: sentence.exactOptional(),
    voucher: identifier.exactOptional(),
  }),
  ExtendLimit: z.strictObject({
    ...type('ExtendLimit'),
    basis: sentence,
    by: limit,
    agreement: identifier.exactOptional(),
  }),
  FinishLeg: event.LegFinished.omit({ ...noBreaches, leg: true }).extend(type('FinishLeg')),
  StartLeg: event.LegStarted.omit({ ...noBreaches, leg: true }).extend(type('StartLeg')),
  RequestConsultation: event.ConsultationRequested.omit({ ...noBreaches, answerBy: true }).extend({
    ...type('RequestConsultation'),
    limit,
  }),
  AnswerConsultation: event.ConsultationAnswered.omit(noBreaches).extend(type('AnswerConsultation')),
  OpenJointWork: event.JointWorkOpened.omit(noBreaches).extend({
    ...type('OpenJointWork'),
    parts: z
      .array(z.strictObject({ agency: identifier, limit, task: taxTask.exactOptional() }))
      .min(1)
      .readonly(),
  }),
  CompleteJointPart: event.JointPartCompleted.omit(noBreaches).extend(type('CompleteJointPart')),
  TransferDossier: event.DossierTransferred.omit(noBreaches).extend(type('TransferDossier')),
  ExemptFromScan: event.ScanExempted.omit(noBreaches).extend(type('ExemptFromScan')),
  AcceptCertifiedCopy: event.CertifiedCopyAccepted.omit(noBreaches).extend(type('AcceptCertifiedCopy')),
  IssueCertifiedCopy: event.CertifiedCopyIssued.omit(noBreaches).extend(type('IssueCertifiedCopy')),
  FileExplanation: event.ExplanationFiled.omit(noBreaches).extend(type('FileExplanation')),
  RequestStop: event.StopRequested.omit(noBreaches).extend(type('RequestStop')),
  StopProcessing: event.StopRequested.omit(noBreaches).extend({
    ...type('StopProcessing'),
    paper: identifier.exactOptional(),
  }),
  SendDraft: event.DraftSent.omit({ ...noBreaches, answerBy: true }).extend(type('SendDraft')),
  AnswerDraft: event.DraftAnswered.omit(noBreaches).extend(type('AnswerDraft')),
  AnnounceResult: event.ResultAnnounced.omit(noBreaches).extend(type('AnnounceResult')),
  ProposeCorrection: event.CorrectionProposed.omit(noBreaches).extend(type('ProposeCorrection')),
  DecideCorrection: event.CorrectionDecided.omit(noBreaches).extend(type('DecideCorrection')),
}
