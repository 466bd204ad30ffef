import { difficultyKinds, type DifficultyKind, difficultyProgress, type Instant, type Zone } from '@motcua/core'
import type { KnownDifficulty } from './read-difficulties.ts'

/** Counts over some difficulties, with those behind each count. Days are those of the calendar on the wall clock. */
export type DifficultyCount = {
  readonly reported: readonly string[]
  readonly open: readonly string[]
  /** Answered and not closed. */
  readonly answered: readonly string[]
  readonly closed: readonly string[]
  readonly raisedAgain: readonly string[]
  /** Whose first answer came. */
  readonly firstAnswers: readonly string[]
  /** How long the oldest open one has been waiting; null where none is open. */
  readonly oldest: number | null
  /** Days to the first answer; null where there is none. */
  readonly median: number | null
  readonly longest: number | null
}

/** One open difficulty and how long it has been waiting since it was reported or raised again. */
export type OpenDifficulty = KnownDifficulty & { readonly since: Instant; readonly days: number }

type Scene = { readonly at: Instant; readonly zone: Zone }

const medianOf = (sorted: readonly number[]): number | null => {
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

const stepOf = ({ state }: KnownDifficulty): string => difficultyProgress(state.steps)

/** Open difficulties, the longest waiting first: of one that was raised again since then. */
export const waitingDifficulties = (
  known: readonly KnownDifficulty[],
  { at, zone }: Scene,
): readonly OpenDifficulty[] =>
  known
    .filter((one) => stepOf(one) === 'open')
    .map((one) => {
      const since = one.state.stepSince ?? at
      return { ...one, since, days: zone.dayOf(at) - zone.dayOf(since) }
    })
    .toSorted((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))

/** What can be counted of some difficulties. */
const countDifficulties = (known: readonly KnownDifficulty[], scene: Scene): DifficultyCount => {
  const { zone } = scene
  const ids = (some: readonly KnownDifficulty[]): readonly string[] => some.map(({ id }) => id)
  const at = (step: string): readonly string[] => ids(known.filter((one) => stepOf(one) === step))
  const answered = known.filter(({ state }) => state.answers.length > 0)
  const days = answered
    .flatMap(({ state: { answers, reportedAt } }) =>
      reportedAt === null ? [] : [zone.dayOf(answers[0]?.at ?? reportedAt) - zone.dayOf(reportedAt)],
    )
    .toSorted((a, b) => a - b)
  return {
    reported: ids(known),
    open: at('open'),
    answered: at('answered'),
    closed: at('closed'),
    raisedAgain: ids(known.filter(({ state }) => state.raisedAgainAt.length > 0)),
    firstAnswers: ids(answered),
    oldest: waitingDifficulties(known, scene)[0]?.days ?? null,
    median: medianOf(days),
    longest: days.at(-1) ?? null,
  }
}

/** The counts of each subject that was reported. */
export const countByKind = (
  known: readonly KnownDifficulty[],
  scene: Scene,
): readonly (DifficultyCount & { readonly kind: DifficultyKind })[] =>
  difficultyKinds.flatMap((kind) => {
    const own = known.filter(({ state }) => state.kind === kind)
    return own.length === 0 ? [] : [{ kind, ...countDifficulties(own, scene) }]
  })

/** What a unit and all below it reported, with how many of that it reported itself. */
export type UnitDifficulties = DifficultyCount & { readonly unit: string; readonly own: number }

/**
 * The counts by unit up the tree: each unit that reported, and each that stands above one; `lineOf` tells where a unit
 * belongs and who stands above it, upwards. The most open first.
 */
export const countByUnit = (
  known: readonly KnownDifficulty[],
  lineOf: (unit: string) => readonly string[],
  scene: Scene,
): readonly UnitDifficulties[] => {
  const below = new Map<string, KnownDifficulty[]>()
  const own = new Map<string, number>()
  for (const one of known) {
    const line = lineOf(one.state.unit ?? '')
    const [home = one.state.unit ?? ''] = line
    own.set(home, (own.get(home) ?? 0) + 1)
    for (const unit of line.length === 0 ? [home] : line) {
      const list = below.get(unit) ?? []
      list.push(one)
      below.set(unit, list)
    }
  }
  return [...below]
    .map(([unit, some]) => ({ unit, own: own.get(unit) ?? 0, ...countDifficulties(some, scene) }))
    .toSorted(
      (a, b) => b.open.length - a.open.length || b.reported.length - a.reported.length || (a.unit < b.unit ? -1 : 1),
    )
}
