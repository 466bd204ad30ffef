import {
  type DossierEvent,
  type Instant,
  isMotcuaError,
  type JsonValue,
  MotcuaError,
  streamName,
  zoneNamed,
} from '@motcua/core'
import { eventTypes } from '../carried/event-types.ts'
import type { MappedEvent } from '../mapping/mapping.ts'
import { xesDate } from '../xes/xes-date.ts'
import type { CsvRecord } from './csv-records.ts'
import { type Cell, type EventTemplate, everyRow, type InstantCell, type RowMapping } from './row-mapping.ts'

/** What one row says: of which dossier, and what happened. */
export type MappedRow = {
  readonly dossier: string
  readonly unit: string | null
  readonly events: readonly MappedEvent[]
}

const readers: Readonly<Record<string, (text: string) => JsonValue | undefined>> = {
  text: (text) => text,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  number: (text) => (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text],
  json: (text) => {
    try {
      return JSON.parse(text) as JsonValue
    } catch {
      return undefined
    }
  },
}

/** Reads rows by a mapping. Throws `interchange.…` naming file, line and column for what cannot be used. */
export const rowReader = (mapping: RowMapping, file: string): ((row: CsvRecord) => MappedRow) => {
  const zone = zoneNamed(mapping.zone)
  const types = eventTypes()

  const textIn = ({ values, line }: CsvRecord, column: string): string => {
    const text = values.get(column)
    if (text === undefined) throw new MotcuaError('interchange.csv-no-column', { file, line, field: column })
    return text
  }
  const invalid = ({ line }: CsvRecord, field: string, value: string): MotcuaError =>
    new MotcuaError('interchange.field-invalid', { file, line, field, value: value.slice(0, 200) })
  const required = (row: CsvRecord, column: string): string => {
    const text = textIn(row, column)
    if (text === '') throw new MotcuaError('interchange.field-missing', { file, line: row.line, field: column })
    return text
  }

  const local = (text: string): Instant | undefined => {
    try {
      return zone.parseLocal(text.replace(' ', 'T'))
    } catch (error) {
      if (isMotcuaError(error)) return undefined
      throw error
    }
  }
  const instant = (row: CsvRecord, { column, form = 'iso', optional }: InstantCell): Instant | undefined => {
    const text = optional === true ? textIn(row, column) : required(row, column)
    if (text === '') return undefined
    const found = form === 'iso' ? xesDate(text) : local(text)
    if (found === undefined) throw invalid(row, column, text)
    return found
  }
  const value = (row: CsvRecord, cell: Cell): JsonValue | undefined => {
    if ('value' in cell) return cell.value
    const { column, as = 'text', values, optional } = cell
    const text = optional === true ? textIn(row, column) : required(row, column)
    if (text === '') return undefined
    if (values !== undefined) {
      const meant = Object.hasOwn(values, text) ? values[text] : undefined
      if (meant === undefined) throw invalid(row, column, text)
      return meant
    }
    const at = as === 'instant' ? xesDate(text) : as === 'local-instant' ? local(text) : undefined
    const found = at === undefined ? readers[as]?.(text) : new Date(at).toISOString()
    if (found === undefined) throw invalid(row, column, text)
    return found
  }

  const templatesOf = (row: CsvRecord): readonly EventTemplate[] => {
    const activity = mapping.activity === undefined ? everyRow : required(row, mapping.activity)
    const named = Object.hasOwn(mapping.events, activity) ? mapping.events[activity] : undefined
    if (named !== undefined) return named
    if (mapping.otherwise !== 'step') throw invalid(row, mapping.activity ?? everyRow, activity)
    return [{ type: 'StepCompleted', data: { step: { value: activity } } }]
  }

  const eventOf = (row: CsvRecord, template: EventTemplate, officer: string | null): MappedEvent | undefined => {
    const happened = template.occurredAt ?? mapping.occurredAt
    const occurredAt = happened === undefined ? undefined : instant(row, happened)
    if (occurredAt === undefined) return undefined
    const learnt = template.recordedAt ?? (template.occurredAt === undefined ? mapping.recordedAt : undefined)
    const recordedAt = (learnt === undefined ? undefined : instant(row, learnt)) ?? occurredAt
    const { type } = template
    const data = Object.fromEntries(
      Object.entries(template.data ?? {}).flatMap(([field, cell]) => {
        const found = value(row, cell)
        return found === undefined ? [] : [[field, found] as const]
      }),
    )
    const fault = types.fault(type, types.versionOf(type), data)
    if (fault !== undefined) throw new MotcuaError('interchange.invalid-data', { file, line: row.line, type, ...fault })
    return { ...({ type, data } as DossierEvent), occurredAt, recordedAt, officer }
  }

  return (row) => {
    const dossier = required(row, mapping.dossier)
    try {
      streamName('dossier', dossier)
    } catch (error) {
      if (isMotcuaError(error)) throw invalid(row, mapping.dossier, dossier)
      throw error
    }
    const officer = mapping.officer === undefined ? null : textIn(row, mapping.officer) || null
    const unit = mapping.unit === undefined ? undefined : value(row, mapping.unit)
    const events = templatesOf(row).flatMap((template) => eventOf(row, template, officer) ?? [])
    return { dossier, unit: typeof unit === 'string' ? unit : null, events }
  }
}
