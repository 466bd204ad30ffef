import type { LocalDate } from '../time/local-date.ts'
import type { OrganisationCommand } from './organisation-commands.ts'
import type { NationalFigureReported, OutageAnnounced, OutageEnded, OutageRecorded } from './events.ts'

/** Put an outage on record [ghi nhận sự cố], while it lasts or afterwards. */
export type RecordOutage = OutageRecorded & { readonly type: 'RecordOutage' }

/** Record that a system works again [kết thúc sự cố]. */
export type EndOutage = OutageEnded & { readonly type: 'EndOutage' }

/** Announce planned work on a system [thông báo bảo trì]. */
export type AnnounceOutage = Omit<OutageAnnounced, 'breaches'> & { readonly type: 'AnnounceOutage' }

/** Report a period's dossiers nationally [báo cáo quốc gia]. */
export type ReportNationalFigure = NationalFigureReported & { readonly type: 'ReportNationalFigure' }

/** Give out the next dossier code of a day [cấp mã hồ sơ]. */
export type AllocateCode = {
  readonly type: 'AllocateCode'
  readonly unit: string
  readonly date: LocalDate
  /** Owner of the system, for codes of central services. */
  readonly system?: string
}

/** Everything that may be asked of a unit's stream. */
export type UnitCommand =
  RecordOutage | EndOutage | AnnounceOutage | ReportNationalFigure | AllocateCode | OrganisationCommand
