import { type Language, type Message, message, type MessageKey, type MessageParams, MotcuaError } from '@motcua/core'

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

const told = ({ code, row, name, field, params }: ReadFinding): Message =>
  message(code, { ...params, row, name: name ?? '?', field })

/** The finding in the reader's language. */
export const describeReadFinding = (finding: ReadFinding, language: Language): string => told(finding)[language]

/** Throws `catalogue.nothing-read` with the first reason, where a file has rows and none of them could be taken. */
export const refuseUnread = (
  file: string,
  {
    rows,
    taken,
    findings: [first],
  }: { readonly rows: number; readonly taken: number; readonly findings: readonly ReadFinding[] },
): void => {
  if (taken > 0 || first === undefined) return
  throw new MotcuaError('catalogue.nothing-read', { file, rows, reason: told(first) })
}
