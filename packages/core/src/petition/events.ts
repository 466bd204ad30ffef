import type { WithBreaches } from '../regulation/breach.ts'

/** The way by which a petition came [kênh tiếp nhận]. */
export type PetitionChannel =
  'national-portal' | 'provincial-portal' | 'counter' | 'post' | 'phone' | 'e-mail' | 'unknown'

/** What it is about [phân loại]: a formality, an official, a regulation, or something else. */
export type PetitionKind = 'formality' | 'staff' | 'regulation' | 'other'

/** Until when what has to be done. Absent where no limit was in force or, in a transfer, where the old one goes on. */
export type PetitionDues = {
  readonly refusalDue?: string
  readonly questionDue?: string
  readonly answerDue?: string
}

/** A petition reached the unit [tiếp nhận phản ánh, kiến nghị]. Its text is not part of the event. */
export type PetitionReceived = WithBreaches &
  PetitionDues & {
    /** Competent to handle it. */
    readonly unit: string
    readonly channel: PetitionChannel
    /** When the citizen sent it; limits count from here. */
    readonly sentAt: string
    /** Pseudonymous id of the petitioner; null where nobody is named. */
    readonly subject: string | null
    readonly dossier?: string
    readonly procedure?: string
    /** The earlier petition about the same matter [phản ánh lại]. */
    readonly repeats?: string
  }

/** What it is about was decided [phân loại]; the last decision holds. */
export type PetitionClassified = WithBreaches & { readonly kind: PetitionKind }

/** It is not taken up [từ chối tiếp nhận]. */
export type PetitionRefused = WithBreaches & { readonly reason: string }

/** Another unit is competent [chuyển xử lý]; limits begin anew. */
export type PetitionTransferred = WithBreaches & PetitionDues & { readonly to: string; readonly reason?: string }

/** The petitioner was asked for more [yêu cầu bổ sung thông tin]; no limit waits for it. */
export type PetitionQuestioned = WithBreaches & { readonly question: string; readonly answerBy?: string }

/** The petitioner said more [bổ sung thông tin]. */
export type PetitionClarified = WithBreaches & { readonly channel?: PetitionChannel }

/** The petition was handled and answered [xử lý, trả lời]. */
export type PetitionAnswered = WithBreaches & {
  /** The document with the answer. */
  readonly answer: string
  /** Whether the petitioner was right [phản ánh đúng]. */
  readonly justified: boolean
  readonly officer?: string
  readonly publicationDue?: string
}

/** The answer was made public [công khai kết quả]. */
export type PetitionPublished = WithBreaches & { readonly link?: string }

/** The citizen brought the same matter again, by another petition [phản ánh lại]. */
export type PetitionRepeated = WithBreaches & { readonly by: string }

/** A reader liked or disliked the answer [hài lòng, không hài lòng]. */
export type PetitionRated = WithBreaches & {
  readonly rating: 'like' | 'dislike'
  /** Pseudonymous id. */
  readonly rater: string
}

/**
 * What can happen to a petition [phản ánh, kiến nghị], as stored: event type → data, for a petition's stream.
 * These shapes are a storage format; a change of meaning is a new schema version with an upcaster.
 */
export type PetitionEventData = {
  PetitionReceived: PetitionReceived
  PetitionClassified: PetitionClassified
  PetitionRefused: PetitionRefused
  PetitionTransferred: PetitionTransferred
  PetitionQuestioned: PetitionQuestioned
  PetitionClarified: PetitionClarified
  PetitionAnswered: PetitionAnswered
  PetitionPublished: PetitionPublished
  PetitionRepeated: PetitionRepeated
  PetitionRated: PetitionRated
}

export type PetitionEventType = keyof PetitionEventData

/** One event of a petition. */
export type PetitionEvent = {
  [Type in PetitionEventType]: { readonly type: Type; readonly data: PetitionEventData[Type] }
}[PetitionEventType]
