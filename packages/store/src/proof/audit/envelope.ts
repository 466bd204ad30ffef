import type { EventMetadata } from '@motcua/core'
import { isPlainEnvelope } from './plain-envelope.ts'

/** What an audit asks of an event's metadata. */
export type AuditedEnvelope = Pick<EventMetadata, 'schema' | 'imported' | 'simulated'> & {
  /** The schema surely accepts the metadata; of the others it is asked. */
  readonly isPlain: boolean
}

export const envelopeOf = (metadata: EventMetadata): AuditedEnvelope => {
  const { schema, imported, simulated } = metadata
  return {
    schema,
    ...(imported !== undefined && { imported }),
    ...(simulated !== undefined && { simulated }),
    isPlain: isPlainEnvelope(metadata),
  }
}

const beforeCommand = '"commandId":"'
const beforeCorrelation = '","correlationId":"'
const longestName = 200
/** What stands in a JSON text as something else than itself, or not at all. */
const unplain = /[\\\p{Cc}]/u

/** Where the ids of command and correlation stand in canonical metadata: all else is the same for many events. */
const idsIn = (text: string): { readonly from: number; readonly to: number } | undefined => {
  // a quote inside a text is escaped, so no text can look like this
  const from = text.indexOf(beforeCommand) + beforeCommand.length
  const command = text.indexOf('"', from)
  if (from < beforeCommand.length || command === from || command - from > longestName) return undefined
  if (!text.startsWith(beforeCorrelation, command)) return undefined
  const correlation = command + beforeCorrelation.length
  const to = text.indexOf('"', correlation)
  if (to <= correlation || to - correlation > longestName || unplain.test(text.slice(from, to))) return undefined
  return { from, to }
}

const firstPlain = Date.parse('0000-01-01T00:00:00.000Z')
const lastPlain = Date.parse('9999-12-31T23:59:59.999Z')
const hasFourDigitYear = (instant: number): boolean => instant >= firstPlain && instant <= lastPlain

const remembered = 5_000

/**
 * Reads envelopes from metadata that stand without their times. Those that differ in nothing but two ordinary ids are read
 * and checked once: an id that needs no escape is as good as another.
 */
export const envelopeReader = () => {
  const known = new Map<string, AuditedEnvelope>()
  return (stored: string, occurredAt: number, recordedAt: number, whole: () => string): AuditedEnvelope => {
    const ids = hasFourDigitYear(occurredAt) && hasFourDigitYear(recordedAt) ? idsIn(stored) : undefined
    if (ids === undefined) return envelopeOf(JSON.parse(whole()) as EventMetadata)
    const rest = `${stored.slice(0, ids.from)}\n${stored.slice(ids.to)}`
    const found = known.get(rest)
    if (found !== undefined) return found
    const envelope = envelopeOf(JSON.parse(whole()) as EventMetadata)
    if (!envelope.isPlain) return envelope
    if (known.size >= remembered) known.clear()
    known.set(rest, envelope)
    return envelope
  }
}
