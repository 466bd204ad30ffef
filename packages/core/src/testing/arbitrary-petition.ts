import fc from 'fast-check'
import type { Occurred } from '../decider.ts'
import type { PetitionCommand, PetitionCommandType } from '../petition/commands.ts'
import type { PetitionContext } from '../petition/context.ts'
import { allowedForPetition } from '../petition/decide.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { petitionDecider } from '../petition/petition.ts'
import { petitionChannels, petitionKinds } from '../petition/promotions.ts'
import type { PetitionState } from '../petition/state.ts'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import { type Instant, toIso } from '../time/instant.ts'
import { arbitraryPayload } from './arbitrary-commands.ts'
import type { Payload } from './payload.ts'

/** What a walk over allowed commands to one petition leads to. */
export type PetitionHistory = {
  readonly commands: readonly { readonly at: Instant; readonly command: PetitionCommand }[]
  readonly events: readonly Occurred<PetitionEvent>[]
  readonly state: PetitionState
}

const minute = 60_000

/** The context of commands to petitions that are made for tests: Vietnam's calendar. */
export const petitionTestingContext = (at: Instant): PetitionContext => ({
  calendar: vietnamCalendar(),
  now: at,
  occurredAt: at,
})

type Maker = (payload: Payload, occasion: { readonly at: Instant; readonly state: PetitionState }) => PetitionCommand

const makers: Readonly<Record<PetitionCommandType, Maker>> = {
  ReceivePetition: ({ n, flag, days }, { at }) => ({
    type: 'ReceivePetition',
    unit: `H21.${n % 3}`,
    channel: petitionChannels[n % petitionChannels.length] ?? 'unknown',
    subject: flag ? `subject-${n}` : null,
    ...(n % 2 === 0 ? { sentAt: toIso(at - days * 60 * minute) } : {}),
    ...(n % 5 === 0 ? { dossier: `dossier-${n}` } : {}),
  }),
  ClassifyPetition: ({ n }) => ({ type: 'ClassifyPetition', kind: petitionKinds[n % petitionKinds.length] ?? 'other' }),
  RefusePetition: () => ({ type: 'RefusePetition', reason: 'not about a formality' }),
  TransferPetition: ({ n }, { state }) => ({
    type: 'TransferPetition',
    to: [`H21.${n % 3}`, `H21.${(n + 1) % 3}`].find((unit) => unit !== state.unit) ?? 'H21.9',
  }),
  AskPetitioner: ({ flag, days }, { at }) => ({
    type: 'AskPetitioner',
    question: 'which dossier',
    ...(flag ? { answerBy: toIso(at + days * 1_440 * minute) } : {}),
  }),
  RecordClarification: () => ({ type: 'RecordClarification', channel: 'phone' }),
  AnswerPetition: ({ n, flag }) => ({ type: 'AnswerPetition', answer: `answer-${n}`, justified: flag }),
  PublishAnswer: () => ({ type: 'PublishAnswer' }),
  RecordRepetition: (_, { state }) => ({ type: 'RecordRepetition', by: `later-${state.repeatedBy.length}` }),
  RatePetition: ({ flag }, { state }) => ({
    type: 'RatePetition',
    rating: flag ? 'like' : 'dislike',
    rater: `rater-${state.raters.length}`,
  }),
}

/** A command of a kind that fits a petition's state, varied by the payload. */
export const petitionCommandOf = (
  type: PetitionCommandType,
  payload: Payload,
  occasion: { readonly at: Instant; readonly state: PetitionState },
): PetitionCommand => makers[type](payload, occasion)

const move = fc.record({
  pick: fc.nat({ max: 10_000 }),
  minutes: fc.nat({ max: 6_000 }),
  payload: arbitraryPayload,
})

type Move = { readonly pick: number; readonly minutes: number; readonly payload: Payload }

const walk = (moves: readonly Move[], start: Instant): PetitionHistory => {
  const commands: PetitionHistory['commands'][number][] = []
  const events: Occurred<PetitionEvent>[] = []
  let state = petitionDecider.initial
  let at = start
  for (const { pick, minutes, payload } of moves) {
    at += minutes * minute
    const context = petitionTestingContext(at)
    const kinds = allowedForPetition(state, context)
    const type = kinds[pick % kinds.length]
    if (type === undefined) break
    const command = petitionCommandOf(type, payload, { at, state })
    const decision = petitionDecider.decide(command, state, context)
    if (!decision.accepted) throw new Error(`${type} is allowed but was refused: ${JSON.stringify(decision.rejection)}`)
    commands.push({ at, command })
    for (const event of decision.events) {
      const occurred = { ...event, occurredAt: at, recordedAt: at }
      events.push(occurred)
      state = petitionDecider.evolve(state, occurred)
    }
  }
  return { commands, events, state }
}

const readable = (history: PetitionHistory): PetitionHistory =>
  Object.defineProperty({ ...history }, fc.toStringMethod, {
    value: () => history.commands.map(({ at, command }) => `${command.type} ${toIso(at).slice(0, 16)}`).join(' → '),
    enumerable: false,
  })

/** Any history of a petition that commands can lead to; dropping a move keeps the rest allowed. Default: 20 commands from 2026-01-05T01:00:00Z. */
export const arbitraryPetitionHistory = ({
  maxCommands = 20,
  start = Date.UTC(2026, 0, 5, 1),
}: { readonly maxCommands?: number; readonly start?: Instant } = {}): fc.Arbitrary<PetitionHistory> =>
  fc.array(move, { minLength: 1, maxLength: maxCommands, size: '+1' }).map((moves) => readable(walk(moves, start)))
