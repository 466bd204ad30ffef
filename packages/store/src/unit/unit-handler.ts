import {
  type Instant,
  regulationVersion,
  type UnitCommand,
  type UnitContext,
  unitDecider,
  type UnitEvent,
  unitEventDefinitions,
  type UnitState,
} from '@motcua/core'
import { createCodec, type UnknownEventPolicy } from '../codec/codec.ts'
import { type CommandHandler, createCommandHandler } from '../command/command-handler.ts'
import type { EventStore } from '../event-store.ts'

type UnitHandlerOptions = {
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  readonly clock: () => Instant
  readonly unknown?: UnknownEventPolicy
  readonly retries?: number
}

/** The command handler for streams of units. */
export const createUnitHandler = ({
  unknown = 'fail',
  ...options
}: UnitHandlerOptions): CommandHandler<UnitCommand, UnitEvent, UnitState, UnitContext> =>
  createCommandHandler<UnitCommand, UnitEvent, UnitState, UnitContext>({
    ...options,
    codec: createCodec<UnitEvent>({ definitions: unitEventDefinitions, unknown }),
    decider: unitDecider,
    versions: { regulation: regulationVersion, machine: 'unit-1' },
  })
