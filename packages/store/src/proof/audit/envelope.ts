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
