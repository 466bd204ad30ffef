import type { EventMetadata } from '@motcua/core'
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

/** Metadata around the two ids: what they say, and where the times belong in what stands after them. */
type Frame = {
  readonly before: string
  readonly after: string
  readonly toTimes: string
  readonly afterTimes: string
  readonly envelope: AuditedEnvelope
}

const remembered = 5_000
/** Most events are like one of the last few. */
const recentFrames = 12

/**
 * Reads envelopes from metadata that stand without their times. Those that differ in nothing but two ordinary ids are read
 * and checked once: an id that needs no escape is as good as another.
 */
export const envelopeReader = () => {
  const frames = new Map<string, Frame>()
  let recent: Frame[] = []

  const anew = (stored: string, occurredAt: number, recordedAt: number): ReadEnvelope => {
    const text = hasTimes(stored) ? stored : canonicalMetadata(stored, occurredAt, recordedAt)
    return { envelope: envelopeOf(JSON.parse(text) as EventMetadata), text }
  }
  const framed = (
    { before, toTimes, afterTimes, envelope }: Frame,
    ids: string,
    occurredAt: number,
    recordedAt: number,
  ): ReadEnvelope => ({
    envelope,
    text: before + ids + toTimes + timesText(occurredAt, recordedAt) + afterTimes,
  })
  /** The two ids from `from` on, when they are ordinary and end at `to`, or where they end. */
  const idsAt = (stored: string, from: number, to?: number): string | undefined => {
    const command = stored.indexOf('"', from)
    const correlation = command + beforeCorrelation.length
    if (command <= from || command - from > longestName || !stored.startsWith(beforeCorrelation, command))
      return undefined
    const end = stored.indexOf('"', correlation)
    if (end <= correlation || end - correlation > longestName || (to !== undefined && end !== to)) return undefined
    const ids = stored.slice(from, end)
    return unplain.test(ids) ? undefined : ids
  }
  const remember = (before: string, after: string, envelope: AuditedEnvelope): void => {
    const times = placeOfTimes(after)
    if (!envelope.isPlain || times < 0 || placeOfTimes(before) >= 0) return
    if (frames.size >= remembered) frames.clear()
    frames.set(`${before}\n${after}`, {
      before,
      after,
      toTimes: after.slice(0, times),
      afterTimes: after.slice(times),
      envelope,
    })
  }
  return (stored: string, occurredAt: number, recordedAt: number): ReadEnvelope => {
    if (!hasFourDigitYear(occurredAt) || !hasFourDigitYear(recordedAt)) return anew(stored, occurredAt, recordedAt)
    for (const frame of recent) {
      if (!stored.startsWith(frame.before) || !stored.endsWith(frame.after)) continue
      const ids = idsAt(stored, frame.before.length, stored.length - frame.after.length)
      if (ids !== undefined) return framed(frame, ids, occurredAt, recordedAt)
    }
    // a quote inside a text is escaped, so no text can look like this
    const from = stored.indexOf(beforeCommand) + beforeCommand.length
    const ids = from < beforeCommand.length ? undefined : idsAt(stored, from)
    if (ids === undefined) return anew(stored, occurredAt, recordedAt)
    const [before, after] = [stored.slice(0, from), stored.slice(from + ids.length)]
    const known = frames.get(`${before}\n${after}`)
    if (known === undefined) {
      const read = anew(stored, occurredAt, recordedAt)
      if (!hasTimes(stored)) remember(before, after, read.envelope)
      return read
    }
    recent = [known, ...recent.slice(0, recentFrames - 1)]
    return framed(known, ids, occurredAt, recordedAt)
  }
}
