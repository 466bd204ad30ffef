import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { breaches as breachList, identifier, sentence } from '../event/field.ts'
import { isoInstant } from '../event/iso-instant.ts'
import type { PetitionEventData, PetitionEventType } from './events.ts'
import { petitionChannels, petitionKinds, petitionRatings } from './promotions.ts'

const breaches = breachList.exactOptional()
const instant = isoInstant.exactOptional()
const text = sentence.exactOptional()
const id = identifier.exactOptional()
const dues = { refusalDue: instant, questionDue: instant, answerDue: instant }

/** The shapes themselves, from which commands derive theirs; not part of the public interface. */
export const petitionEventShapes = {
  PetitionReceived: z.strictObject({
    unit: identifier,
    channel: z.enum(petitionChannels),
    sentAt: isoInstant,
    subject: identifier.nullable(),
    dossier: id,
    procedure: id,
    repeats: id,
    ...dues,
    breaches,
  }),
  PetitionClassified: z.strictObject({ kind: z.enum(petitionKinds), breaches }),
  PetitionRefused: z.strictObject({ reason: sentence, breaches }),
  PetitionTransferred: z.strictObject({ to: identifier, reason: text, ...dues, breaches }),
  PetitionQuestioned: z.strictObject({ question: sentence, answerBy: instant, breaches }),
  PetitionClarified: z.strictObject({ channel: z.enum(petitionChannels).exactOptional(), breaches }),
  PetitionAnswered: z.strictObject({
    answer: identifier,
    justified: z.boolean(),
    officer: id,
    publicationDue: instant,
    breaches,
  }),
  PetitionPublished: z.strictObject({ link: text, breaches }),
  PetitionRepeated: z.strictObject({ by: identifier, breaches }),
  PetitionRated: z.strictObject({ rating: z.enum(petitionRatings), rater: identifier, breaches }),
}

const schemas: { readonly [Type in PetitionEventType]: z.ZodType<PetitionEventData[Type]> } = petitionEventShapes

/** All event types of a petition with their schema versions; types may be added, none is changed. */
export const petitionEventDefinitions: readonly EventDefinition[] = Object.entries(schemas).map(([type, schema]) => ({
  type,
  version: 1,
  schema,
  upcasters: {},
}))
