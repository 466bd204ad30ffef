import type { SigningMethod } from './component-events.ts'
import type { WithBreaches } from './event-base.ts'

/** The result exists [có kết quả giải quyết]. */
export type ResultIssued = WithBreaches & {
  readonly result: string
  readonly kind: 'granted' | 'not-granted' | 'other'
}

/** The applicant was shown a draft of the result to confirm [dự thảo kết quả điện tử]; silence is agreement. */
export type DraftSent = WithBreaches & { readonly draft: string; readonly answerBy?: string }

/** The applicant confirmed the draft, or said what is wrong with it. */
export type DraftAnswered = WithBreaches & {
  readonly draft: string
  readonly agreed: boolean
  readonly remark?: string
}

/** The result was signed digitally [ký số kết quả]. */
export type ResultSigned = WithBreaches & {
  readonly result: string
  readonly signer: string
  /** Absent where nobody said. */
  readonly method?: SigningMethod
  readonly certificate?: string
  readonly certificateValidFrom?: string
  readonly certificateValidTo?: string
}

/** The e-result is on file [tệp kết quả điện tử]. */
export type ResultAttached = WithBreaches & { readonly result: string; readonly hash?: string; readonly link?: string }

/** Handling is finished [đã xử lý xong]; portal status 9, the preferred end time of the index. */
export type DossierCompleted = WithBreaches & { readonly outcome: 'granted' | 'not-granted' | 'other' }

/** The result reached the applicant [đã trả kết quả]; portal status 10. */
export type ResultReturned = WithBreaches & { readonly method: 'counter' | 'post' | 'online' | 'unknown' }

/** The applicant withdrew [rút hồ sơ]; portal status 7. */
export type DossierWithdrawn = WithBreaches & { readonly reason?: string }

/** Who asked that handling stop. */
export type StopInitiator = 'applicant' | 'agency' | 'third-party'

export type StopRequested = WithBreaches & { readonly initiator: StopInitiator; readonly ground: string }

/** Handling stopped before a result [dừng giải quyết]; portal status 8. TT 03/2025 art. 7. */
export type ProcessingStopped = WithBreaches & {
  readonly initiator: StopInitiator
  readonly ground: string
  readonly form?: string
}

/** The applicant's rating of reception and handling [đánh giá mức độ hài lòng]. */
export type SatisfactionRated = WithBreaches & {
  readonly rating: 'like' | 'neutral' | 'dislike'
  /** A petition about this dossier that was found justified. */
  readonly justifiedPetition?: string
}

/** The national portal took the dossier over [đồng bộ thành công]; status 1–10. */
export type PortalAcknowledged = WithBreaches & {
  readonly status: number
  readonly session?: string
  /** When the portal was told what it answers. */
  readonly sentAt?: string
}

/** The national portal refused it. */
export type PortalRejected = WithBreaches & {
  readonly status: number
  readonly errorCode: string
  readonly message: string
  readonly retryable: boolean
  readonly sentAt?: string
}

/** The system gave the alarm that the portal has not acknowledged [cảnh báo chưa đồng bộ]. NĐ 63/2024 art. 7(4). */
export type SyncAlerted = WithBreaches & { readonly officer?: string }

/** The applicant was told that the result is ready [thông báo có kết quả]. */
export type ResultAnnounced = WithBreaches & { readonly by: 'portal' | 'vneid' | 'sms' | 'phone' | 'email' | 'paper' }

/** Somebody says that a recorded event is wrong [đề nghị đính chính]; the event stays, and so do the figures. */
export type CorrectionProposed = WithBreaches & {
  readonly correction: string
  /** The id of the event that is wrong. */
  readonly event: string
  readonly author: string
  readonly reason: string
  readonly was?: string
  readonly becomes?: string
}

export type CorrectionDecided = WithBreaches & {
  readonly correction: string
  readonly approver: string
  readonly approved: boolean
}
