import type { WithBreaches } from './event-base.ts'

/** A fee or charge fell due [phí, lệ phí]; a line of 0 is a line. */
export type FeeCharged = WithBreaches & {
  readonly fee: string
  readonly amount: number
  readonly kind: 'fee' | 'charge' | 'tax'
  readonly stage: 'receipt' | 'supplement' | 'return'
  /** The correction that it is charged for; only one that was turned down is not the agency's own error. */
  readonly correction?: string
}

/** Money arrived. Online means the national portal's or the province's own gateway. */
export type FeePaid = WithBreaches & {
  readonly amount: number
  readonly channel: 'national-portal' | 'own-gateway' | 'bank-transfer' | 'counter' | 'post'
  readonly fee?: string
  readonly voucher?: string
  /** Until when the dossier must now be received, where its reception waited for the fee. */
  readonly receptionDue?: string
}

/** A step of the internal process began [bước xử lý]. */
export type StepStarted = WithBreaches & { readonly step: string; readonly due?: string; readonly label?: string }

/** A step of the internal process ended. */
export type StepCompleted = WithBreaches & { readonly step: string; readonly label?: string; readonly outcome?: string }

/** The file went from one unit or officer to another [chuyển hồ sơ, phiếu kiểm soát]. NĐ 61/2018 art. 18. */
export type HandedOver = WithBreaches & {
  readonly from: string
  readonly to: string
  readonly fromOfficer?: string
  readonly toOfficer?: string
  readonly due?: string
}

/** The receiver confirmed the hand-over and entered the verdict on the control slip. */
export type HandoverConfirmed = WithBreaches & {
  readonly verdict: 'early' | 'on-time' | 'late'
  readonly officer?: string
  /** The unit that confirms: the receiver. */
  readonly unit?: string
}

/** Another unit became responsible [chuyển thẩm quyền], or a non-territorial dossier [phi địa giới] was passed on. */
export type DossierTransferred = WithBreaches & {
  readonly to: string
  readonly kind: 'competence' | 'non-territorial'
  readonly reason?: string
}

/** Another agency was asked for its opinion, with a deadline [lấy ý kiến]. NĐ 61/2018 art. 19(5). */
export type ConsultationRequested = WithBreaches & {
  readonly consultation: string
  readonly agency: string
  readonly answerBy?: string
}

export type ConsultationAnswered = WithBreaches & { readonly consultation: string; readonly outcome?: string }

/** Kinds of pause; each has an effect of its own on the legal clock, none but the supplement on the index clock. */
export type PauseKind = 'supplement' | 'financial-obligation' | 'verification' | 'public-posting' | 'judicial' | 'hold'

/** The legal clock stopped [tạm dừng tính thời hạn]. */
export type ClockPaused = WithBreaches & {
  readonly kind: PauseKind
  readonly cause: string
  /** What the law of that day makes of its time; absent in imports. */
  readonly effect?: 'excluded' | 'none'
  readonly article?: string
}

/** The legal clock went on. */
export type ClockResumed = WithBreaches & {
  readonly kind: PauseKind
  readonly cause?: string
  /** The proof that ended a pause for a financial obligation. */
  readonly voucher?: string
}

/** The limit itself was extended on a legal basis [gia hạn]. */
export type LimitExtended = WithBreaches & {
  readonly basis: string
  readonly by?: string
  readonly due?: string
  readonly article?: string
  /** Reference of the written agreement with the applicant [văn bản thỏa thuận]. */
  readonly agreement?: string
}

/** Apology and new appointment [xin lỗi và hẹn lại]. NĐ 61/2018 art. 19(9). A late one moves nothing. */
export type ApologyIssued = WithBreaches & {
  readonly reason: string
  readonly signer: string
  readonly oldDue: string
  readonly newDue: string
  readonly movesAppointment: boolean
}

/** Explanation of a late dossier to the head of the unit [báo cáo giải trình]. */
export type ExplanationFiled = WithBreaches & {
  readonly cause: string
  readonly to: string
  /** The officer whose mistake in using the system made it late [lỗi thao tác trên hệ thống]; absent where none did. */
  readonly mistakeBy?: string
}

/** A leg of the handling is over and the next waits for its trigger [kết thúc chặng], e.g. the tax slip is sent. */
export type LegFinished = WithBreaches & { readonly leg: number; readonly cause: string }

/** The next leg began at its trigger, e.g. with the proof of payment [chứng từ nộp tiền]. */
export type LegStarted = WithBreaches & { readonly leg: number; readonly proof: string }

/** Several agencies handle the dossier, one after the other or all at once, under a lead [liên thông]. NĐ 61/2018 art. 19(6)–(7). */
export type JointWorkOpened = WithBreaches & {
  readonly order: 'sequential' | 'parallel'
  readonly lead: string
  readonly parts: readonly {
    readonly agency: string
    readonly limit: string
    /** What a tax body is asked to do, where a rule says how long that may take. */
    readonly task?: 'organisation' | 'person' | 'noFee' | 'completion'
  }[]
}

/** An agency's part began; its own deadline runs. */
export type JointPartStarted = WithBreaches & { readonly agency: string; readonly due: string }

export type JointPartCompleted = WithBreaches & { readonly agency: string; readonly outcome?: string }
