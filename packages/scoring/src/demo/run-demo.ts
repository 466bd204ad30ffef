import { formatDossierCode, type Instant, MotcuaError, vietnamCalendar, type WorkingCalendar } from '@motcua/core'
import { createDossierHandler, type EventStore } from '@motcua/store'
import { vanCanhProfiles } from './profile.ts'
import { vanCanh } from './published-year.ts'
import { playRegisters } from './registers.ts'
import { actorOf, type Staff, staffOf } from './staff.ts'
import { type PlannedCommand, timelineOf } from './timeline.ts'

/** A dossier of the demonstration: its id and what is asked of it, in order. */
export type PlannedDossier = {
  readonly id: string
  readonly staff: Staff
  readonly commands: readonly PlannedCommand[]
}

/** Gives out codes by unit and day of submission, from 1. */
const codes = (calendar: WorkingCalendar): ((submitted: Instant) => string) => {
  const given = new Map<string, number>()
  return (submitted) => {
    const date = calendar.zone.localDate(submitted)
    const number = (given.get(date) ?? 0) + 1
    given.set(date, number)
    return formatDossierCode({ unit: vanCanh.unit, date, number })
  }
}

/** The year 2026 of Vân Canh as commands, shaped from the published counts; the same on every machine. */
export const planVanCanh = (calendar: WorkingCalendar = vietnamCalendar()): readonly PlannedDossier[] => {
  const codeOn = codes(calendar)
  return vanCanhProfiles(calendar).map((profile) => ({
    id: `vc-${String(profile.number).padStart(4, '0')}`,
    staff: staffOf(profile),
    commands: timelineOf(profile, codeOn, calendar),
  }))
}

export type DemoProgress = { readonly commands: number; readonly of: number }

export type DemoOptions = {
  readonly store: EventStore
  readonly calendar?: WorkingCalendar
  readonly onProgress?: (progress: DemoProgress) => void
  readonly signal?: AbortSignal
}

export type DemoOutcome = { readonly dossiers: number; readonly commands: number; readonly events: number }

/** So many dossiers are played at once; their commands share commits. */
const abreast = 128

/**
 * Plays the year through the command handlers, first the catalogue and the units, then the dossiers: each command at its own instant, decided by the rules of that day;
 * the commands of a dossier one after the other, neighbouring dossiers abreast.
 * @throws MotcuaError `demo.refused` when a rule refuses a planned command
 */
export const playVanCanh = async ({
  store,
  calendar = vietnamCalendar(),
  onProgress,
  signal,
}: DemoOptions): Promise<DemoOutcome> => {
  const dossiers = planVanCanh(calendar)
  const registers = await playRegisters(store, calendar, signal)
  const of = dossiers.reduce((sum, { commands }) => sum + commands.length, registers.commands)
  const { procedures } = registers

  const play = async ({ id, staff, commands }: PlannedDossier): Promise<number> => {
    let now = 0
    const handler = createDossierHandler({ store, calendar, procedures, clock: () => now })
    let events = 0
    for (const [number, { at, command, role }] of commands.entries()) {
      signal?.throwIfAborted()
      now = at
      const result = await handler.handle({
        dossier: id,
        command,
        commandId: `demo-${id}-${number}`,
        actor: actorOf(staff, role),
        simulated: true,
      })
      if (!result.accepted) {
        const { rule, article, message } = result.rejection
        throw new MotcuaError('demo.refused', { id, command: command.type, rule, article, message })
      }
      events += result.events.length
    }
    return events
  }

  let { events, commands: done } = registers
  onProgress?.({ commands: done, of })
  for (let first = 0; first < dossiers.length; first += abreast) {
    const group = dossiers.slice(first, first + abreast)
    const written = await Promise.all(group.map(play))
    events += written.reduce((sum, count) => sum + count, 0)
    done += group.reduce((sum, { commands }) => sum + commands.length, 0)
    onProgress?.({ commands: done, of })
  }
  return { dossiers: dossiers.length, commands: of, events }
}
