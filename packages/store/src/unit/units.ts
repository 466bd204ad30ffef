import {
  streamName,
  type UnitCommand,
  type UnitContext,
  type UnitEvent,
  type UnitState,
  type UnitTree,
  unitTree,
} from '@motcua/core'
import type { CommandResult, Sending } from '../command/request.ts'
import { stateOfStream } from '../command/told-stream.ts'
import { createUnitHandler } from './unit-handler.ts'
import { calendarOfUnit, type UnitStreamOptions } from './unit-register.ts'

export type UnitsOptions = UnitStreamOptions

/** The streams of units [cơ quan, đơn vị]: what they are and may do, outages, national figures. */
export interface Units {
  handle(
    unit: string,
    command: UnitCommand,
    sending: Omit<Sending<UnitContext>, 'stream' | 'context'>,
  ): Promise<CommandResult<UnitEvent>>
  /** The unit as its events tell; undefined where there is none. */
  state(unit: string): Promise<UnitState | undefined>
  /** The tree of these units, for any day. */
  tree(units: Iterable<string>): Promise<UnitTree>
}

/** Units in a store that the caller has opened. */
export const openUnits = ({ store, clock = Date.now, unknown = 'fail', ...calendars }: UnitsOptions): Units => {
  const handler = createUnitHandler({ store, clock, unknown })
  const stateOf = (unit: string): Promise<UnitState | undefined> => stateOfStream(handler, streamName('unit', unit))
  return {
    handle: (unit, command, sending) =>
      handler.handle({
        ...sending,
        stream: streamName('unit', unit),
        command,
        context: { calendar: calendarOfUnit(calendars, unit) },
      }),
    state: stateOf,
    tree: async (units) => {
      const known: [string, UnitState][] = []
      for (const unit of units) {
        const state = await stateOf(unit)
        if (state !== undefined) known.push([unit, state])
      }
      return unitTree(known)
    },
  }
}
