import { isMotcuaError, type MessageKey, type MessageParams, zoneNamed } from '@motcua/core'
import { calendarOf } from './configured-calendar.ts'
import type { Configuration } from './configuration.ts'

/** A fault of meaning, by the path of the field. */
export type Contradiction = {
  readonly path: readonly (string | number)[]
  readonly code: MessageKey
  readonly params: MessageParams
}

const refusal = (path: Contradiction['path'], work: () => unknown): readonly Contradiction[] => {
  try {
    work()
    return []
  } catch (error) {
    if (!isMotcuaError(error)) throw error
    return [{ path, code: error.code, params: error.params }]
  }
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
  const { unit, units, calendar } = configuration
  const ids = units.map(({ id }) => id)
  const zone = refusal(['calendar', 'zone'], () => zoneNamed(calendar.zone, 'calendar.zone'))
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
    ...zone,
    ...(zone.length > 0 ? [] : refusal(['calendar', 'sessions'], () => calendarOf(configuration))),
  ]
}
