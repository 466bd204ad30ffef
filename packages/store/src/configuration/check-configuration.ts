import { isMotcuaError, type MessageKey, type MessageParams, type MotcuaError, zoneNamed } from '@motcua/core'
import { calendarOf } from './configured-calendar.ts'
import type { Configuration } from './configuration.ts'

/** A fault of meaning, by the path of the field. */
export type Contradiction = {
  readonly path: readonly (string | number)[]
  readonly code: MessageKey
  readonly params: MessageParams
}

const refusal = (work: () => unknown): MotcuaError | null => {
  try {
    work()
    return null
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return error
  }
}

const ofCalendar: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'time.session-form': 'configuration.fault.session',
  'time.session-order': 'configuration.fault.session-order',
  'time.calendar-no-sessions': 'configuration.fault.no-sessions',
}

/** What the calendar says of the sessions, at the session that it means (`weekly.monday[0]`). */
const sessionFault = ({ code, params }: MotcuaError): Contradiction => {
  const { field, value } = params
  const [, day, place] = /^weekly\.(\w+)\[(\d+)\]$/.exec(typeof field === 'string' ? field : '') ?? []
  const path = ['calendar', 'sessions', ...(day === undefined ? [] : [day, Number(place)])]
  const known = ofCalendar[code]
  return known === undefined
    ? { path, code, params }
    : { path, code: known, params: { value: JSON.stringify(value ?? '') } }
}

const calendarFaults = (configuration: Configuration): readonly Contradiction[] => {
  const { zone } = configuration.calendar
  if (refusal(() => zoneNamed(zone, 'calendar.zone')) !== null)
    return [{ path: ['calendar', 'zone'], code: 'configuration.fault.zone', params: { value: JSON.stringify(zone) } }]
  const sessions = refusal(() => calendarOf(configuration))
  return sessions === null ? [] : [sessionFault(sessions)]
}

/** Does the unit at a place belong, through its parents, to itself? */
const isItsOwnAncestor = ({ units }: Configuration, at: number): boolean => {
  const start = units[at]?.id
  const seen = new Set<string>()
  let parent = units[at]?.parent
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === start) return true
    seen.add(parent)
    parent = units.find(({ id }) => id === parent)?.parent
  }
  return false
}

/** What contradicts in a configuration whose fields have the right form. */
export const contradictionsOf = (configuration: Configuration): readonly Contradiction[] => {
  const { unit, units } = configuration
  const ids = units.map(({ id }) => id)
  return [
    ...(ids.includes(unit) ? [] : [{ path: ['unit'], code: 'configuration.fault.unit' as const, params: { unit } }]),
    ...units.flatMap(({ id, parent }, at): readonly Contradiction[] => [
      ...(ids.indexOf(id) === at
        ? []
        : [{ path: ['units', at, 'id'], code: 'configuration.fault.unit-twice' as const, params: { unit: id } }]),
      ...(parent === undefined || ids.includes(parent)
        ? []
        : [{ path: ['units', at, 'parent'], code: 'configuration.fault.unit' as const, params: { unit: parent } }]),
      ...(isItsOwnAncestor(configuration, at)
        ? [{ path: ['units', at, 'parent'], code: 'configuration.fault.unit-cycle' as const, params: { unit: id } }]
        : []),
    ]),
    ...calendarFaults(configuration),
  ]
}
