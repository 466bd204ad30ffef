import type { EventMetadata, Instant } from '@motcua/core'

/** In canonical metadata the two times stand together and have a fixed length; a quote inside a text is escaped, so no text can look like this. */
const beginning = ',"occurredAt":"'
const length = ',"occurredAt":"2026-03-04T02:00:00.000Z","recordedAt":"2026-03-04T02:00:01.000Z"'.length

/** Canonical metadata without the times that have columns of their own. */
export const withoutTimes = (canonical: string): string => {
  const at = canonical.indexOf(beginning)
  return canonical.slice(0, at) + canonical.slice(at + length)
}

const minute = 60_000
const minutes = 50_000

/** The text of a minute up to its seconds; the events of a day share few of them. */
const minuteTexts = new Map<number, string>()

const minuteText = (start: number): string => {
  const known = minuteTexts.get(start)
  if (known !== undefined) return known
  // not by a function of the package below: the threads of an audit load this, and nothing of that package
  const text = new Date(start * minute).toISOString().slice(0, -'00.000Z'.length)
  if (minuteTexts.size >= minutes) minuteTexts.clear()
  minuteTexts.set(start, text)
  return text
}

let last = { start: Number.NaN, text: '' }

const isoOf = (instant: Instant): string => {
  const start = Math.floor(instant / minute)
  // events that follow one another often share their minute
  if (start !== last.start) last = { start, text: minuteText(start) }
  const { text } = last
  const rest = instant - start * minute
  const [second, milli] = [Math.floor(rest / 1000), rest % 1000]
  return `${text}${second < 10 ? '0' : ''}${second}.${milli < 10 ? '00' : milli < 100 ? '0' : ''}${milli}Z`
}

/** Metadata as they were given. A file of schema version 1 that is only read still has the times in the text. */
export const withTimes = (stored: string, occurredAt: Instant, recordedAt: Instant): EventMetadata => {
  const metadata = JSON.parse(stored) as EventMetadata
  if ('occurredAt' in metadata) return metadata
  const occurred = isoOf(occurredAt)
  const times = { occurredAt: occurred, recordedAt: recordedAt === occurredAt ? occurred : isoOf(recordedAt) }
  return Object.assign(metadata, times)
}

/** In canonical metadata the version of the regulation set comes next after the times. */
const following = ',"regulation":'

export const hasTimes = (stored: string): boolean => stored.includes(beginning)

/** Where the times belong in a text without them; negative where they have no place. */
export const placeOfTimes = (stored: string): number => stored.indexOf(following)

/** The times as they stand in canonical metadata. */
export const timesText = (occurredAt: Instant, recordedAt: Instant): string => {
  const occurred = isoOf(occurredAt)
  const recorded = recordedAt === occurredAt ? occurred : isoOf(recordedAt)
  return `${beginning}${occurred}","recordedAt":"${recorded}"`
}

/** The text that was sealed, from one without the times and their columns. */
export const canonicalMetadata = (stored: string, occurredAt: Instant, recordedAt: Instant): string => {
  const at = placeOfTimes(stored)
  return stored.slice(0, at) + timesText(occurredAt, recordedAt) + stored.slice(at)
}
