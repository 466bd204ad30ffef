import fc from 'fast-check'
import type { DossierCommand, DossierCommandType } from '../dossier/commands.ts'
import { allowed } from '../dossier/decide/allowed.ts'
import { kinds as dossierKinds } from '../dossier/decide/kinds.ts'
import type { DossierContext } from '../dossier/decide/context.ts'
import { dossierDecider } from '../dossier/dossier.ts'
import { dossierSteps } from '../dossier/machine.ts'
import type { DossierState } from '../dossier/state.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import { type Instant, toIso } from '../time/instant.ts'
import type { History } from './arbitrary-history.ts'
import { dossierCommandOf } from './command-maker.ts'
import type { Payload } from './payload.ts'
import { testingProcedures } from './procedures.ts'

/** A command with the time at which it is given; it happens then too. */
export type TimedCommand = { readonly at: Instant; readonly command: DossierCommand }

/** What a walk over allowed commands leads to. */
export type CommandHistory = {
  readonly commands: readonly TimedCommand[]
  readonly events: History
  readonly state: DossierState
}

export type CommandHistoryOptions = {
  /** Longest history; default 40. */
  readonly maxCommands?: number
  /** When the first command is given; default 2026-01-05T01:00:00Z, a Monday morning in Vietnam. */
  readonly start?: Instant
  /** Only histories of this procedure; default any of `testingProcedureCodes`. */
  readonly procedure?: string
  /** Calendar and catalogue of your own, which is to know `procedure`. Default: `testingContext`. */
  readonly context?: (at: Instant) => DossierContext
}

const minute = 60_000

/** The context of commands that are made for tests: Vietnam's calendar and a small catalogue. */
export const testingContext = (at: Instant): DossierContext => ({
  calendar: vietnamCalendar(),
  procedures: testingProcedures,
  now: at,
  occurredAt: at,
})

/** Commands after which little can happen; a walk takes them less often. */
const endings: ReadonlySet<DossierCommandType> = new Set([
  'RefuseDossier',
  'WithdrawDossier',
  'StopProcessing',
  'CloseForSilence',
])

export const arbitraryPayload: fc.Arbitrary<Payload> = fc.record({
  n: fc.nat({ max: 1_000 }),
  flag: fc.boolean(),
  days: fc.integer({ min: 1, max: 20 }),
})

const move = fc.record({
  pick: fc.nat({ max: 10_000 }),
  minutes: fc.nat({ max: 3_000 }),
  ending: fc.nat({ max: 5 }).map((n) => n === 0),
  onwards: fc.boolean(),
  payload: arbitraryPayload,
})

type Move = {
  readonly pick: number
  readonly minutes: number
  readonly payload: Payload
  readonly ending: boolean
  readonly onwards: boolean
}

/** The kinds of command that may be given to a dossier at an instant. */
export const allowedKinds = (
  state: DossierState,
  at: Instant,
  context: DossierContext = testingContext(at),
): readonly DossierCommandType[] => allowed(state, context).flatMap((kind) => (kind.allowed ? [kind.command] : []))

/** Does the event that a kind of command is about change the dossier's steps? */
const movesOn = (kind: DossierCommandType, { steps }: DossierState): boolean =>
  dossierSteps.next(steps, dossierSteps.eventNumber(dossierKinds[kind].event)) !== steps

type Surroundings = Pick<CommandHistoryOptions, 'procedure' | 'context'>

/** The command as the walk makes it; a submission is to the procedure that the walk is about. */
const about = (command: DossierCommand, procedure: string | undefined): DossierCommand =>
  procedure !== undefined && command.type === 'SubmitDossier' ? { ...command, procedure } : command

const walk = (moves: readonly Move[], start: Instant, { procedure, context: given }: Surroundings): CommandHistory => {
  const commands: TimedCommand[] = []
  const events: History[number][] = []
  let state = dossierDecider.initial
  let at = start
  for (const { pick, minutes, ending, onwards, payload } of moves) {
    at += minutes * minute
    const context = (given ?? testingContext)(at)
    const kinds = allowedKinds(state, at, context)
    const going = kinds.filter((kind) => !endings.has(kind))
    const staying = ending || going.length === 0 ? kinds : going
    const moving = onwards ? staying.filter((kind) => movesOn(kind, state)) : []
    const choice = moving.length === 0 ? staying : moving
    const type = choice[pick % choice.length]
    if (type === undefined) break
    const command = about(dossierCommandOf(type, payload, { state, at, zone: context.calendar.zone }), procedure)
    const decision = dossierDecider.decide(command, state, context)
    // what a made command holds fits the catalogue of this kit; in another catalogue it may not
    if (!decision.accepted && given !== undefined) continue
    if (!decision.accepted) throw new Error(`${type} is allowed but was refused: ${JSON.stringify(decision.rejection)}`)
    commands.push({ at, command })
    for (const event of decision.events) {
      const occurred = { ...event, occurredAt: at, recordedAt: at }
      events.push(occurred)
      state = dossierDecider.evolve(state, occurred)
    }
  }
  return { commands, events, state }
}

/**
 * Any history that commands can lead to, by a walk over what is allowed: dropping a move keeps the rest allowed, so that
 * counterexamples shrink to the few commands that matter.
 */
export const arbitraryCommandHistory = ({
  maxCommands = 40,
  start = Date.UTC(2026, 0, 5, 1),
  ...surroundings
}: CommandHistoryOptions = {}): fc.Arbitrary<CommandHistory> =>
  fc
    .array(move, { minLength: 1, maxLength: maxCommands, size: '+1' })
    .map((moves) => walk(moves, start, surroundings))
    .map(readable)

/** Prints a counterexample as a reader would tell it. */
export const formatCommands = ({ commands }: CommandHistory): string =>
  commands.map(({ at, command }) => `${command.type} ${toIso(at).slice(0, 16)}`).join(' → ')

const readable = (history: CommandHistory): CommandHistory =>
  Object.defineProperty({ ...history }, fc.toStringMethod, {
    value: () => formatCommands(history),
    enumerable: false,
  })
