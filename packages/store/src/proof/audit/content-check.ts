import { type EventDefinition, eventMetadata, type JsonValue } from '@motcua/core'
import { type PromotedValue, promoter } from '../../promote.ts'
import { Refusal } from '../../refusal.ts'
import type { AuditedContent, AuditedEvent, AuditedStore } from './audited-event.ts'

/** Whether the promoted columns are those that the event's data give. Without a promotion table that cannot be told. */
export const columnsAgree = ({ promotions, dictionary }: Pick<AuditedStore, 'promotions' | 'dictionary'>) => {
  const promote = promoter(promotions)
  const isTable = Object.keys(promotions).length > 0
  const known = new WeakMap<object, { readonly type: string; readonly values: readonly PromotedValue[] }>()
  const expected = (type: string, data: JsonValue): readonly PromotedValue[] => {
    if (typeof data !== 'object' || data === null) return promote(type, data)
    const before = known.get(data)
    if (before?.type === type) return before.values
    const values = promote(type, data)
    known.set(data, { type, values })
    return values
  }
  return ({ timesAgree, promoted }: AuditedEvent, { type, data }: AuditedContent): boolean => {
    if (!timesAgree) return false
    if (promoted === undefined || !isTable) return true
    try {
      const values = expected(type, data)
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

const raised = ({ version, upcasters }: EventDefinition, from: number, data: JsonValue): JsonValue => {
  let value = data
  for (let step = from; step < version; step++) value = upcasters[step]?.(value) ?? value
  return value
}

/** Whether the envelope and the data are what they must be; undefined for a type or a later version that is not known here. */
export const schemaCheck = (definitions: readonly EventDefinition[]) => {
  const known = new Map(definitions.map((definition) => [definition.type, definition]))
  /** Data that were found to fit, and as what: the same text has the same data, and need not be checked again. */
  const fitting = new WeakMap<object, string>()
  return ({ type, data, envelope: { schema, isPlain }, metadataText }: AuditedContent): boolean | undefined => {
    if (!isPlain && !eventMetadata.safeParse(JSON.parse(metadataText)).success) return false
    const definition = known.get(type)
    if (definition === undefined || schema > definition.version) return undefined
    const as = `${schema} ${type}`
    const isObject = typeof data === 'object' && data !== null
    if (isObject && fitting.get(data) === as) return true
    const fits = definition.schema.safeParse(raised(definition, schema, data)).success
    if (fits && isObject) fitting.set(data, as)
    return fits
  }
}
