import type { Occurred } from '../decider.ts'
import type { DossierCommand } from '../dossier/commands.ts'
import type { DossierContext, DossierDecision } from '../dossier/decide/context.ts'
import { dossierDecider } from '../dossier/dossier.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import type { Instant } from '../time/instant.ts'

/** A dossier played through commands without a store: what was decided, and what the dossier is now. */
export interface Scenario {
  /** Gives a command at a local time of the calendar (`YYYY-MM-DDTHH:mm`); an accepted one becomes history. */
  at(localTime: string, command: DossierCommand): DossierDecision
  readonly events: readonly Occurred<DossierEvent>[]
  readonly state: DossierState
  instant(localTime: string): Instant
}

/** Starts a dossier under a calendar and a catalogue of procedures. */
export const scenario = (context: Pick<DossierContext, 'calendar' | 'procedures'>): Scenario => {
  const events: Occurred<DossierEvent>[] = []
  let state = dossierDecider.initial
  const instant = (localTime: string): Instant =>
    context.calendar.zone.parseLocal(localTime.length === 16 ? `${localTime}:00` : localTime)
  return {
    instant,
    get events() {
      return events
    },
    get state() {
      return state
    },
    at(localTime, command) {
      const now = instant(localTime)
      const decision = dossierDecider.decide(command, state, { ...context, now, occurredAt: now })
      if (decision.accepted) {
        const recorded = decision.events.map((event) => ({ ...event, occurredAt: now, recordedAt: now }))
        events.push(...recorded)
        state = recorded.reduce((folded, event) => dossierDecider.evolve(folded, event), state)
      }
      return decision
    },
  }
}
