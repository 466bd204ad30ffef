import { type Language, type MessageKey, type MessageParams, text } from '@motcua/core'

/** What could not be read of an imported file: the keys of the message catalogue. */
export type ReadFindingCode = Extract<MessageKey, `catalogue.finding.${string}`>

/** One thing in a file that could not be taken over as it stands: in which row and field, and why. */
export type ReadFinding = {
  readonly code: ReadFindingCode
  /** The row's place in the file, counted from 1. */
  readonly row: number
  /** The row by its own name: its id or code; null where it has none. */
  readonly name: string | null
  readonly field: string
  readonly params: MessageParams
  /** `left-out`: nothing of the row was taken; `kept`: the row was taken without this. */
  readonly effect: 'left-out' | 'kept'
}

/** The finding in the reader's language. */
export const describeReadFinding = ({ code, row, name, field, params }: ReadFinding, language: Language): string =>
  text(code, { ...params, row, name: name ?? '?', field }, language)
