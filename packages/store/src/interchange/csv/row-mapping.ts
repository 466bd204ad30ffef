import { fieldFault, type JsonValue, message, MotcuaError, zoneNamed } from '@motcua/core'
import { z } from 'zod'
import { eventTypes } from '../carried/event-types.ts'

const json: z.ZodType<JsonValue> = z.json()

const instantCell = z.strictObject({
  column: z.string().min(1),
  /** `iso` carries its offset; `local` is on the clock of the mapping's zone. Default: `iso`. */
  form: z.enum(['iso', 'local']).exactOptional(),
  /** The event is left out where the cell is empty. */
  optional: z.literal(true).exactOptional(),
})

const cell = z.union([
  z.strictObject({ value: json }),
  z.strictObject({
    column: z.string().min(1),
    as: z.enum(['text', 'integer', 'number', 'boolean', 'instant', 'local-instant', 'json']).exactOptional(),
    /** What stands in the cell → what it means; a text that is not named is refused. */
    values: z.record(z.string(), json).exactOptional(),
    /** The field is left out where the cell is empty. */
    optional: z.literal(true).exactOptional(),
  }),
])

const template = z.strictObject({
  type: z.string().min(1),
  data: z.record(z.string(), cell).exactOptional(),
  occurredAt: instantCell.exactOptional(),
  recordedAt: instantCell.exactOptional(),
})

/** The entry of the rows of a table that has no column for what happened. */
export const everyRow = '*'

const rowMapping = z.strictObject({
  /** Names the import in the store; a mapping that gives other events is to have another name. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** IANA zone of times without an offset. */
  zone: z.string(),
  delimiter: z.string().length(1).exactOptional(),
  /** The column that names the dossier. */
  dossier: z.string().min(1),
  occurredAt: instantCell.exactOptional(),
  recordedAt: instantCell.exactOptional(),
  officer: z.string().min(1).exactOptional(),
  unit: cell.exactOptional(),
  /** The column that says what happened; without it every row is read by the entry `*`, which then has to be there. */
  activity: z.string().min(1).exactOptional(),
  /** What happened → the events that it is. */
  events: z.record(z.string(), z.array(template).min(1)),
  /** What becomes of a row whose activity is not named: a step of that name, or an error. Default: `refuse`. */
  otherwise: z.enum(['step', 'refuse']).exactOptional(),
})

export type InstantCell = z.infer<typeof instantCell>
export type Cell = z.infer<typeof cell>
export type EventTemplate = z.infer<typeof template>

/** How the rows of a table, or the events of a foreign OCEL log, become the facts of dossiers. */
export type RowMapping = z.infer<typeof rowMapping>

/**
 * Reads a mapping from JSON.
 * @throws MotcuaError `interchange.mapping-invalid`, naming the field; `interchange.mapping-unknown-type`; `time.unknown-zone`
 */
export const parseRowMapping = (value: unknown, file: string): RowMapping => {
  const checked = rowMapping.safeParse(value)
  if (!checked.success) {
    const [issue] = checked.error.issues
    if (issue === undefined) throw checked.error
    const { field, reason } = fieldFault(issue, value)
    throw new MotcuaError('interchange.mapping-invalid', { file, field: field || '–', reason })
  }
  const mapping = checked.data
  zoneNamed(mapping.zone, 'zone')
  if (mapping.activity === undefined && !Object.hasOwn(mapping.events, everyRow)) {
    throw new MotcuaError('interchange.mapping-invalid', { file, field: 'activity', reason: message('field.missing') })
  }
  const types = eventTypes()
  for (const [activity, templates] of Object.entries(mapping.events)) {
    for (const { type, occurredAt } of templates) {
      if (!types.knows(type)) throw new MotcuaError('interchange.mapping-unknown-type', { file, activity, type })
      if (occurredAt === undefined && mapping.occurredAt === undefined) {
        throw new MotcuaError('interchange.mapping-invalid', { file, field: 'occurredAt', reason: activity })
      }
    }
  }
  return mapping
}
