import type { Channel, Stage, WithBreaches } from './event-base.ts'

/** The national portal [Cổng Dịch vụ công quốc gia], or the province's own system [hệ thống thông tin giải quyết TTHC của tỉnh]. */
export type FilingPortal = 'national' | 'provincial'

/** A component [thành phần hồ sơ] as it was handed in. */
export type SubmittedComponent = {
  readonly component: string
  readonly form: 'original' | 'copy' | 'certified-copy' | 'electronic' | 'data'
  readonly copies: number
}

/** The dossier reached the one-stop shop [nộp hồ sơ]. `unit` is competent to handle it, `receivingUnit` took it in. */
export type DossierSubmitted = WithBreaches & {
  readonly unit: string
  readonly receivingUnit: string
  readonly procedure: string
  readonly channel: Channel
  /** Dossier code [mã hồ sơ]; null for imported dossiers, which keep an id of their own. */
  readonly code: string | null
  /** Pseudonymous id of the applicant; null where an import has none. */
  readonly subject: string | null
  readonly procedureVersion?: string
  /** The channel as another system wrote it. */
  readonly channelLabel?: string
  /** Where it was filed online; absent where nobody said, and for every other channel. */
  readonly portal?: FilingPortal
  readonly components?: readonly SubmittedComponent[]
  /** Other procedures that were filed together with this one, to be settled as one [nộp đồng thời nhiều thủ tục]. */
  readonly filedWith?: readonly string[]
  /** Until when it must be received, sent back or refused: 8 working hours when filed online. */
  readonly receptionDue?: string
}

/** All defects, told at once, in writing [phiếu yêu cầu bổ sung]. NĐ 61/2018 art. 11(2), 19(4). */
export type SupplementRequested = WithBreaches & {
  readonly stage: Stage
  readonly items: readonly { readonly reason: string; readonly component?: string }[]
  readonly answerBy?: string
  readonly guidance?: string
  readonly basis?: string
}

/** The applicant answered the request [đã bổ sung]. */
export type SupplementReceived = WithBreaches & {
  readonly channel?: Channel
  readonly components?: readonly SubmittedComponent[]
}

/** The dossier is complete and the receipt slip is issued [tiếp nhận, giấy hẹn]. */
export type DossierReceived = WithBreaches & {
  /** The statutory time limit in the notation of `TimeLimit`, e.g. `5wd`; absent where none is known. */
  readonly limit?: string
  /** When the statutory maximum runs out, counted at reception. */
  readonly statutoryDue?: string
  /** Until when the file must be with the handling unit. NĐ 61/2018 art. 18. */
  readonly handOverDue?: string
  /** The procedure gives back a paper result, so that an online dossier needs an e-result too to count as online. */
  readonly returnsPaperResult?: boolean
  /** The procedure requires an electronic result before the dossier counts as digitised. */
  readonly requiresElectronicResult?: boolean
}

/** Refused at reception or after appraisal, with the reason [phiếu từ chối]. NĐ 61/2018 art. 17, 19(8). */
export type DossierRefused = WithBreaches & { readonly stage: Stage; readonly reason: string; readonly basis?: string }

/** Why an appointment was set. */
export type AppointmentTrigger = 'reception' | 'supplement' | 'apology' | 'payment' | 'extension' | 'import'

/** The promised time of the result [hẹn trả kết quả]. Each one is kept; the first of a leg is the index's. */
export type AppointmentSet = WithBreaches & {
  /** 1 for the only or first leg; a later leg starts at its own trigger. */
  readonly leg: number
  readonly due: string
  readonly trigger: AppointmentTrigger
  readonly limit?: string
  /** True when statutory dates were counted that no notice has announced yet. */
  readonly provisional?: boolean
  readonly calendar?: string
  readonly policy?: string
  /** From when the limit was counted, where that is not the event's own time. */
  readonly start?: string
  /** The rule that set it, and its article. */
  readonly rule?: string
  readonly article?: string
}

/** Data that should replace a paper could not be fetched, or is wrong [không khai thác được dữ liệu]. NQ 66.7/2025 art. 8. */
export type DataFetchFailed = WithBreaches & {
  readonly source: string
  readonly cause: 'unavailable' | 'wrong'
  readonly component?: string
  /** How the applicant was told. */
  readonly notifiedBy?: 'portal' | 'vneid' | 'sms' | 'phone' | 'email'
  /** Until when the slip may now be given. */
  readonly receptionDue?: string
}

/** The system brought an unopened online dossier to an officer's notice [cảnh báo]. NĐ 297/2025 art. 6(4). */
export type ReceptionAlerted = WithBreaches & { readonly officer?: string }

/** The one-stop told the applicant of the agency's request: the second of two timed notices [thông báo bổ sung]. */
export type SupplementNotified = WithBreaches & {
  readonly by: 'portal' | 'vneid' | 'sms' | 'phone' | 'email' | 'paper'
}
