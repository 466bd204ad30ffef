import { type EventDefinition, eventMetadata, type JsonValue } from '@motcua/core'
import { promoter } from '../../promote.ts'
import { Refusal } from '../../refusal.ts'
import type { AuditedContent, AuditedEvent, AuditedStore } from './audited-event.ts'

/** Whether the promoted columns are those that the event's data give. Without a promotion table that cannot be told. */
export const columnsAgree = ({ promotions, dictionary }: Pick<AuditedStore, 'promotions' | 'dictionary'>) => {
  const promote = promoter(promotions)
  const isTable = Object.keys(promotions).length > 0
  return ({ timesAgree, promoted }: AuditedEvent, { type, data }: AuditedContent): boolean => {
    if (!timesAgree) return false
    if (promoted === undefined || !isTable) return true
    try {
      const values = promote(type, data)
      for (let at = 0; at < promoted.length; at++) {
        const value = values[at] ?? null
        if ((typeof value === 'string' ? dictionary?.find(value) : value) !== promoted[at]) return false
      }
      return values.length <= promoted.length || promoted.length === 0
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
}

const envelopeFields: ReadonlySet<string> = new Set(
  'occurredAt recordedAt commandId correlationId causationId actor regulation machine schema imported simulated'.split(
    ' ',
  ),
)
const actorFields: ReadonlySet<string> = new Set(['officer', 'unit', 'role'])

/** Any instant of the first 28 days of a month; whether the others are dates is left to the schema. */
const plainInstant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

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
    plainInstant.test(occurredAt) &&
    (recordedAt === occurredAt || plainInstant.test(recordedAt)) &&
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

const raised = ({ version, upcasters }: EventDefinition, from: number, data: JsonValue): JsonValue => {
  let value = data
  for (let step = from; step < version; step++) value = upcasters[step]?.(value) ?? value
  return value
}

/** Whether the envelope and the data are what they must be; undefined for a type or a later version that is not known here. */
export const schemaCheck = (definitions: readonly EventDefinition[]) => {
  const known = new Map(definitions.map((definition) => [definition.type, definition]))
  return ({ type, data, metadata }: AuditedContent): boolean | undefined => {
    if (!isPlainEnvelope(metadata) && !eventMetadata.safeParse(metadata).success) return false
    const definition = known.get(type)
    if (definition === undefined || metadata.schema > definition.version) return undefined
    return definition.schema.safeParse(raised(definition, metadata.schema, data)).success
  }
}
