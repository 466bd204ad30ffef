import { type CommandOf, type DossierCommandType } from '../commands.ts'
import type { DossierEvent, DossierEventData, DossierEventType } from '../events.ts'
import type { DossierState } from '../state.ts'
import { accept, type DossierDecision, type LegalContext, type Objection } from './context.ts'
import { decideCorrection, mayDecideCorrection, proposeCorrection } from './correction.ts'
import { answerDraft, mayAnswerDraft, sendDraft } from './draft.ts'
import { digitise, exemptFromScan, issueCertifiedCopy, maySignComponent, signComponent } from './digitisation.ts'
import { chargeFee, startStep } from './internal-process.ts'
import { confirmHandover, handOver, mayConfirm, payFee, transfer } from './handling.ts'
import {
  answerConsultation,
  completeJointPart,
  mayAnswer,
  mayCompletePart,
  mayOpenJointWork,
  openJointWork,
  requestConsultation,
} from './joint-work.ts'
import { apologise, fileExplanation, mayApologise, mayExplain } from './lateness.ts'
import {
  extendLimit,
  finishLeg,
  mayExtend,
  mayFinishLeg,
  mayStartLeg,
  pauseClock,
  resumeClock,
  startLeg,
} from './legal-clock.ts'
import { acknowledge, mayAlertSync, recordSyncAlert, rejectByPortal } from './portal.ts'
import {
  mayAlert,
  mayReceive,
  mayWithdraw,
  receive,
  recordDataFailure,
  recordReceptionAlert,
  refuse,
  submit,
  withdraw,
} from './reception.ts'
import {
  announceResult,
  attachResult,
  complete,
  hasResult,
  issueResult,
  mayIssueResult,
  mayReturn,
  returnResult,
  signResult,
} from './result.ts'
import { mayStop, requestStop, stopProcessing } from './stop.ts'
import {
  closeForSilence,
  mayCloseForSilence,
  mayNotifySupplement,
  mayRequestSupplement,
  notifySupplement,
  receiveSupplement,
  requestSupplement,
} from './supplement.ts'

/**
 * One kind of command: the event that it is about, so that the step table says where it is possible; what stands against
 * it whatever it says; and what it leads to.
 */
export type Kind<Command> = {
  readonly event: DossierEventType
  readonly permit?: (state: DossierState, context: LegalContext) => Objection
  readonly decide: (command: Command, state: DossierState, context: LegalContext) => DossierDecision
}

/** A command that only states what happened: its fields are the event's. */
const states = <Type extends DossierEventType>(
  event: Type,
): Kind<DossierEventData[Type] & { readonly type: string }> => ({
  event,
  decide: ({ type: _type, ...data }) => accept({ type: event, data } as DossierEvent),
})

export const kinds: { readonly [Type in DossierCommandType]: Kind<CommandOf<Type>> } = {
  SubmitDossier: { event: 'DossierSubmitted', decide: submit },
  RecordDataFailure: { event: 'DataFetchFailed', decide: recordDataFailure },
  RecordReceptionAlert: { event: 'ReceptionAlerted', permit: mayAlert, decide: recordReceptionAlert },
  ReceiveDossier: { event: 'DossierReceived', permit: mayReceive, decide: receive },
  RefuseDossier: { event: 'DossierRefused', decide: refuse },
  RequestSupplement: { event: 'SupplementRequested', permit: mayRequestSupplement, decide: requestSupplement },
  NotifySupplement: { event: 'SupplementNotified', permit: mayNotifySupplement, decide: notifySupplement },
  ReceiveSupplement: { event: 'SupplementReceived', decide: receiveSupplement },
  CloseForSilence: { event: 'DossierRefused', permit: mayCloseForSilence, decide: closeForSilence },
  DigitiseComponent: { event: 'ComponentDigitised', decide: digitise },
  SignComponent: { event: 'ComponentSigned', permit: maySignComponent, decide: signComponent },
  ExemptFromScan: { event: 'ScanExempted', decide: exemptFromScan },
  ReuseComponent: states('ComponentReused'),
  LinkPersonalStore: states('PersonalStoreLinked'),
  AcceptCertifiedCopy: states('CertifiedCopyAccepted'),
  IssueCertifiedCopy: { event: 'CertifiedCopyIssued', decide: issueCertifiedCopy },
  VerifyIdentity: states('IdentityVerified'),
  UsePopulationData: states('PopulationDataUsed'),
  ChargeFee: { event: 'FeeCharged', decide: chargeFee },
  PayFee: { event: 'FeePaid', decide: payFee },
  StartStep: { event: 'StepStarted', decide: startStep },
  CompleteStep: states('StepCompleted'),
  HandOver: { event: 'HandedOver', decide: handOver },
  ConfirmHandover: { event: 'HandoverConfirmed', permit: mayConfirm, decide: confirmHandover },
  TransferDossier: { event: 'DossierTransferred', decide: transfer },
  RequestConsultation: { event: 'ConsultationRequested', decide: requestConsultation },
  AnswerConsultation: { event: 'ConsultationAnswered', permit: mayAnswer, decide: answerConsultation },
  OpenJointWork: { event: 'JointWorkOpened', permit: mayOpenJointWork, decide: openJointWork },
  CompleteJointPart: { event: 'JointPartCompleted', permit: mayCompletePart, decide: completeJointPart },
  PauseClock: { event: 'ClockPaused', decide: pauseClock },
  ResumeClock: { event: 'ClockResumed', decide: resumeClock },
  ExtendLimit: { event: 'LimitExtended', permit: mayExtend, decide: extendLimit },
  FinishLeg: { event: 'LegFinished', permit: mayFinishLeg, decide: finishLeg },
  StartLeg: { event: 'LegStarted', permit: mayStartLeg, decide: startLeg },
  Apologise: { event: 'ApologyIssued', permit: mayApologise, decide: apologise },
  FileExplanation: { event: 'ExplanationFiled', permit: mayExplain, decide: fileExplanation },
  IssueResult: { event: 'ResultIssued', permit: mayIssueResult, decide: issueResult },
  SignResult: { event: 'ResultSigned', permit: hasResult, decide: signResult },
  AttachResult: { event: 'ResultAttached', permit: hasResult, decide: attachResult },
  CompleteDossier: { event: 'DossierCompleted', permit: hasResult, decide: complete },
  SendDraft: { event: 'DraftSent', decide: sendDraft },
  AnswerDraft: { event: 'DraftAnswered', permit: mayAnswerDraft, decide: answerDraft },
  AnnounceResult: { event: 'ResultAnnounced', decide: announceResult },
  ReturnResult: { event: 'ResultReturned', permit: mayReturn, decide: returnResult },
  WithdrawDossier: { event: 'DossierWithdrawn', permit: mayWithdraw, decide: withdraw },
  RequestStop: { event: 'StopRequested', permit: mayStop, decide: requestStop },
  StopProcessing: { event: 'ProcessingStopped', permit: mayStop, decide: stopProcessing },
  RateSatisfaction: states('SatisfactionRated'),
  RecordPortalAcknowledgement: { event: 'PortalAcknowledged', decide: acknowledge },
  RecordPortalRejection: { event: 'PortalRejected', decide: rejectByPortal },
  RecordSyncAlert: { event: 'SyncAlerted', permit: mayAlertSync, decide: recordSyncAlert },
  ProposeCorrection: { event: 'CorrectionProposed', decide: proposeCorrection },
  DecideCorrection: { event: 'CorrectionDecided', permit: mayDecideCorrection, decide: decideCorrection },
}
