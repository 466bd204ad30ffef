import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { breaches, count, identifier, sentence } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'
import type { UnitEventData } from './events.ts'
import { organisationShapes } from './organisation-schemas.ts'

/** The shapes themselves, from which commands derive theirs; not part of the public interface. */
export const unitEventShapes = {
  OutageRecorded: z.strictObject({
    system: identifier,
    from: isoInstant,
    to: isoInstant.exactOptional(),
    announced: z.boolean().exactOptional(),
    measures: sentence.exactOptional(),
  }),
  NationalFigureReported: z.strictObject({
    from: isoInstant,
    to: isoInstant,
    dossiers: count,
    source: sentence.exactOptional(),
  }),
  OutageAnnounced: z.strictObject({
    system: identifier,
    from: isoInstant,
    to: isoInstant,
    measures: sentence.exactOptional(),
    breaches: breaches.exactOptional(),
  }),
  OutageEnded: z.strictObject({ system: identifier, to: isoInstant }),
  CodeAllocated: z.strictObject({
    unit: identifier,
    date: z.iso.date(),
    number: z.int().min(1),
    system: identifier.exactOptional(),
  }),
}

const schemas: { readonly [Type in keyof UnitEventData]: z.ZodType<UnitEventData[Type]> } = {
  ...unitEventShapes,
  ...organisationShapes,
}

/** All event types of a unit's stream; types may be added, none is changed. */
export const unitEventDefinitions: readonly EventDefinition[] = Object.entries(schemas).map(([type, schema]) => ({
  type,
  version: 1,
  schema,
  upcasters: {},
}))
