import type {
  CertifiedCopyAccepted,
  CertifiedCopyIssued,
  ComponentDigitised,
  ComponentReused,
  ComponentSigned,
  IdentityVerified,
  PersonalStoreLinked,
  PopulationDataUsed,
  ScanExempted,
} from './component-events.ts'
import type {
  CorrectionDecided,
  CorrectionProposed,
  DossierCompleted,
  DossierWithdrawn,
  DraftAnswered,
  DraftSent,
  PortalAcknowledged,
  PortalRejected,
  ProcessingStopped,
  ResultAnnounced,
  ResultAttached,
  ResultIssued,
  ResultReturned,
  ResultSigned,
  SatisfactionRated,
  StopRequested,
  SyncAlerted,
} from './ending-events.ts'
import type {
  ApologyIssued,
  ClockPaused,
  ClockResumed,
  ConsultationAnswered,
  ConsultationRequested,
  DossierTransferred,
  ExplanationFiled,
  FeeCharged,
  FeePaid,
  HandedOver,
  HandoverConfirmed,
  JointPartCompleted,
  JointPartStarted,
  JointWorkOpened,
  LegFinished,
  LegStarted,
  LimitExtended,
  StepCompleted,
  StepStarted,
} from './handling-events.ts'
import type {
  AppointmentSet,
  DataFetchFailed,
  DossierReceived,
  DossierRefused,
  DossierSubmitted,
  ReceptionAlerted,
  SupplementNotified,
  SupplementReceived,
  SupplementRequested,
} from './reception-events.ts'

/**
 * What can happen to a dossier [hồ sơ thủ tục hành chính], as stored. These shapes are a storage format:
 * a field is never renamed or removed; a change of meaning is a new schema version with an upcaster.
 * Instants are ISO 8601 UTC with milliseconds, money is whole đồng, persons are pseudonymous ids.
 *
 * Event type → data, for a dossier's stream.
 */
export type DossierEventData = {
  DossierSubmitted: DossierSubmitted
  SupplementRequested: SupplementRequested
  SupplementReceived: SupplementReceived
  DossierReceived: DossierReceived
  DossierRefused: DossierRefused
  AppointmentSet: AppointmentSet
  ComponentDigitised: ComponentDigitised
  ComponentSigned: ComponentSigned
  ComponentReused: ComponentReused
  PersonalStoreLinked: PersonalStoreLinked
  IdentityVerified: IdentityVerified
  PopulationDataUsed: PopulationDataUsed
  FeeCharged: FeeCharged
  FeePaid: FeePaid
  StepStarted: StepStarted
  StepCompleted: StepCompleted
  HandedOver: HandedOver
  HandoverConfirmed: HandoverConfirmed
  DossierTransferred: DossierTransferred
  ConsultationRequested: ConsultationRequested
  ConsultationAnswered: ConsultationAnswered
  ClockPaused: ClockPaused
  ClockResumed: ClockResumed
  LimitExtended: LimitExtended
  ApologyIssued: ApologyIssued
  ExplanationFiled: ExplanationFiled
  ResultIssued: ResultIssued
  ResultSigned: ResultSigned
  ResultAttached: ResultAttached
  DossierCompleted: DossierCompleted
  ResultReturned: ResultReturned
  DossierWithdrawn: DossierWithdrawn
  StopRequested: StopRequested
  ProcessingStopped: ProcessingStopped
  SatisfactionRated: SatisfactionRated
  PortalAcknowledged: PortalAcknowledged
  PortalRejected: PortalRejected
  DataFetchFailed: DataFetchFailed
  ReceptionAlerted: ReceptionAlerted
  SyncAlerted: SyncAlerted
  DraftSent: DraftSent
  DraftAnswered: DraftAnswered
  SupplementNotified: SupplementNotified
  ScanExempted: ScanExempted
  CertifiedCopyAccepted: CertifiedCopyAccepted
  CertifiedCopyIssued: CertifiedCopyIssued
  LegFinished: LegFinished
  LegStarted: LegStarted
  JointWorkOpened: JointWorkOpened
  JointPartStarted: JointPartStarted
  JointPartCompleted: JointPartCompleted
  ResultAnnounced: ResultAnnounced
  CorrectionProposed: CorrectionProposed
  CorrectionDecided: CorrectionDecided
}

export type DossierEventType = keyof DossierEventData

/** One event of a dossier. */
export type DossierEvent = {
  [Type in DossierEventType]: { readonly type: Type; readonly data: DossierEventData[Type] }
}[DossierEventType]
