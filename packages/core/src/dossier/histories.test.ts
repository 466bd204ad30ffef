import { expect, test } from 'vitest'
import { scenario } from '../testing/scenario.ts'
import { testingProcedures } from '../testing/procedures.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { DossierCommand } from './commands.ts'
import land from './fixtures/histories/land-two-legs.json' with { type: 'json' }
import late from './fixtures/histories/late-from-beginning-to-end.json' with { type: 'json' }
import elsewhere from './fixtures/histories/received-elsewhere.json' with { type: 'json' }
import silence from './fixtures/histories/silence-before-reception.json' with { type: 'json' }
import { progressOf } from './machine.ts'

type SavedHistory = {
  readonly title: string
  readonly commands: readonly { readonly at: string; readonly command: unknown }[]
  readonly leadsTo: object
}

const calendar = vietnamCalendar()

/** Gives the commands of a saved history again, and tells what they lead to in the words of its file. */
const replayed = ({ commands }: SavedHistory): object => {
  const dossier = scenario({ calendar, procedures: testingProcedures })
  for (const { at, command } of commands) {
    const decision = dossier.at(at, command as DossierCommand)
    if (!decision.accepted) throw new Error(`${at}: ${decision.rejection.rule} ${decision.rejection.message}`)
  }
  const { steps, appointments, breaches } = dossier.state
  return {
    events: dossier.events.map(({ type }) => type),
    progress: progressOf(steps),
    appointments: appointments.map(
      ({ leg, trigger, due }) => `${leg} ${trigger} ${calendar.zone.formatLocal(due).slice(0, 16)}`,
    ),
    breaches: breaches.map(({ rule }) => rule),
  }
}

test('a land dossier of two legs, paused in the first and re-appointed in the second, leads where it led when it was saved', () => {
  expect(replayed(land)).toEqual(land.leadsTo)
})

test('a dossier whose applicant never answers is closed by an officer as it was when it was saved', () => {
  expect(replayed(silence)).toEqual(silence.leadsTo)
})

test('a dossier late from beginning to end is refused nothing and records the breaches that it did when it was saved', () => {
  expect(replayed(late)).toEqual(late.leadsTo)
})

test('a dossier received elsewhere comes back there as it did when it was saved', () => {
  expect(replayed(elsewhere)).toEqual(elsewhere.leadsTo)
})
