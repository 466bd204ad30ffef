import type { Channel, Stage } from '../dossier/event-base.ts'
import type { StopInitiator } from '../dossier/ending-events.ts'
import type { AppointmentTrigger, SubmittedComponent } from '../dossier/reception-events.ts'
import type { Instant } from '../time/instant.ts'

/**
 * What every form says of its dossier. Null is a fact that no event holds: an empty field on the paper. `subject` is the
 * pseudonymous id; a name comes from the vault, on paper only.
 */
export type FormHead = {
  readonly code: string | null
  readonly procedure: string | null
  /** Competent to handle it at the time of the form. */
  readonly unit: string | null
  readonly receivingUnit: string | null
  readonly channel: Channel | null
  readonly subject: string | null
  /** Who recorded the event on which the form stands, where its metadata say so. */
  readonly officer: string | null
}

/** [Giấy tiếp nhận hồ sơ và hẹn trả kết quả] */
export type ReceiptData = FormHead & {
  readonly components: readonly SubmittedComponent[]
  /** In the notation of `TimeLimit`. */
  readonly limit: string | null
  readonly receivedAt: Instant | null
  readonly due: Instant | null
  /** The due date was counted on days that no notice has announced yet. */
  readonly provisional: boolean
}

/** [Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ] */
export type SupplementData = FormHead & {
  readonly stage: Stage
  readonly items: readonly { readonly reason: string; readonly component: string | null }[]
  readonly guidance: string | null
  readonly basis: string | null
  readonly requestedAt: Instant
  readonly answerBy: Instant | null
}

/** [Phiếu từ chối tiếp nhận giải quyết hồ sơ] */
export type RefusalData = FormHead & {
  readonly stage: Stage
  readonly reason: string
  readonly basis: string | null
  readonly refusedAt: Instant
}

/** [Phiếu xin lỗi và hẹn lại ngày trả kết quả; văn bản xin lỗi và đề nghị gia hạn] */
export type ApologyData = FormHead & {
  readonly receivedAt: Instant | null
  readonly oldDue: Instant
  readonly newDue: Instant
  readonly reason: string
  readonly signer: string
  readonly issuedAt: Instant
  /** False where it came too late or was not the first: the appointment stays. */
  readonly movesAppointment: boolean
  /** The appointments before it. */
  readonly history: readonly { readonly setAt: Instant; readonly due: Instant; readonly trigger: AppointmentTrigger }[]
}

/** [Thông báo dừng giải quyết hồ sơ] */
export type StopData = FormHead & {
  readonly initiator: StopInitiator
  readonly ground: string
  /** The request before it; null where the agency stopped of its own. */
  readonly requestedAt: Instant | null
  readonly requestGround: string | null
  /** Where the dossier stood when it was stopped. */
  readonly step: string
  readonly stoppedAt: Instant
  /** Whole đồng. */
  readonly feesCharged: number
  readonly feesPaid: number
}

/** [Phiếu kiểm soát quá trình giải quyết]: the hand-overs, each with the verdict that its receiver entered. */
export type ControlSlipData = FormHead & {
  readonly receivedAt: Instant | null
  readonly due: Instant | null
  readonly handovers: readonly {
    readonly from: string
    readonly fromOfficer: string | null
    readonly to: string
    readonly toOfficer: string | null
    readonly handedOverAt: Instant
    readonly due: Instant | null
    readonly confirmedAt: Instant | null
    readonly verdict: 'early' | 'on-time' | 'late' | null
    readonly confirmedBy: string | null
  }[]
}

/** The dossier's line in the register [sổ theo dõi hồ sơ]. */
export type RegisterData = FormHead & {
  readonly receivedAt: Instant | null
  readonly due: Instant | null
  readonly completedAt: Instant | null
  readonly returnedAt: Instant | null
  readonly method: string | null
  readonly step: string
}

export type FormDataOf = {
  readonly receipt: ReceiptData
  readonly supplement: SupplementData
  readonly refusal: RefusalData
  readonly apology: ApologyData
  readonly stop: StopData
  readonly controlSlip: ControlSlipData
  readonly register: RegisterData
}

export type PrintedForm = keyof FormDataOf
