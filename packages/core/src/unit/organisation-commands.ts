import type {
  AuthorityAssigned,
  AuthorityDelegated,
  AuthorityEnded,
  CalendarAdopted,
  DelegationEnded,
  HeadAppointed,
  HeadReleased,
  UnitClosed,
  UnitEstablished,
  UnitMoved,
  UnitRenamed,
} from './organisation-events.ts'

export type EstablishUnit = UnitEstablished & { readonly type: 'EstablishUnit' }
export type RenameUnit = UnitRenamed & { readonly type: 'RenameUnit' }
export type MoveUnit = UnitMoved & { readonly type: 'MoveUnit' }
/** Merge, split or dissolve the unit [sáp nhập, chia tách, giải thể]. */
export type CloseUnit = UnitClosed & { readonly type: 'CloseUnit' }
export type AppointHead = HeadAppointed & { readonly type: 'AppointHead' }
export type ReleaseHead = HeadReleased & { readonly type: 'ReleaseHead' }
export type AssignAuthority = AuthorityAssigned & { readonly type: 'AssignAuthority' }
export type EndAuthority = AuthorityEnded & { readonly type: 'EndAuthority' }
export type DelegateAuthority = AuthorityDelegated & { readonly type: 'DelegateAuthority' }
export type EndDelegation = DelegationEnded & { readonly type: 'EndDelegation' }
export type AdoptCalendar = CalendarAdopted & { readonly type: 'AdoptCalendar' }

/** What may be asked about what a unit is and may do. Days may lie in the future: decisions are taken beforehand. */
export type OrganisationCommand =
  | EstablishUnit
  | RenameUnit
  | MoveUnit
  | CloseUnit
  | AppointHead
  | ReleaseHead
  | AssignAuthority
  | EndAuthority
  | DelegateAuthority
  | EndDelegation
  | AdoptCalendar
