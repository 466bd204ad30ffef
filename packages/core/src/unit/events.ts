import type { Breach } from '../regulation/breach.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { OrganisationEventData } from './organisation-events.ts'

/** An interval in which a system was down [sự cố hệ thống]. It is on record and shifts no deadline by itself. */
export type OutageRecorded = {
  readonly system: string
  readonly from: string
  readonly to?: string
  readonly announced?: boolean
  readonly measures?: string
}

/** Planned work on a system was announced [thông báo bảo trì]. */
export type OutageAnnounced = {
  readonly system: string
  readonly from: string
  readonly to: string
  readonly measures?: string
  readonly breaches?: readonly Breach[]
}

/** A system that was down works again. */
export type OutageEnded = { readonly system: string; readonly to: string }

/** The number of dossiers that the unit reported nationally for a period [báo cáo quốc gia]; denominator of indicator 04. */
export type NationalFigureReported = {
  readonly from: string
  readonly to: string
  readonly dossiers: number
  readonly source?: string
}

/** A number for a dossier code was given out [cấp mã hồ sơ]; it is never given again for that unit and day. */
export type CodeAllocated = {
  readonly unit: string
  readonly date: LocalDate
  readonly number: number
  /** Owner of the system, in codes of central services. */
  readonly system?: string
}

/** Event type → data, for a unit's stream [cơ quan, đơn vị]. */
export type UnitEventData = OrganisationEventData & {
  OutageRecorded: OutageRecorded
  NationalFigureReported: NationalFigureReported
  OutageAnnounced: OutageAnnounced
  OutageEnded: OutageEnded
  CodeAllocated: CodeAllocated
}

export type UnitEvent = {
  [Type in keyof UnitEventData]: { readonly type: Type; readonly data: UnitEventData[Type] }
}[keyof UnitEventData]
