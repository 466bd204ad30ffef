import {
  type Actor,
  formatDossierCode,
  type Instant,
  MotcuaError,
  streamName,
  type WorkingCalendar,
} from '@motcua/core'
import type { EventStore } from '../event-store.ts'
import { createUnitHandler } from '../unit/unit-handler.ts'
import { calendarOfUnit, type UnitRegister } from '../unit/unit-register.ts'

export type CodeAllocatorOptions = {
  readonly store: Pick<EventStore, 'append' | 'readStream'>
  readonly calendar: WorkingCalendar
  /** Units whose days begin elsewhere. */
  readonly units?: UnitRegister
  /** The present; default: the machine's clock. */
  readonly clock?: () => Instant
  /** How often a number is asked for anew because another program took it. Default: 200. */
  readonly retries?: number
}

export type CodeRequest = {
  /** The receiving unit's identifier, the beginning of the code. */
  readonly unit: string
  /** The sender's own id. Sent again, it gets the same code. */
  readonly commandId: string
  readonly actor: Actor
  /** When the dossier was submitted; default: the present. */
  readonly submittedAt?: Instant
  /** Owner of the system, for codes of central services. */
  readonly system?: string
}

/** Gives out dossier codes [cấp mã hồ sơ]. */
export interface CodeAllocator {
  /**
   * The next code of a unit and day. Two callers never get the same one, in one program or in several on one store.
   * @throws MotcuaError `dossier-code.invalid` for a unit that no code can begin with; nothing is stored
   * @throws MotcuaError `command.conflict` when others took the number in every attempt
   */
  allocate(request: CodeRequest): Promise<string>
}

/** Numbers stand on a stream of their own for each unit and day, `unit-<unit>/<date>`, so that it stays short. */
export const createCodeAllocator = ({
  store,
  clock = Date.now,
  retries = 200,
  ...calendars
}: CodeAllocatorOptions): CodeAllocator => {
  const handler = createUnitHandler({ store, clock, retries })
  return {
    allocate: async ({ unit, commandId, actor, submittedAt, system }) => {
      const calendar = calendarOfUnit(calendars, unit)
      const date = calendar.zone.localDate(submittedAt ?? clock())
      const owner = system === undefined ? {} : { system }
      formatDossierCode({ unit, date, number: 1, ...owner })
      const stream = streamName('unit', `${unit}/${date}`)
      const command = { type: 'AllocateCode', unit, date, ...owner } as const
      const result = await handler.handle({ stream, command, commandId, actor, context: { calendar } })
      const [event] = result.accepted ? result.events : []
      if (event?.type !== 'CodeAllocated') throw new MotcuaError('command.conflict', { stream, commandId, attempts: 1 })
      return formatDossierCode(event.data)
    },
  }
}
