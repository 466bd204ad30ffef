import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { breaches, count, identifier, money, sentence } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'
import { conditionalParts, constituentParts } from './constituent-part.ts'
import type { ProcedureEventData, ProcedureEventType } from './events.ts'
import { processShape, statedLimit } from './process-schema.ts'

const localDate = z.iso.date()
const level = z.enum(['ministry', 'province', 'other'])

const content = {
  name: sentence,
  case: sentence.exactOptional(),
  sector: sentence.exactOptional(),
  subject: z.enum(['citizen', 'organisation', 'both']).exactOptional(),
  limit: statedLimit.exactOptional(),
  timeLimit: identifier.exactOptional(),
  place: sentence.exactOptional(),
  legalBasis: z.array(sentence).readonly().exactOptional(),
  nonTerritorial: z.boolean().exactOptional(),
  returnsPaperResult: z.boolean().exactOptional(),
  requiresElectronicResult: z.boolean().exactOptional(),
  answerLimit: identifier.exactOptional(),
  secondLeg: identifier.exactOptional(),
  scope: z
    .strictObject({
      ministry: identifier.exactOptional(),
      province: identifier.exactOptional(),
      groups: z.array(identifier).readonly().exactOptional(),
    })
    .exactOptional(),
}

const parts = {
  parts: z.array(z.enum(constituentParts)).readonly().exactOptional(),
  without: z.array(z.enum(conditionalParts)).readonly().exactOptional(),
  missingParts: count,
}

const ofVersion = { version: identifier, announcement: z.int().min(1) }

const timely = {
  publishBy: isoInstant.exactOptional(),
  onTime: z.boolean().exactOptional(),
  breaches: breaches.exactOptional(),
}

/** The fields of each event's data, for commands that state them. */
export const procedureEventShapes = {
  ProcedureAnnounced: z.strictObject({
    ...content,
    ...parts,
    ...timely,
    version: identifier,
    decision: identifier,
    decidedOn: localDate,
    issuer: identifier,
    level,
    unit: identifier.exactOptional(),
    kind: z.enum(['new', 'amended', 'replacement']).exactOptional(),
    effectiveFrom: isoInstant,
    basisEffectiveFrom: isoInstant.exactOptional(),
    shortened: z.boolean().exactOptional(),
  }),
  ProcedureListed: z.strictObject({
    ...content,
    ...parts,
    version: identifier,
    issuer: identifier,
    level,
    unit: identifier.exactOptional(),
    effectiveFrom: isoInstant,
  }),
  ProcedurePublished: z.strictObject({
    ...ofVersion,
    register: z.enum(['national-database', 'portal', 'notice-board']),
    breaches: breaches.exactOptional(),
  }),
  ProcedureRepealed: z.strictObject({
    decision: identifier,
    decidedOn: localDate,
    issuer: identifier,
    level,
    effectiveFrom: isoInstant,
    version: identifier.exactOptional(),
    announcement: ofVersion.announcement.exactOptional(),
    ...timely,
  }),
  PartsRecorded: z.strictObject({ ...ofVersion, ...parts }),
  ComponentsSet: z.strictObject({
    version: identifier.exactOptional(),
    from: isoInstant,
    components: z
      .array(
        z.strictObject({
          component: identifier,
          name: sentence,
          required: z.boolean(),
          originals: count.exactOptional(),
          copies: count.exactOptional(),
          digital: z.enum(['file', 'data']).exactOptional(),
          heldBy: z.enum(['shared', 'published', 'personal-store']).exactOptional(),
        }),
      )
      .readonly(),
  }),
  FeesSet: z.strictObject({
    version: identifier.exactOptional(),
    from: isoInstant,
    fees: z
      .array(
        z.strictObject({
          fee: identifier,
          name: sentence.exactOptional(),
          kind: z.enum(['fee', 'charge', 'tax']),
          amount: money.exactOptional(),
          text: sentence.exactOptional(),
          channel: z.enum(['direct', 'post', 'online']).exactOptional(),
          to: isoInstant.exactOptional(),
          basis: sentence.exactOptional(),
        }),
      )
      .readonly(),
    feeBearing: z.boolean(),
  }),
  FeesRegistered: z.strictObject({ from: isoInstant }),
  ServiceLevelSet: z.strictObject({
    version: identifier.exactOptional(),
    from: isoInstant,
    level: z.enum(['full', 'partial', 'none']),
    reason: sentence.exactOptional(),
  }),
  OnlineServiceOpened: z.strictObject({
    service: identifier,
    unit: identifier,
    level: z.enum(['full', 'partial']),
    from: isoInstant,
  }),
  OnlineServiceClosed: z.strictObject({ service: identifier, from: isoInstant }),
  CompetenceAssigned: z.strictObject({
    unit: identifier,
    from: isoInstant,
    to: isoInstant.exactOptional(),
    basis: sentence.exactOptional(),
  }),
  LimitRecorded: z.strictObject({
    register: z.enum(['system', 'national-database', 'decision']),
    from: isoInstant,
    limit: statedLimit,
  }),
  ProcessDrafted: z.strictObject({ ...processShape, from: isoInstant }),
  ProcessApproved: z.strictObject({
    process: identifier,
    decision: identifier,
    decidedOn: localDate,
    issuer: identifier.exactOptional(),
    from: isoInstant,
  }),
  ProcessWithdrawn: z.strictObject({ process: identifier, from: isoInstant, decision: identifier.exactOptional() }),
  ProcedureMarked: z.strictObject({
    list: z.enum(['decision-422', 'project-06']),
    from: isoInstant,
    to: isoInstant.exactOptional(),
    basis: sentence.exactOptional(),
  }),
  FormSet: z.strictObject({
    version: identifier.exactOptional(),
    form: identifier,
    name: sentence,
    from: isoInstant,
    fields: z
      .array(
        z.strictObject({
          field: identifier,
          label: sentence,
          required: z.boolean(),
          filledFrom: z.enum(['population', 'national-database', 'personal-store', 'earlier-dossier']).exactOptional(),
        }),
      )
      .readonly(),
  }),
} satisfies { readonly [Type in ProcedureEventType]: z.ZodType<ProcedureEventData[Type]> }

/** All event types of a procedure's stream. */
export const procedureEventDefinitions: readonly EventDefinition[] = Object.entries(procedureEventShapes).map(
  ([type, schema]) => ({ type, version: 1, schema, upcasters: {} }),
)
