import type { ComponentDigitised, ComponentReused, ComponentSigned, IdentityVerified } from './component-events.ts'
import type {
  DossierCompleted,
  PortalAcknowledged,
  PortalRejected,
  ResultAttached,
  ResultIssued,
  ResultReturned,
  ResultSigned,
  SatisfactionRated,
} from './ending-events.ts'
import type { Channel } from './event-base.ts'
import type { FeeCharged, FeePaid, HandedOver } from './handling-events.ts'
import type { LawCommand } from './law-commands.ts'
import type { FilingPortal, SubmittedComponent } from './reception-events.ts'

type Plain<Data> = Omit<Data, 'breaches'>

/** Submit a dossier [nộp hồ sơ] at the counter, by post or online; of an unknown channel where another system took it in. */
export type SubmitDossier = {
  readonly type: 'SubmitDossier'
  readonly unit: string
  readonly procedure: string
  readonly channel: Channel
  /** The channel as another system wrote it; says of an unknown one why it is not known. */
  readonly channelLabel?: string
  /** On which portal it was filed online [Cổng DVC quốc gia, hệ thống của tỉnh]; left out where that is not known. */
  readonly portal?: FilingPortal
  readonly code: string
  readonly subject: string
  /** Where it was handed in, when that is not the competent unit. */
  readonly receivingUnit?: string
  readonly procedureVersion?: string
  readonly components?: readonly SubmittedComponent[]
  /** Other procedures filed together with this one, by their codes. */
  readonly filedWith?: readonly string[]
}

/** Receive the dossier and set the appointment [tiếp nhận và hẹn trả kết quả]. */
export type ReceiveDossier = { readonly type: 'ReceiveDossier' }

/** Refuse at reception or after appraisal [từ chối]. */
export type RefuseDossier = { readonly type: 'RefuseDossier'; readonly reason: string; readonly basis?: string }

/** Ask for a supplement [yêu cầu bổ sung]: all defects at once. */
export type RequestSupplement = {
  readonly type: 'RequestSupplement'
  readonly items: readonly { readonly reason: string; readonly component?: string }[]
  readonly answerBy?: string
  readonly guidance?: string
}

/** Take in the applicant's answer [tiếp nhận bổ sung]. */
export type ReceiveSupplement = {
  readonly type: 'ReceiveSupplement'
  readonly channel?: Channel
  readonly components?: readonly SubmittedComponent[]
}

export type DigitiseComponent = Plain<ComponentDigitised> & { readonly type: 'DigitiseComponent' }
export type SignComponent = Plain<ComponentSigned> & { readonly type: 'SignComponent' }
export type ReuseComponent = Plain<ComponentReused> & { readonly type: 'ReuseComponent' }
export type LinkPersonalStore = {
  readonly type: 'LinkPersonalStore'
  readonly component?: string
  readonly reference?: string
}
export type VerifyIdentity = Plain<IdentityVerified> & { readonly type: 'VerifyIdentity' }
export type UsePopulationData = {
  readonly type: 'UsePopulationData'
  readonly fields?: readonly string[]
  readonly reference?: string
}
export type ChargeFee = Plain<FeeCharged> & { readonly type: 'ChargeFee' }
export type PayFee = Omit<Plain<FeePaid>, 'receptionDue'> & { readonly type: 'PayFee' }
export type StartStep = {
  readonly type: 'StartStep'
  readonly step: string
  readonly due?: string
  readonly label?: string
}
export type CompleteStep = { readonly type: 'CompleteStep'; readonly step: string; readonly outcome?: string }
export type HandOver = Omit<Plain<HandedOver>, 'due'> & { readonly type: 'HandOver' }
export type ConfirmHandover = { readonly type: 'ConfirmHandover'; readonly officer?: string; readonly unit?: string }

/** Apologise and set a new appointment [xin lỗi và hẹn lại]. */
export type Apologise = {
  readonly type: 'Apologise'
  readonly reason: string
  readonly signer: string
  readonly newDue: string
}
export type IssueResult = Plain<ResultIssued> & { readonly type: 'IssueResult' }
export type SignResult = Plain<ResultSigned> & { readonly type: 'SignResult' }
export type AttachResult = Plain<ResultAttached> & { readonly type: 'AttachResult' }
export type CompleteDossier = Plain<DossierCompleted> & { readonly type: 'CompleteDossier' }
export type ReturnResult = Plain<ResultReturned> & { readonly type: 'ReturnResult' }
export type WithdrawDossier = { readonly type: 'WithdrawDossier'; readonly reason?: string }
export type RateSatisfaction = Plain<SatisfactionRated> & { readonly type: 'RateSatisfaction' }
export type RecordPortalAcknowledgement = Plain<PortalAcknowledged> & { readonly type: 'RecordPortalAcknowledgement' }
export type RecordPortalRejection = Plain<PortalRejected> & { readonly type: 'RecordPortalRejection' }

/** Everything that may be asked of a dossier. */
export type DossierCommand =
  | SubmitDossier
  | ReceiveDossier
  | RefuseDossier
  | RequestSupplement
  | ReceiveSupplement
  | DigitiseComponent
  | SignComponent
  | ReuseComponent
  | LinkPersonalStore
  | VerifyIdentity
  | UsePopulationData
  | ChargeFee
  | PayFee
  | StartStep
  | CompleteStep
  | HandOver
  | ConfirmHandover
  | Apologise
  | IssueResult
  | SignResult
  | AttachResult
  | CompleteDossier
  | ReturnResult
  | WithdrawDossier
  | RateSatisfaction
  | RecordPortalAcknowledgement
  | RecordPortalRejection
  | LawCommand

export type DossierCommandType = DossierCommand['type']

/** The command of a type. */
export type CommandOf<Type extends DossierCommandType> = Extract<DossierCommand, { type: Type }>
