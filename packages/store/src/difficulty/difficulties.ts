import {
  allowedForDifficulty,
  type DifficultyCommand,
  type DifficultyCommandType,
  type DifficultyContext,
  difficultyDecider,
  type DifficultyEvent,
  difficultyEventDefinitions,
  difficultyMachineVersion,
  type DifficultyState,
  isMotcuaError,
  type Occurred,
  regulationVersion,
  standsAbove,
  streamName,
  unitTree,
  type UnitState,
} from '@motcua/core'
import { createCodec } from '../codec/codec.ts'
import { createCommandHandler } from '../command/command-handler.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import { historyOfStream, stateOfStream } from '../command/told-stream.ts'
import { calendarOfUnit, type PlacedStreamOptions } from '../unit/unit-register.ts'
import { openUnits } from '../unit/units.ts'

/** A day begins by the clock on the wall of the unit that reports. */
export type DifficultiesOptions = PlacedStreamOptions

/** Who sends, under which id, and when the act took place. */
export type DifficultySending = Omit<Sending<DifficultyContext>, 'stream' | 'context'>

/** The log of difficulties that units report [khó khăn, vướng mắc] in a store. */
export interface Difficulties {
  /** Whoever it goes to must stand above the unit, where the store's register of units knows both. */
  handle(
    difficulty: string,
    command: DifficultyCommand,
    sending: DifficultySending,
  ): Promise<CommandResult<DifficultyEvent>>
  /** The difficulty as it stands; undefined where there is none. */
  state(difficulty: string): Promise<DifficultyState | undefined>
  /** All that happened, in the order in which it was recorded. */
  history(difficulty: string): Promise<readonly Occurred<DifficultyEvent>[]>
  /** The kinds of command that may be given now; also for a difficulty that is yet to be reported. */
  allowed(difficulty: string): Promise<readonly DifficultyCommandType[]>
}

type UnitStates = (unit: string) => Promise<UnitState | undefined>

/** The units named, and all that ever stood above them. */
const withSuperiors = async (states: UnitStates, units: readonly string[]): Promise<Map<string, UnitState>> => {
  const known = new Map<string, UnitState>()
  const asked = [...units]
  for (const unit of asked) {
    const state = known.has(unit) ? undefined : await states(unit)
    if (state === undefined) continue
    known.set(unit, state)
    for (const { value } of state.parents) if (value !== null) asked.push(value)
  }
  return known
}

/** Difficulties, kept in a store that the caller has opened. */
export const openDifficulties = ({
  store,
  place = {},
  clock = Date.now,
  unknown = 'fail',
  ...calendars
}: DifficultiesOptions): Difficulties => {
  const codec = createCodec<DifficultyEvent>({ definitions: difficultyEventDefinitions, unknown })
  const handler = createCommandHandler<DifficultyCommand, DifficultyEvent, DifficultyState, DifficultyContext>({
    store,
    codec,
    decider: difficultyDecider,
    clock,
    versions: { regulation: regulationVersion, machine: difficultyMachineVersion },
  })
  const register = openUnits({ store, ...calendars, clock, unknown })
  const stateOfUnit: UnitStates = async (unit) => {
    try {
      return await register.state(unit)
    } catch (error) {
      // what can be the name of no unit is refused by its form, or is nobody whom the register knows
      if (isMotcuaError(error) && error.code === 'stream.invalid-id') return undefined
      throw error
    }
  }
  const stream = (difficulty: string): string => streamName('difficulty', difficulty)
  const folded = async (difficulty: string): Promise<DifficultyState> => (await handler.state(stream(difficulty))).state
  const zoneOf = (unit: string | null) => calendarOfUnit(calendars, unit).zone

  return {
    handle: async (difficulty, command, sending) => {
      const unit = command.type === 'ReportDifficulty' ? command.unit : (await folded(difficulty)).unit
      const to = command.type === 'ReportDifficulty' || command.type === 'PassOnDifficulty' ? command.to : null
      const zone = zoneOf(unit)
      const named = [unit, to].filter((id) => typeof id === 'string')
      const tree = unitTree(to === null ? [] : await withSuperiors(stateOfUnit, named))
      const date = zone.localDate(sending.occurredAt ?? clock())
      const above = (authority: string, below: string) => standsAbove(tree, { authority, unit: below, date })
      return handler.handle({ ...sending, stream: stream(difficulty), command, context: { zone, place, above } })
    },
    state: (difficulty) => stateOfStream(handler, stream(difficulty)),
    history: (difficulty) => historyOfStream(store, codec, stream(difficulty)),
    allowed: async (difficulty) => {
      const now = clock()
      const state = await folded(difficulty)
      return allowedForDifficulty(state, { zone: zoneOf(state.unit), place, now, occurredAt: now })
    },
  }
}
