/**
 * A value of an event's data that the store keeps as an integer column beside the JSON, so that projections never parse it.
 * - `dictionary`: a text, interned by the store; projections see its number.
 * - `instant`: an ISO string, as epoch milliseconds.
 * - `integer`, `boolean` (0 or 1).
 * - an array of texts: the position of the value in it; a text that is not in it is refused on write.
 * Absent and null are null.
 */
export type PromotedKind = 'dictionary' | 'instant' | 'integer' | 'boolean' | readonly string[]

/** The promoted values of one event type, at most six, in column order. The name is a top-level field of `data`. */
export type Promotion = Readonly<Record<string, PromotedKind>>

/** Event type → its promoted values. A frozen contract: columns are appended, never moved. */
export type PromotionTable = Readonly<Record<string, Promotion>>
