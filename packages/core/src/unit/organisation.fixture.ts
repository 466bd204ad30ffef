import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { UnitContext } from './context.ts'
import type { UnitCommand } from './commands.ts'
import { unitDecider } from './decide.ts'
import type { Organisation } from './organisation-state.ts'
import { initialUnit, type UnitState } from './state.ts'
import { type UnitTree, unitTree } from './tree.ts'

const now = Date.UTC(2026, 2, 4, 2)
const context: UnitContext = { now, occurredAt: now, calendar: vietnamCalendar() }

/** A unit that is given commands one after the other. */
export const unitGiven = () => {
  let state: UnitState = initialUnit
  return {
    get state() {
      return state
    },
    give: (command: UnitCommand) => {
      const decision = unitDecider.decide(command, state, context)
      if (decision.accepted)
        for (const event of decision.events)
          state = unitDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
      return decision
    },
  }
}

/** The organisation that commands lead to; one that is refused fails the test. */
const organisationOf = (...commands: readonly UnitCommand[]): Organisation => {
  const unit = unitGiven()
  for (const command of commands) {
    const decision = unit.give(command)
    if (!decision.accepted) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`)
  }
  return unit.state
}

type Established = Extract<UnitCommand, { type: 'EstablishUnit' }>

export const established = (
  level: Established['level'],
  parent?: string,
  from: LocalDate = '2020-01-01',
  name = 'Đơn vị',
): Established => ({ type: 'EstablishUnit', level, name, from, ...(parent === undefined ? {} : { parent }) })

/** A tree of units told by their commands. */
export const treeOf = (units: Readonly<Record<string, readonly UnitCommand[]>>): UnitTree =>
  unitTree(Object.entries(units).map(([unit, commands]) => [unit, organisationOf(...commands)]))
