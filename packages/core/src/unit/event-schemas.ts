import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { breaches, count, identifier, sentence } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'
import type { CodeAllocated, NationalFigureReported, OutageAnnounced, OutageEnded, OutageRecorded } from './events.ts'

const outageRecorded: z.ZodType<OutageRecorded> = z.strictObject({
  system: identifier,
  from: isoInstant,
  to: isoInstant.exactOptional(),
  announced: z.boolean().exactOptional(),
  measures: sentence.exactOptional(),
})

const nationalFigureReported: z.ZodType<NationalFigureReported> = z.strictObject({
  from: isoInstant,
  to: isoInstant,
  dossiers: count,
  source: sentence.exactOptional(),
})

const outageAnnounced: z.ZodType<OutageAnnounced> = z.strictObject({
  system: identifier,
  from: isoInstant,
  to: isoInstant,
  measures: sentence.exactOptional(),
  breaches: breaches.exactOptional(),
})

const outageEnded: z.ZodType<OutageEnded> = z.strictObject({ system: identifier, to: isoInstant })

const codeAllocated: z.ZodType<CodeAllocated> = z.strictObject({
  unit: identifier,
  date: z.iso.date(),
  number: z.int().min(1),
  system: identifier.exactOptional(),
})

/** All event types of a unit's stream. */
export const unitEventDefinitions: readonly EventDefinition[] = [
  { type: 'OutageRecorded', version: 1, schema: outageRecorded, upcasters: {} },
  { type: 'NationalFigureReported', version: 1, schema: nationalFigureReported, upcasters: {} },
  { type: 'OutageAnnounced', version: 1, schema: outageAnnounced, upcasters: {} },
  { type: 'OutageEnded', version: 1, schema: outageEnded, upcasters: {} },
  { type: 'CodeAllocated', version: 1, schema: codeAllocated, upcasters: {} },
]
