import type { UnitLevel } from '../regulation/rules/unit-rules.ts'
import type { LocalDate, Weekday } from '../time/local-date.ts'

/** The unit exists from a day on [thành lập đơn vị]. */
export type UnitEstablished = {
  readonly level: UnitLevel
  readonly name: string
  /** The superior unit [đơn vị cấp trên]; absent for the topmost. */
  readonly parent?: string
  readonly from: LocalDate
  readonly decision?: string
}

export type UnitRenamed = { readonly name: string; readonly from: LocalDate; readonly decision?: string }

/** Another superior unit from a day on [chuyển trực thuộc]. */
export type UnitMoved = { readonly parent: string; readonly from: LocalDate; readonly decision?: string }

/**
 * The unit ends [sáp nhập, chia tách, giải thể]: it does not exist on `from` any more. One successor: merged into it;
 * several: split; none: dissolved.
 */
export type UnitClosed = {
  readonly from: LocalDate
  readonly successors: readonly string[]
  readonly decision?: string
}

/** Who heads the unit from a day on [người đứng đầu]; an officer's id, as in the metadata of events. */
export type HeadAppointed = {
  readonly officer: string
  readonly title?: string
  readonly from: LocalDate
  readonly decision?: string
}

/** The unit has no head from a day on. */
export type HeadReleased = { readonly from: LocalDate; readonly decision?: string }

/** The unit is competent from a day on [thẩm quyền giải quyết]; `authority` is a procedure code or the name of a field. */
export type AuthorityAssigned = {
  readonly authority: string
  readonly from: LocalDate
  /** Last day plus one; absent: until it is ended. */
  readonly to?: LocalDate
  readonly basis?: string
}

export type AuthorityEnded = { readonly authority: string; readonly from: LocalDate; readonly basis?: string }

/** Another unit, or one officer of it, acts for this one [ủy quyền]. */
export type AuthorityDelegated = {
  readonly delegation: string
  readonly authority: string
  readonly to: string
  readonly officer?: string
  readonly from: LocalDate
  /** Last day plus one; absent only in imports. */
  readonly until?: LocalDate
  readonly decision?: string
}

export type DelegationEnded = { readonly delegation: string; readonly from: LocalDate }

/** By which calendar the unit works from a day on [lịch làm việc], with sessions of its own where it has them. */
export type CalendarAdopted = {
  /** Name of a calendar that the program knows. */
  readonly calendar: string
  readonly from: LocalDate
  readonly weekly?: Readonly<Partial<Record<Weekday, readonly string[]>>>
  readonly basis?: string
}

/** Event type → data, of what a unit is and may do. */
export type OrganisationEventData = {
  UnitEstablished: UnitEstablished
  UnitRenamed: UnitRenamed
  UnitMoved: UnitMoved
  UnitClosed: UnitClosed
  HeadAppointed: HeadAppointed
  HeadReleased: HeadReleased
  AuthorityAssigned: AuthorityAssigned
  AuthorityEnded: AuthorityEnded
  AuthorityDelegated: AuthorityDelegated
  DelegationEnded: DelegationEnded
  CalendarAdopted: CalendarAdopted
}

export type OrganisationEvent = {
  [Type in keyof OrganisationEventData]: { readonly type: Type; readonly data: OrganisationEventData[Type] }
}[keyof OrganisationEventData]
