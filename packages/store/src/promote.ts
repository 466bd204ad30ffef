import {
  fromIso,
  type JsonObject,
  type JsonValue,
  MotcuaError,
  type PromotedKind,
  type PromotionTable,
} from '@motcua/core'
import { Refusal } from './refusal.ts'

/** How many values an event type may promote: the columns p1 to p6. */
export const promotedColumns = 6

/** A promoted value on its way into a column; a text is interned by the adapter. */
export type PromotedValue = number | string | null

/** The promoted values of an event, in column order; empty for a type that promotes none. */
export type Promote = (type: string, data: JsonValue) => readonly PromotedValue[]

const wanted = (kind: PromotedKind): string => (typeof kind === 'string' ? kind : kind.join(' | '))

const shown = (value: JsonValue): string => JSON.stringify(value).slice(0, 80)

const instantOf = (value: string): number | undefined => {
  try {
    return fromIso(value)
  } catch {
    return undefined
  }
}

const column = (kind: PromotedKind, value: JsonValue): PromotedValue | undefined => {
  if (value === null) return null
  if (kind === 'integer') return Number.isSafeInteger(value) ? Number(value) : undefined
  if (kind === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined
  if (typeof value !== 'string') return undefined
  if (kind === 'dictionary') return value
  if (kind === 'instant') return instantOf(value)
  const place = kind.indexOf(value)
  return place < 0 ? undefined : place
}

const none: readonly PromotedValue[] = []

/**
 * The one function that fills promoted columns, on every adapter.
 * @throws MotcuaError `store.too-many-promoted` when a type promotes more than there are columns
 */
export const promoter = (table: PromotionTable): Promote => {
  const plans = new Map(Object.entries(table).map(([type, promotion]) => [type, Object.entries(promotion)]))
  for (const [type, { length }] of plans) {
    if (length > promotedColumns) {
      throw new MotcuaError('store.too-many-promoted', { type, count: length, limit: promotedColumns })
    }
  }
  return (type, data) => {
    const plan = plans.get(type)
    if (plan === undefined) return none
    const fields = (typeof data === 'object' ? data : null) ?? {}
    return plan.map(([field, kind]) => {
      const value: JsonValue = Object.hasOwn(fields, field) ? ((fields as JsonObject)[field] ?? null) : null
      const promoted = column(kind, value)
      if (promoted === undefined) {
        throw new Refusal('store.not-promotable', `data.${field}`, { found: shown(value), wanted: wanted(kind) })
      }
      return promoted
    })
  }
}
