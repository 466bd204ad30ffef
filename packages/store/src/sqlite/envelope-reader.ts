import type { EventMetadata } from '@motcua/core'
import { canonicalJson } from '../proof/canonical.ts'
import { type AuditedEnvelope, envelopeOf } from '../proof/audit/envelope.ts'
import { canonicalMetadata, hasTimes, placeOfTimes, timesText } from './stored-metadata.ts'

/** Metadata as they were sealed, and what they say. */
type ReadEnvelope = { readonly envelope: AuditedEnvelope; readonly text: string }

const beforeCommand = '"commandId":"'
const beforeCorrelation = '","correlationId":"'
const longestName = 200
/** What stands in a JSON text as something else than itself, or not at all. */
const unplain = /[\\\p{Cc}]/u

const firstPlain = Date.parse('0000-01-01T00:00:00.000Z')
const lastPlain = Date.parse('9999-12-31T23:59:59.999Z')
const hasFourDigitYear = (instant: number): boolean => instant >= firstPlain && instant <= lastPlain

/** What stands after the two ids: where the times belong in it, and what it says. */
type Ending = { readonly toTimes: string; readonly afterTimes: string; readonly envelope: AuditedEnvelope }

const rememberedBeginnings = 20_000
const rememberedEndings = 2_000

/**
 * Reads envelopes from metadata that stand without their times. What stands before and after two ordinary ids is read and checked once:
 * an id that needs no escape is as good as another, and of canonical texts any beginning goes with any ending, since the same
 * fields stand on either side of the ids in all of them.
 */
export const envelopeReader = () => {
  const beginnings = new Set<string>()
  const endings = new Map<string, Ending>()
  let last: (Ending & { readonly text: string }) | undefined

  const endingOf = (text: string): Ending | undefined => {
    // the events of a day are mostly of the same version, by the same rules
    if (last?.text === text) return last
    const ending = endings.get(text)
    if (ending !== undefined) last = { text, ...ending }
    return ending
  }
  /** Where the two ids that begin at `from` end, when they are ordinary. */
  const endOfIds = (stored: string, from: number): number | undefined => {
    const command = stored.indexOf('"', from)
    const correlation = command + beforeCorrelation.length
    if (command <= from || command - from > longestName || !stored.startsWith(beforeCorrelation, command))
      return undefined
    const end = stored.indexOf('"', correlation)
    if (end <= correlation || end - correlation > longestName) return undefined
    return unplain.test(stored.slice(from, end)) ? undefined : end
  }
  const remember = (before: string, after: string, metadata: EventMetadata, text: string): AuditedEnvelope => {
    const envelope = envelopeOf(metadata)
    const times = placeOfTimes(after)
    if (!envelope.isPlain || times < 0 || placeOfTimes(before) >= 0) return envelope
    if (canonicalJson(metadata, 'metadata') !== text) return envelope
    if (beginnings.size >= rememberedBeginnings) beginnings.clear()
    if (endings.size >= rememberedEndings) endings.clear()
    beginnings.add(before)
    endings.set(after, { toTimes: after.slice(0, times), afterTimes: after.slice(times), envelope })
    return envelope
  }
  return (stored: string, occurredAt: number, recordedAt: number): ReadEnvelope => {
    // a quote inside a text is escaped, so no text can look like this
    const from = stored.indexOf(beforeCommand) + beforeCommand.length
    const end = from < beforeCommand.length ? undefined : endOfIds(stored, from)
    if (end !== undefined && hasFourDigitYear(occurredAt) && hasFourDigitYear(recordedAt)) {
      const ending = endingOf(stored.slice(end))
      if (ending !== undefined && beginnings.has(stored.slice(0, from))) {
        const times = timesText(occurredAt, recordedAt)
        return { envelope: ending.envelope, text: stored.slice(0, end) + ending.toTimes + times + ending.afterTimes }
      }
    }
    const isWhole = hasTimes(stored)
    const text = isWhole ? stored : canonicalMetadata(stored, occurredAt, recordedAt)
    const metadata = JSON.parse(text) as EventMetadata
    if (isWhole || end === undefined) return { envelope: envelopeOf(metadata), text }
    return { envelope: remember(stored.slice(0, from), stored.slice(end), metadata, text), text }
  }
}
