import { type Instant, type LocalDate, message, MotcuaError } from '@motcua/core'
import type { EventStore } from '../event-store.ts'
import { openUnits } from '../unit/units.ts'
import type { Configuration } from './configuration.ts'
import { calendarOf } from './configured-calendar.ts'

/** From when a unit is there whose `from` is not given: the first day of the two levels of local government. */
export const unitsFrom: LocalDate = '2025-07-01'

export type AppliedUnits = {
  /** Units that are in the register now and were not before, superiors first. */
  readonly established: readonly string[]
  /** Units that the register has under another name or at another level; they are left as they are. */
  readonly different: readonly string[]
}

type ApplyOptions = {
  readonly configuration: Configuration
  /** An open store; whoever opened it closes it. */
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  readonly clock?: () => Instant
}

/**
 * Puts the units of a configuration into the register of a store [đăng ký đơn vị]; applied again it adds nothing.
 * @throws MotcuaError `configuration.unit-refused` with the unit and the reason
 */
export const applyUnits = async ({ configuration, store, clock = Date.now }: ApplyOptions): Promise<AppliedUnits> => {
  const units = openUnits({ store, calendar: calendarOf(configuration), clock })
  const actor = { officer: null, unit: configuration.unit, role: 'configuration' }
  const established: string[] = []
  const different: string[] = []
  const waiting = [...configuration.units]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, name, level, parent, from = unitsFrom } = next
    // a superior that stands further down comes first; a circle does not pass the check of the file
    if (waiting.some((other) => other.id === parent)) {
      waiting.push(next)
      continue
    }
    const known = await units.state(id)
    const there = known?.established ?? null
    if (known !== undefined && there !== null) {
      if (there.level !== level || known.names.at(-1)?.value !== name) different.push(id)
      continue
    }
    const command = { type: 'EstablishUnit', level, name, from, ...(parent === undefined ? {} : { parent }) } as const
    const result = await units.handle(id, command, { commandId: `configuration-${id}-${from}`, actor })
    if (!result.accepted) {
      const { rejection } = result
      const reason = message(rejection.message, rejection.params)
      throw new MotcuaError('configuration.unit-refused', { unit: id, reason })
    }
    established.push(id)
  }
  return { established, different }
}
