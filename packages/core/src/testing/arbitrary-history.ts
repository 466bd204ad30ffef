import fc from 'fast-check'
import type { Occurred } from '../decider.ts'
import type { DossierEvent, DossierEventType } from '../dossier/events.ts'
import { dossierSteps } from '../dossier/machine.ts'
import { type Instant, toIso } from '../time/instant.ts'
import { dossierEventOf, type Payload } from './payload.ts'

/** A dossier's events in the order of their recording, with both times. */
export type History = readonly Occurred<DossierEvent>[]

export type HistoryOptions = {
  /** Longest history; default 40. */
  readonly maxEvents?: number
  /** When the first event happens; default 2026-01-05T01:00:00Z, a Monday morning in Vietnam. */
  readonly start?: Instant
  /** Record some events later than others that happened after them; default true. */
  readonly lateRecording?: boolean
}

const hour = 3_600_000

/** One move of the walk: which of the legal events, after how long, with which payload, recorded how late. */
const move = fc.record({
  pick: fc.nat({ max: 10_000 }),
  hours: fc.nat({ max: 200 }),
  lateHours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 500 }) }),
  payload: fc.record({ n: fc.nat({ max: 1_000 }), flag: fc.boolean(), days: fc.integer({ min: 1, max: 60 }) }),
})

type Move = { readonly pick: number; readonly hours: number; readonly lateHours: number; readonly payload: Payload }

const walk = (moves: readonly Move[], start: Instant, lateRecording: boolean): History => {
  const events: Occurred<DossierEvent>[] = []
  let steps = dossierSteps.initial
  let present = start
  for (const { pick, hours, lateHours, payload } of moves) {
    const legal =
      events.length === 0
        ? ['DossierSubmitted']
        : dossierSteps.allowed(steps).filter((type) => type !== 'DossierSubmitted')
    const type = legal[pick % legal.length]
    if (type === undefined) break
    present += hours * hour
    const occurredAt = lateRecording ? present - Math.min(lateHours, hours) * hour : present
    events.push({ ...dossierEventOf(type as DossierEventType, payload, occurredAt), occurredAt, recordedAt: present })
    steps = dossierSteps.next(steps, dossierSteps.eventNumber(type))
  }
  return events
}

/**
 * Any history that the dossier's steps allow, by a walk over legal moves: dropping a move keeps the rest legal,
 * so that counterexamples shrink to the few events that matter.
 */
export const arbitraryHistory = ({
  maxEvents = 40,
  start = Date.UTC(2026, 0, 5, 1),
  lateRecording = true,
}: HistoryOptions = {}): fc.Arbitrary<History> =>
  fc
    .array(move, { minLength: 1, maxLength: maxEvents, size: '+1' })
    .map((moves) => walk(moves, start, lateRecording))
    .map(readable)

/** Prints a counterexample as a reader would tell it. */
export const formatHistory = (history: History): string =>
  history.map(({ type, occurredAt }) => `${type} ${toIso(occurredAt).slice(0, 16)}`).join(' → ')

const readable = (history: History): History =>
  Object.defineProperty([...history], fc.toStringMethod, { value: () => formatHistory(history), enumerable: false })
