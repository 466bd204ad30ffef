import type {
  PartsRecorded,
  ProcedureAnnounced,
  ProcedureListed,
  ProcedurePublished,
  ProcedureRepealed,
} from './announcement-events.ts'
import type {
  CompetenceAssigned,
  ComponentsSet,
  FeesRegistered,
  FeesSet,
  LimitRecorded,
  OnlineServiceClosed,
  OnlineServiceOpened,
  ProcessApproved,
  ProcessDrafted,
  ProcessWithdrawn,
  ServiceLevelSet,
} from './content-events.ts'

import type { FormSet, ProcedureMarked } from './form-events.ts'

/** Event type → data, for the stream of a procedure [thủ tục hành chính]. */
export type ProcedureEventData = {
  ProcedureAnnounced: ProcedureAnnounced
  ProcedureListed: ProcedureListed
  ProcedurePublished: ProcedurePublished
  ProcedureRepealed: ProcedureRepealed
  PartsRecorded: PartsRecorded
  ComponentsSet: ComponentsSet
  FeesSet: FeesSet
  FeesRegistered: FeesRegistered
  ServiceLevelSet: ServiceLevelSet
  OnlineServiceOpened: OnlineServiceOpened
  OnlineServiceClosed: OnlineServiceClosed
  CompetenceAssigned: CompetenceAssigned
  LimitRecorded: LimitRecorded
  ProcessDrafted: ProcessDrafted
  ProcessApproved: ProcessApproved
  ProcessWithdrawn: ProcessWithdrawn
  ProcedureMarked: ProcedureMarked
  FormSet: FormSet
}

export type ProcedureEventType = keyof ProcedureEventData

export type ProcedureEvent = {
  [Type in ProcedureEventType]: { readonly type: Type; readonly data: ProcedureEventData[Type] }
}[ProcedureEventType]
