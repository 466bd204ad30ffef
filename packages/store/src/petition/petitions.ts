import {
  allowedForPetition,
  type Obligation,
  type Occurred,
  type PetitionCommand,
  type PetitionCommandType,
  type PetitionContext,
  petitionDecider,
  type PetitionEvent,
  petitionEventDefinitions,
  petitionMachineVersion,
  petitionObligations,
  type PetitionState,
  regulationVersion,
  streamName,
} from '@motcua/core'
import { createCodec } from '../codec/codec.ts'
import { createCommandHandler } from '../command/command-handler.ts'
import type { CommandResult, Sending } from '../command/request.ts'
import { historyOfStream, stateOfStream } from '../command/told-stream.ts'
import { calendarOfUnit, type PlacedStreamOptions, type UnitCalendars } from '../unit/unit-register.ts'

/** A petition is reckoned by the calendar of the unit that is to answer it. */
export type PetitionsOptions = PlacedStreamOptions

/** Who sends, under which id, and when the act took place. */
export type PetitionSending = Omit<Sending<PetitionContext>, 'stream' | 'context'>

/** What a petition that repeats an earlier one says besides. */
export type RepeatedPetition = Omit<Extract<PetitionCommand, { type: 'ReceivePetition' }>, 'type' | 'repeats'> & {
  /** The earlier petition about the same matter. */
  readonly repeats: string
}

/** Petitions [phản ánh, kiến nghị] in a store. */
export interface Petitions {
  handle(petition: string, command: PetitionCommand, sending: PetitionSending): Promise<CommandResult<PetitionEvent>>
  /**
   * Takes in a petition that repeats an earlier one, and records that on the earlier one too. The earlier one is asked
   * first: where it refuses, nothing is stored. Sent again after a failure between the two, it carries on.
   */
  repeat(petition: string, fields: RepeatedPetition, sending: PetitionSending): Promise<CommandResult<PetitionEvent>>
  /** The petition as it stands; undefined where there is none. */
  state(petition: string): Promise<PetitionState | undefined>
  /** All that happened, in the order in which it was recorded. */
  history(petition: string): Promise<readonly Occurred<PetitionEvent>[]>
  /** The kinds of command that may be given now; also for a petition that is yet to be received. */
  allowed(petition: string): Promise<readonly PetitionCommandType[]>
  /** What the competent unit owes the petition now. */
  obligations(petition: string): Promise<readonly Obligation[]>
}

/** What decides on petitions, each under the calendar of the unit that is to answer; that of a transfer is the one it goes to. */
const unitDecider = (calendars: UnitCalendars): typeof petitionDecider => ({
  ...petitionDecider,
  decide: (command, state, context) => {
    const unit =
      command.type === 'ReceivePetition' ? command.unit : command.type === 'TransferPetition' ? command.to : state.unit
    return petitionDecider.decide(command, state, { ...context, calendar: calendarOfUnit(calendars, unit) })
  },
})

/** Petitions under a calendar, kept in a store that the caller has opened. */
export const openPetitions = ({
  store,
  place = {},
  clock = Date.now,
  unknown = 'fail',
  ...calendars
}: PetitionsOptions): Petitions => {
  const codec = createCodec<PetitionEvent>({ definitions: petitionEventDefinitions, unknown })
  const handler = createCommandHandler<PetitionCommand, PetitionEvent, PetitionState, PetitionContext>({
    store,
    codec,
    decider: unitDecider(calendars),
    clock,
    versions: { regulation: regulationVersion, machine: petitionMachineVersion },
  })
  const stream = (petition: string): string => streamName('petition', petition)
  const context = { calendar: calendars.calendar, place }
  const contextOf = ({ unit }: PetitionState) => ({ calendar: calendarOfUnit(calendars, unit), place })
  const folded = async (petition: string): Promise<PetitionState> => (await handler.state(stream(petition))).state
  const handle: Petitions['handle'] = (petition, command, sending) =>
    handler.handle({ ...sending, stream: stream(petition), command, context })

  return {
    handle,
    repeat: async (petition, fields, sending) => {
      const { repeats } = fields
      const onEarlier = { ...sending, commandId: `${sending.commandId}/repeated` }
      const recorded = await handle(repeats, { type: 'RecordRepetition', by: petition }, onEarlier)
      return recorded.accepted ? handle(petition, { type: 'ReceivePetition', ...fields }, sending) : recorded
    },
    state: (petition) => stateOfStream(handler, stream(petition)),
    history: (petition) => historyOfStream(store, codec, stream(petition)),
    allowed: async (petition) => {
      const now = clock()
      const state = await folded(petition)
      return allowedForPetition(state, { ...contextOf(state), now, occurredAt: now })
    },
    obligations: async (petition) => {
      const state = await folded(petition)
      return petitionObligations(state, { ...contextOf(state), now: clock() })
    },
  }
}
