/** What a difficulty is about [nội dung khó khăn, vướng mắc]. */
export type DifficultyKind =
  'procedure' | 'regulation' | 'software' | 'data' | 'equipment' | 'staff' | 'coordination' | 'other'

/** How it was closed: put right, not to be put right by this authority, or told by another one already. */
export type DifficultyOutcome = 'settled' | 'not-possible' | 'duplicate'

/** A unit told an authority above of a difficulty [báo cáo khó khăn, vướng mắc]. Its text names no person. */
export type DifficultyReported = {
  readonly unit: string
  /** The authority above that is to answer. */
  readonly to: string
  readonly kind: DifficultyKind
  readonly text: string
  readonly procedure?: string
  /** The system or the equipment that it is about, by name. */
  readonly system?: string
}

/** The authority passed it on to another one above the unit [chuyển cấp có thẩm quyền]. */
export type DifficultyPassedOn = { readonly by: string; readonly to: string; readonly reason?: string }

/** The authority answered [trả lời, hướng dẫn]. */
export type DifficultyAnswered = {
  readonly by: string
  readonly answer: string
  /** The number of the document with the answer. */
  readonly document?: string
}

/** The answer did not help; the unit brought it again [tiếp tục vướng mắc]. */
export type DifficultyRaisedAgain = { readonly reason: string }

/** The authority closed it [kết thúc xử lý]. */
export type DifficultyClosed = { readonly by: string; readonly outcome: DifficultyOutcome; readonly reason?: string }

/**
 * What can happen to a difficulty that a unit reports [khó khăn, vướng mắc], as stored: event type → data, for its stream.
 * These shapes are a storage format; a change of meaning is a new schema version with an upcaster.
 */
export type DifficultyEventData = {
  DifficultyReported: DifficultyReported
  DifficultyPassedOn: DifficultyPassedOn
  DifficultyAnswered: DifficultyAnswered
  DifficultyRaisedAgain: DifficultyRaisedAgain
  DifficultyClosed: DifficultyClosed
}

export type DifficultyEventType = keyof DifficultyEventData

/** One event of a difficulty. */
export type DifficultyEvent = {
  [Type in DifficultyEventType]: { readonly type: Type; readonly data: DifficultyEventData[Type] }
}[DifficultyEventType]
