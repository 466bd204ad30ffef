import { type EventDefinition, eventMetadata, type JsonValue } from '@motcua/core'
import { promotedColumns, promoter } from '../../promote.ts'
import { Refusal } from '../../refusal.ts'
import type { AuditedContent, AuditedData, AuditedEvent, AuditedStore } from './audited-event.ts'

const noneExpected: readonly null[] = Array.from({ length: promotedColumns }, () => null)

/** Whether the promoted columns are those that the event's data give. Without a promotion table that cannot be told. */
export const columnsAgree = ({ promotions, dictionary }: Pick<AuditedStore, 'promotions' | 'dictionary'>) => {
  const promote = promoter(promotions)
  const isTable = Object.keys(promotions).length > 0
  const expectedOf = (type: string, data: JsonValue): readonly (number | null | undefined)[] | null => {
    try {
      const values = promote(type, data)
      if (values.length === 0) return noneExpected
      const expected: (number | null | undefined)[] = []
      for (let at = 0; at < promotedColumns; at++) {
        const value = values[at] ?? null
        expected.push(typeof value === 'string' ? dictionary?.find(value) : value)
      }
      return expected
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }
  return (
    { timesAgree, columns }: Pick<AuditedEvent, 'timesAgree' | 'columns'>,
    { type, data }: Pick<AuditedContent, 'type' | 'data'>,
  ): boolean => {
    if (!timesAgree) return false
    if (columns === undefined || !isTable) return true
    const expected = (data.expected ??= expectedOf(type, data.value))
    if (expected === null) return false
    const first = columns.length - promotedColumns
    for (let at = 0; at < promotedColumns; at++) if (columns[first + at] !== expected[at]) return false
    return true
  }
}

const raised = ({ version, upcasters }: EventDefinition, from: number, data: JsonValue): JsonValue => {
  let value = data
  for (let step = from; step < version; step++) value = upcasters[step]?.(value) ?? value
  return value
}

/** What the schemas say of envelopes and data. */
export const schemaCheck = (definitions: readonly EventDefinition[]) => {
  const known = new Map(definitions.map((definition) => [definition.type, definition]))
  const definitionOf = (type: string, schema: number): EventDefinition | undefined => {
    const definition = known.get(type)
    return definition === undefined || schema > definition.version ? undefined : definition
  }
  const dataFit = (type: string, schema: number, data: AuditedData): boolean | undefined => {
    const definition = definitionOf(type, schema)
    if (definition === undefined) return undefined
    // the same text has the same data, and need not be checked again
    if (data.fits === schema) return true
    if (!definition.schema.safeParse(raised(definition, schema, data.value)).success) return false
    data.fits = schema
    return true
  }
  const envelopeFits = (text: string): boolean => eventMetadata.safeParse(JSON.parse(text)).success
  return {
    /** Undefined for a type or a later version that is not known here. */
    dataFit,
    envelopeFits,
    isKnown: (type: string, schema: number): boolean => definitionOf(type, schema) !== undefined,
    /** Whether the envelope and the data are what they must be; undefined as for the data. */
    contentFits: ({ type, data, envelope: { schema, isPlain }, metadataText }: AuditedContent): boolean | undefined =>
      isPlain || envelopeFits(metadataText) ? dataFit(type, schema, data) : false,
  }
}
