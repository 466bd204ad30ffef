import type { CertifiedCopyAccepted, CertifiedCopyIssued, ScanExempted } from './component-events.ts'
import type {
  CorrectionDecided,
  CorrectionProposed,
  DraftAnswered,
  ResultAnnounced,
  StopRequested,
  SyncAlerted,
} from './ending-events.ts'
import type {
  ConsultationAnswered,
  DossierTransferred,
  ExplanationFiled,
  JointPartCompleted,
  JointWorkOpened,
  LegFinished,
  LegStarted,
  PauseKind,
} from './handling-events.ts'
import type { DataFetchFailed, ReceptionAlerted, SupplementNotified } from './reception-events.ts'

type Plain<Data> = Omit<Data, 'breaches'>

/** Record that data could not be fetched, or is wrong [không khai thác được dữ liệu]. */
export type RecordDataFailure = Omit<Plain<DataFetchFailed>, 'receptionDue'> & { readonly type: 'RecordDataFailure' }

/** Record that the system alerted an officer to an unopened online dossier [cảnh báo]. */
export type RecordReceptionAlert = Plain<ReceptionAlerted> & { readonly type: 'RecordReceptionAlert' }

/** Record that the system gave the alarm of a missing acknowledgement [cảnh báo chưa đồng bộ]. */
export type RecordSyncAlert = Plain<SyncAlerted> & { readonly type: 'RecordSyncAlert' }

/** Tell the applicant of the request for supplement [thông báo bổ sung]. */
export type NotifySupplement = Plain<SupplementNotified> & { readonly type: 'NotifySupplement' }

/** Close a dossier whose applicant did not answer in time [kết thúc do không bổ sung]: an officer's act. */
export type CloseForSilence = { readonly type: 'CloseForSilence'; readonly reason: string }

/** Stop the legal clock [tạm dừng]; a supplement has a command of its own. */
export type PauseClock = {
  readonly type: 'PauseClock'
  readonly kind: Exclude<PauseKind, 'supplement'>
  readonly cause: string
}

/** Let the legal clock go on. */
export type ResumeClock = {
  readonly type: 'ResumeClock'
  readonly kind: Exclude<PauseKind, 'supplement'>
  readonly cause?: string
  /** Proof of payment [chứng từ]. */
  readonly voucher?: string
}

/** Extend the limit on a legal basis [gia hạn], by a limit such as `5wd`. */
export type ExtendLimit = {
  readonly type: 'ExtendLimit'
  readonly basis: string
  readonly by: string
  /** Reference of the written agreement with the applicant, where the law lets one decide. */
  readonly agreement?: string
}

/** End the running leg: its result is out, the next waits for its trigger. */
export type FinishLeg = Omit<Plain<LegFinished>, 'leg'> & { readonly type: 'FinishLeg' }

/** Begin the next leg with its proof; its limit is the rule's, or the catalogue's where no rule states one. */
export type StartLeg = Omit<Plain<LegStarted>, 'leg'> & { readonly type: 'StartLeg' }

/** Ask another agency [lấy ý kiến], with a limit for its answer. */
export type RequestConsultation = {
  readonly type: 'RequestConsultation'
  readonly consultation: string
  readonly agency: string
  readonly limit: string
}

export type AnswerConsultation = Plain<ConsultationAnswered> & { readonly type: 'AnswerConsultation' }

/** Open joint work of several agencies [liên thông]. */
export type OpenJointWork = Plain<JointWorkOpened> & { readonly type: 'OpenJointWork' }

export type CompleteJointPart = Plain<JointPartCompleted> & { readonly type: 'CompleteJointPart' }

/** Pass the dossier on [chuyển hồ sơ]: to the competent unit, or with its competence to another. */
export type TransferDossier = Plain<DossierTransferred> & { readonly type: 'TransferDossier' }

/** Keep a component out of digitisation, with its reason. */
export type ExemptFromScan = Plain<ScanExempted> & { readonly type: 'ExemptFromScan' }

export type AcceptCertifiedCopy = Plain<CertifiedCopyAccepted> & { readonly type: 'AcceptCertifiedCopy' }

export type IssueCertifiedCopy = Plain<CertifiedCopyIssued> & { readonly type: 'IssueCertifiedCopy' }

/** Explain a late dossier to the head [giải trình]. */
export type FileExplanation = Plain<ExplanationFiled> & { readonly type: 'FileExplanation' }

/** Ask that handling stop [đề nghị dừng giải quyết]. */
export type RequestStop = Plain<StopRequested> & { readonly type: 'RequestStop' }

/** Stop handling [dừng giải quyết], on a ground; a third party's stop names its paper. */
export type StopProcessing = Plain<StopRequested> & { readonly type: 'StopProcessing'; readonly paper?: string }

/** Show the applicant a draft of the result to confirm [gửi dự thảo kết quả]. */
export type SendDraft = { readonly type: 'SendDraft'; readonly draft: string }

/** Record the applicant's answer to the draft. */
export type AnswerDraft = Plain<DraftAnswered> & { readonly type: 'AnswerDraft' }

/** Tell the applicant that the result is ready [thông báo kết quả]. */
export type AnnounceResult = Plain<ResultAnnounced> & { readonly type: 'AnnounceResult' }

/** Say that a recorded event is wrong [đề nghị đính chính]. */
export type ProposeCorrection = Plain<CorrectionProposed> & { readonly type: 'ProposeCorrection' }

/** Approve or decline a correction [phê duyệt đính chính]. */
export type DecideCorrection = Plain<CorrectionDecided> & { readonly type: 'DecideCorrection' }

/** What may be asked of a dossier besides its plain way from submission to return. */
export type LawCommand =
  | RecordDataFailure
  | RecordReceptionAlert
  | RecordSyncAlert
  | NotifySupplement
  | CloseForSilence
  | PauseClock
  | ResumeClock
  | ExtendLimit
  | FinishLeg
  | StartLeg
  | RequestConsultation
  | AnswerConsultation
  | OpenJointWork
  | CompleteJointPart
  | TransferDossier
  | ExemptFromScan
  | AcceptCertifiedCopy
  | IssueCertifiedCopy
  | FileExplanation
  | RequestStop
  | StopProcessing
  | SendDraft
  | AnswerDraft
  | AnnounceResult
  | ProposeCorrection
  | DecideCorrection
