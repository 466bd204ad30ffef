import { type CalendarData, regulationVersion, rules, vietnamCalendarData } from '@motcua/core'
import type { ProcedureFact } from '../facts/procedure-facts.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import type { Scorecard } from '../scorecard/scorecard.ts'
import { type Fingerprint, fingerprint } from './fingerprint.ts'

/** All that a report's figures rest on beside the events. */
export type ReportVersions = {
  readonly calendar: Fingerprint
  readonly regulation: Fingerprint
  readonly scorecard: Fingerprint
  /** The catalogue of procedures [danh mục thủ tục hành chính] as the events up to the position give it. */
  readonly catalogue?: Fingerprint
  /** The program itself: its packages, file by file. */
  readonly library: Fingerprint
}

export type VersionedPart = keyof ReportVersions

export const versionedParts: readonly VersionedPart[] = ['calendar', 'regulation', 'scorecard', 'catalogue', 'library']

/** By field, so that a day off that was added can be told from other working hours. */
const calendarFingerprint = ({ name, version, ...fields }: CalendarData): Fingerprint =>
  fingerprint(`${name} ${version}`, fields)

/** By rule, with all its dated values. */
const regulationFingerprint = (): Fingerprint =>
  fingerprint(regulationVersion, Object.fromEntries(rules.map(({ id, values }) => [id, values])))

/** By indicator, with its dated targets, zero rules and applicability; blocks, groups and bands beside them. */
const scorecardFingerprint = ({ indicators, ...fields }: Scorecard): Fingerprint =>
  fingerprint(`${fields.citation} ${fields.from}`, {
    ...fields,
    ...Object.fromEntries(indicators.map((indicator) => [indicator.code, indicator])),
  })

/** A manifest stays small however many procedures there are. */
const mostParts = 400

/** By procedure; of many procedures by the last two digits of their codes. It is named by their number. */
export const catalogueFingerprint = (procedures: readonly ProcedureFact[]): Fingerprint => {
  const isLarge = procedures.length > mostParts
  const parts: Record<string, Record<string, unknown>> = {}
  for (const { stream, ...fact } of procedures) {
    const code = stream.slice('procedure-'.length)
    const part = isLarge ? `*${code.slice(-2)}` : code
    parts[part] = { ...parts[part], [code]: fact }
  }
  return fingerprint(`n=${procedures.length}`, parts)
}

/** The versions of this program, and of what it read; `library` is told by whoever knows its files. */
export const currentVersions = (library: Fingerprint, catalogue: Fingerprint): ReportVersions => ({
  calendar: calendarFingerprint(vietnamCalendarData),
  regulation: regulationFingerprint(),
  scorecard: scorecardFingerprint(decision766),
  catalogue,
  library,
})
