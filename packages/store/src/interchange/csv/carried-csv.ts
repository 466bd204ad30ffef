import { MotcuaError } from '@motcua/core'
import type { CarriedSource } from '../carried/incoming.ts'
import { type EventPlace, flag, parsedJson, storedInstant, wholeNumber } from '../carried/read-event.ts'
import type { JsonValue } from '@motcua/core'
import type { PlacedEvent } from '../carried/carried-event.ts'
import { sourceName, type XesSource } from '../xes/xes-source.ts'
import { type CsvColumn, csvColumns } from './columns.ts'
import { type CsvRecord, readCsv } from './csv-records.ts'
import { type CsvSchemaBeside, wholenessCheck } from './written-csv.ts'

const placedEvent = ({ values, line }: CsvRecord, file: string): PlacedEvent => {
  const place: EventPlace = { file, line }
  const optional = (column: CsvColumn): string | null => values.get(column) || null
  const given = (column: CsvColumn): string => {
    const value = optional(column)
    if (value === null) throw new MotcuaError('interchange.field-missing', { ...place, field: column })
    return value
  }
  const event = {
    stream: given('stream'),
    revision: wholeNumber(given('revision'), 'revision', place),
    id: given('id'),
    type: given('type'),
    data: parsedJson('data', place, () => JSON.parse(given('data')) as JsonValue),
    metadata: {
      occurredAt: storedInstant(given('occurredAt'), 'occurredAt', place),
      recordedAt: storedInstant(given('recordedAt'), 'recordedAt', place),
      commandId: given('commandId'),
      correlationId: given('correlationId'),
      causationId: optional('causationId'),
      actor: { officer: optional('officer'), unit: optional('unit'), role: given('role') },
      regulation: given('regulation'),
      machine: given('machine'),
      schema: Number(wholeNumber(given('schema'), 'schema', place)),
      ...flag('imported', values.get('imported'), 'imported', place),
      ...flag('simulated', values.get('simulated'), 'simulated', place),
    },
  }
  return { event, line }
}

/** A file that `exportCsv` wrote, as the events that it holds; with the schema that stands beside it, only when it is whole. */
export const carriedCsv = (source: XesSource, schema?: CsvSchemaBeside): CarriedSource => {
  const file = sourceName(source)
  return {
    name: file,
    ...(schema !== undefined && { check: wholenessCheck(file, schema) }),
    events: async function* (reading) {
      const columns = csvColumns.map(({ name }) => name)
      for await (const record of readCsv(source, { ...reading, columns })) yield placedEvent(record, file)
    },
  }
}
