import { z } from 'zod'
import type { EventDefinition } from '../event/event-definition.ts'
import { identifier, sentence } from '../event/field.ts'
import type { DifficultyEventData, DifficultyEventType, DifficultyKind, DifficultyOutcome } from './events.ts'

/** What a difficulty may be about, in the order in which reports list it. */
export const difficultyKinds: readonly [DifficultyKind, ...DifficultyKind[]] = [
  'procedure',
  'regulation',
  'software',
  'data',
  'equipment',
  'staff',
  'coordination',
  'other',
]

export const difficultyOutcomes: readonly [DifficultyOutcome, ...DifficultyOutcome[]] = [
  'settled',
  'not-possible',
  'duplicate',
]

const id = identifier.exactOptional()
const text = sentence.exactOptional()

/** The shapes themselves, from which commands derive theirs; not part of the public interface. */
export const difficultyEventShapes = {
  DifficultyReported: z.strictObject({
    unit: identifier,
    to: identifier,
    kind: z.enum(difficultyKinds),
    text: sentence,
    procedure: id,
    system: id,
  }),
  DifficultyPassedOn: z.strictObject({ by: identifier, to: identifier, reason: text }),
  DifficultyAnswered: z.strictObject({ by: identifier, answer: sentence, document: id }),
  DifficultyRaisedAgain: z.strictObject({ reason: sentence }),
  DifficultyClosed: z.strictObject({ by: identifier, outcome: z.enum(difficultyOutcomes), reason: text }),
}

const schemas: { readonly [Type in DifficultyEventType]: z.ZodType<DifficultyEventData[Type]> } = difficultyEventShapes

/** All event types of a difficulty with their schema versions; types may be added, none is changed. */
export const difficultyEventDefinitions: readonly EventDefinition[] = Object.entries(schemas).map(([type, schema]) => ({
  type,
  version: 1,
  schema,
  upcasters: {},
}))
