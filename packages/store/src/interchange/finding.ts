import { type Language, type MessageKey, type MessageParams, text } from '@motcua/core'

/** What can be odd in a log: the keys of the findings in the message catalogue. */
export type FindingCode = Extract<MessageKey, `interchange.finding.${string}`>

/** One thing in a log that contradicts, is missing or is unknown. The sentence says what became of it. */
export type ImportFinding = {
  readonly code: FindingCode
  /** The case id as the log has it; null where there is none. */
  readonly case: string | null
  /** The line of the log's text, counted from 1. */
  readonly line: number
  readonly params: MessageParams
}

/** Makes a finding whose sentence can name its case and line. */
export const finding = (
  code: FindingCode,
  caseId: string | null,
  line: number,
  params: MessageParams = {},
): ImportFinding => ({ code, case: caseId, line, params })

/** The finding in the reader's language. */
export const describeFinding = ({ code, case: caseId, line, params }: ImportFinding, language: Language): string =>
  text(code, { ...params, case: caseId ?? '?', line }, language)
