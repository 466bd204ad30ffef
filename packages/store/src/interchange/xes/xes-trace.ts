/** Attributes of a trace or an event by key, as written; nested attributes are not read. */
export type XesAttributes = ReadonlyMap<string, string>

/** One event of a log. */
export type XesEvent = {
  readonly attributes: XesAttributes
  /** Where it stands in the file, counted from 1. */
  readonly line: number
}

/** One case of a log, with its events in file order. */
export type XesTrace = {
  /** Place in the file, from 1. */
  readonly ordinal: number
  readonly attributes: XesAttributes
  readonly events: readonly XesEvent[]
  readonly line: number
}
