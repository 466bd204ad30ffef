const envelopeFields: ReadonlySet<string> = new Set(
  'occurredAt recordedAt commandId correlationId causationId actor regulation machine schema imported simulated'.split(
    ' ',
  ),
)
const actorFields: ReadonlySet<string> = new Set(['officer', 'unit', 'role'])

const instantForm = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Every month has the first 28 days; of the others the calendar is asked, which rolls 30 February over to March. */
const isInstant = (text: string): boolean => {
  if (!instantForm.test(text)) return false
  if (text.slice(8, 10) <= '28') return true
  const instant = Date.parse(text)
  return !Number.isNaN(instant) && new Date(instant).toISOString() === text
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 200
const onlyFields = (value: object, fields: ReadonlySet<string>): boolean => {
  for (const field of Object.keys(value)) if (!fields.has(field)) return false
  return true
}

/** True for what the envelope's schema surely accepts, at a fraction of its cost; of all else the schema is asked. */
export const isPlainEnvelope = (metadata: Readonly<Record<string, unknown>>): boolean => {
  const { occurredAt, recordedAt, commandId, correlationId, causationId, actor, schema } = metadata
  if (typeof occurredAt !== 'string' || typeof recordedAt !== 'string') return false
  if (typeof actor !== 'object' || actor === null || Array.isArray(actor)) return false
  const { officer, unit, role } = actor as Readonly<Record<string, unknown>>
  return (
    isInstant(occurredAt) &&
    (recordedAt === occurredAt || isInstant(recordedAt)) &&
    isName(commandId) &&
    isName(correlationId) &&
    (causationId === null || isName(causationId)) &&
    (officer === null || isName(officer)) &&
    (unit === null || isName(unit)) &&
    isName(role) &&
    isName(metadata['regulation']) &&
    isName(metadata['machine']) &&
    Number.isSafeInteger(schema) &&
    Number(schema) >= 1 &&
    [true, undefined].includes(metadata['imported'] as true | undefined) &&
    [true, undefined].includes(metadata['simulated'] as true | undefined) &&
    onlyFields(metadata, envelopeFields) &&
    onlyFields(actor, actorFields)
  )
}
