import type { ProcessDefinition } from './process.ts'
import type { StatedLimit } from './stated-time.ts'
import type { LocalDate } from '../time/local-date.ts'

/** How far a procedure or a service is online [mức độ]: the whole way, a part of it, or not. */
export type ServiceLevel = 'full' | 'partial' | 'none'

/** A channel for which a fee holds. */
export type FeeChannel = 'direct' | 'post' | 'online'

/** One line of the fee schedule [phí, lệ phí]. */
export type ScheduledFee = {
  readonly fee: string
  readonly name?: string
  readonly kind: 'fee' | 'charge' | 'tax'
  /** In đồng; absent where the schedule gives a rule in words instead. */
  readonly amount?: number
  /** The rule in words, e.g. a rate per page. */
  readonly text?: string
  /** Only for this channel; a line for a channel goes before one for all, so a discount for online filing is a line of its own. */
  readonly channel?: FeeChannel
  /** Until when, excluded. */
  readonly to?: string
  /** NQ or decision that sets it. */
  readonly basis?: string
}

/** One component of the dossier as the procedure lists it [thành phần hồ sơ]. */
export type ListedComponent = {
  readonly component: string
  readonly name: string
  readonly required: boolean
  readonly originals?: number
  readonly copies?: number
  /** Handed in as a file or as data. */
  readonly digital?: 'file' | 'data'
  /** Where the administration holds it already, so that nobody is asked for it. */
  readonly heldBy?: 'shared' | 'published' | 'personal-store'
}

/** What a version alone says; absent: it holds whichever version is in force. */
export type ForVersion = { readonly version?: string }

/** The components of a procedure from a day on. */
export type ComponentsSet = ForVersion & { readonly from: string; readonly components: readonly ListedComponent[] }

/** The fee schedule from a day on; an empty one: no fee. */
export type FeesSet = ForVersion & {
  readonly from: string
  readonly fees: readonly ScheduledFee[]
  /** Some line is more than zero, or is a rule in words. */
  readonly feeBearing: boolean
}

/** The fees are registered with the national portal for online payment [tích hợp thanh toán trực tuyến]. */
export type FeesRegistered = { readonly from: string }

/** How far the procedure is online from a day on. */
export type ServiceLevelSet = ForVersion & {
  readonly from: string
  readonly level: ServiceLevel
  /** Why not the whole way, as published. */
  readonly reason?: string
}

/** An online service [dịch vụ công trực tuyến] over this procedure was opened; one procedure may have several. */
export type OnlineServiceOpened = {
  readonly service: string
  readonly unit: string
  readonly level: 'full' | 'partial'
  readonly from: string
}

export type OnlineServiceClosed = { readonly service: string; readonly from: string }

/** Which unit decides from a day on [cơ quan có thẩm quyền], after decentralisation or delegation. */
export type CompetenceAssigned = {
  readonly unit: string
  readonly from: string
  readonly to?: string
  readonly basis?: string
}

/** The registers whose time limits are compared. */
export type LimitRegister = 'system' | 'national-database' | 'decision'

/** The time limit as a register has it; where two differ, that is a finding. */
export type LimitRecorded = { readonly register: LimitRegister; readonly from: string; readonly limit: StatedLimit }

/** An internal process was written down [quy trình nội bộ]. */
export type ProcessDrafted = ProcessDefinition & { readonly from: string }

/** A decision approved an internal process [phê duyệt quy trình nội bộ]. */
export type ProcessApproved = {
  readonly process: string
  readonly decision: string
  readonly decidedOn: LocalDate
  readonly issuer?: string
  readonly from: string
}

/** A process is no longer followed. */
export type ProcessWithdrawn = { readonly process: string; readonly from: string; readonly decision?: string }
