import fc from 'fast-check'
import type { Occurred } from '../decider.ts'
import type { DifficultyCommand, DifficultyCommandType } from '../difficulty/commands.ts'
import type { DifficultyContext } from '../difficulty/context.ts'
import { allowedForDifficulty } from '../difficulty/decide.ts'
import { difficultyDecider } from '../difficulty/difficulty.ts'
import { difficultyKinds, difficultyOutcomes } from '../difficulty/event-schemas.ts'
import type { DifficultyEvent } from '../difficulty/events.ts'
import type { DifficultyState } from '../difficulty/state.ts'
import type { Instant } from '../time/instant.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import { arbitraryPayload } from './arbitrary-commands.ts'
import type { Payload } from './payload.ts'

/** What a walk over allowed commands to one difficulty leads to. */
export type DifficultyHistory = {
  readonly commands: readonly { readonly at: Instant; readonly command: DifficultyCommand }[]
  readonly events: readonly Occurred<DifficultyEvent>[]
  readonly state: DifficultyState
}

const minute = 60_000

/** The context of commands to difficulties that are made for tests: a province above its communes. */
export const difficultyTestingContext = (at: Instant): DifficultyContext => ({
  now: at,
  occurredAt: at,
  zone: vietnamCalendar().zone,
  above: (authority, unit) => authority.length < unit.length,
})

type Maker = (payload: Payload, state: DifficultyState) => DifficultyCommand

const authorities = ['H21', 'H21.1', 'H21.2'] as const

const makers: Readonly<Record<DifficultyCommandType, Maker>> = {
  ReportDifficulty: ({ n, flag }) => ({
    type: 'ReportDifficulty',
    unit: `H21.227.${n % 5}`,
    to: authorities[n % authorities.length] ?? 'H21',
    kind: difficultyKinds[n % difficultyKinds.length] ?? 'other',
    text: `difficulty ${n}`,
    ...(flag ? { procedure: '2.000815' } : { system: 'one-stop' }),
  }),
  PassOnDifficulty: ({ flag }, { liesWith }) => ({
    type: 'PassOnDifficulty',
    by: liesWith ?? 'H21',
    to: authorities.find((each) => each !== liesWith) ?? 'H21',
    ...(flag ? { reason: 'not ours' } : {}),
  }),
  AnswerDifficulty: ({ n, flag }, { liesWith }) => ({
    type: 'AnswerDifficulty',
    by: liesWith ?? 'H21',
    answer: `answer ${n}`,
    ...(flag ? { document: `${n}/STTTT` } : {}),
  }),
  RaiseDifficultyAgain: ({ n }) => ({ type: 'RaiseDifficultyAgain', reason: `again ${n}` }),
  CloseDifficulty: ({ n, flag }, { liesWith }) => ({
    type: 'CloseDifficulty',
    by: liesWith ?? 'H21',
    outcome: difficultyOutcomes[n % difficultyOutcomes.length] ?? 'settled',
    ...(flag ? { reason: 'done' } : {}),
  }),
}

/** A command of a kind that fits a difficulty's state, varied by the payload. */
export const difficultyCommandOf = (
  type: DifficultyCommandType,
  payload: Payload,
  state: DifficultyState,
): DifficultyCommand => makers[type](payload, state)

const move = fc.record({ pick: fc.nat({ max: 10_000 }), minutes: fc.nat({ max: 6_000 }), payload: arbitraryPayload })

type Move = { readonly pick: number; readonly minutes: number; readonly payload: Payload }

const walk = (moves: readonly Move[], start: Instant): DifficultyHistory => {
  const commands: DifficultyHistory['commands'][number][] = []
  const events: Occurred<DifficultyEvent>[] = []
  let state = difficultyDecider.initial
  let at = start
  for (const { pick, minutes, payload } of moves) {
    at += minutes * minute
    const context = difficultyTestingContext(at)
    const kinds = allowedForDifficulty(state, context)
    const type = kinds[pick % kinds.length]
    if (type === undefined) break
    const command = difficultyCommandOf(type, payload, state)
    const decision = difficultyDecider.decide(command, state, context)
    if (!decision.accepted) throw new Error(`${type} is allowed but was refused: ${JSON.stringify(decision.rejection)}`)
    commands.push({ at, command })
    for (const event of decision.events) {
      const occurred = { ...event, occurredAt: at, recordedAt: at }
      events.push(occurred)
      state = difficultyDecider.evolve(state, occurred)
    }
  }
  return { commands, events, state }
}

/** Any history of a difficulty that commands can lead to; dropping a move keeps the rest allowed. Default: 12 commands from 2026-01-05T01:00:00Z. */
export const arbitraryDifficultyHistory = ({
  maxCommands = 12,
  start = Date.UTC(2026, 0, 5, 1),
}: { readonly maxCommands?: number; readonly start?: Instant } = {}): fc.Arbitrary<DifficultyHistory> =>
  fc.array(move, { minLength: 1, maxLength: maxCommands, size: '+1' }).map((moves) => walk(moves, start))
