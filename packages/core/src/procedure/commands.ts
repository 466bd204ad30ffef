import type { LocalDate } from '../time/local-date.ts'
import type {
  PartsOnRecord,
  ProcedureAnnounced,
  ProcedureListed,
  ProcedurePublished,
  ProcedureRepealed,
} from './announcement-events.ts'
import type {
  CompetenceAssigned,
  ComponentsSet,
  FeesSet,
  LimitRecorded,
  OnlineServiceClosed,
  OnlineServiceOpened,
  ProcessApproved,
  ProcessDrafted,
  ProcessWithdrawn,
  ScheduledFee,
  ServiceLevelSet,
} from './content-events.ts'

import type { FormSet, ProcedureMarked } from './form-events.ts'

/** Days are local dates; the event keeps the instant at which they begin. */
type FromDay<Data> = Omit<Data, 'from' | 'to' | 'effectiveFrom' | 'basisEffectiveFrom'> & { readonly from: LocalDate }

type Reckoned = 'missingParts' | 'publishBy' | 'onTime' | 'breaches' | 'announcement'

type Announced<Data> = Omit<Data, Reckoned | 'effectiveFrom' | 'basisEffectiveFrom'> & {
  readonly effectiveFrom: LocalDate
}

/** Announce a procedure or a new version of it [công bố TTHC]. */
export type AnnounceProcedure = Announced<ProcedureAnnounced> & {
  readonly type: 'AnnounceProcedure'
  readonly basisEffectiveFrom?: LocalDate
}

/** Put a procedure on record of which a list says no decision. */
export type ListProcedure = Announced<ProcedureListed> & { readonly type: 'ListProcedure' }

/** Record that a version was published [công khai]. */
export type PublishProcedure = Omit<ProcedurePublished, Reckoned> & { readonly type: 'PublishProcedure' }

/** Announce that a procedure is abolished [công bố bãi bỏ]. */
export type RepealProcedure = Announced<ProcedureRepealed> & { readonly type: 'RepealProcedure' }

/** Add parts that had been missing [hoàn thiện nội dung TTHC]. */
export type RecordParts = Omit<PartsOnRecord, Reckoned> & { readonly type: 'RecordParts'; readonly version: string }

export type SetComponents = FromDay<ComponentsSet> & { readonly type: 'SetComponents' }

export type SetFees = Omit<FromDay<FeesSet>, 'feeBearing' | 'fees'> & {
  readonly type: 'SetFees'
  readonly fees: readonly (Omit<ScheduledFee, 'to'> & { readonly to?: LocalDate })[]
}

export type RegisterFees = { readonly type: 'RegisterFees'; readonly from: LocalDate }

/** Set how far the procedure is online; short of the whole way, with the reason that is published. */
export type SetServiceLevel = FromDay<ServiceLevelSet> & { readonly type: 'SetServiceLevel' }

export type OpenOnlineService = FromDay<OnlineServiceOpened> & { readonly type: 'OpenOnlineService' }

export type CloseOnlineService = FromDay<OnlineServiceClosed> & { readonly type: 'CloseOnlineService' }

/** Say which unit decides [phân cấp, ủy quyền]. */
export type AssignCompetence = FromDay<CompetenceAssigned> & {
  readonly type: 'AssignCompetence'
  readonly to?: LocalDate
}

/** Record the time limit that a register holds. */
export type RecordLimit = FromDay<LimitRecorded> & { readonly type: 'RecordLimit' }

/** Write an internal process down [xây dựng quy trình nội bộ]. */
export type DraftProcess = FromDay<ProcessDrafted> & { readonly type: 'DraftProcess' }

/** Approve an internal process by a decision [phê duyệt quy trình nội bộ]. */
export type ApproveProcess = FromDay<ProcessApproved> & { readonly type: 'ApproveProcess' }

export type WithdrawProcess = FromDay<ProcessWithdrawn> & { readonly type: 'WithdrawProcess' }

/** Put the procedure on a list of essential online services. */
export type MarkProcedure = FromDay<ProcedureMarked> & { readonly type: 'MarkProcedure'; readonly to?: LocalDate }

/** Set the fields of a declaration form. */
export type SetForm = FromDay<FormSet> & { readonly type: 'SetForm' }

/** Everything that may be asked of a procedure's stream. */
export type ProcedureCommand =
  | AnnounceProcedure
  | ListProcedure
  | PublishProcedure
  | RepealProcedure
  | RecordParts
  | SetComponents
  | SetFees
  | RegisterFees
  | SetServiceLevel
  | OpenOnlineService
  | CloseOnlineService
  | AssignCompetence
  | RecordLimit
  | DraftProcess
  | ApproveProcess
  | WithdrawProcess
  | MarkProcedure
  | SetForm

export type ProcedureCommandType = ProcedureCommand['type']
