import type { Steps } from '../machine/step-table.ts'
import type { Instant } from '../time/instant.ts'
import type { DifficultyKind, DifficultyOutcome } from './events.ts'
import { difficultySteps } from './machine.ts'

/** An event that the step table does not know where it stands; the fact is kept, the steps are left alone. */
export type DifficultyAnomaly = { readonly type: string; readonly occurredAt: Instant; readonly step: string }

/** All that the events of one difficulty say. Instants are null until they happened. */
export type DifficultyState = {
  readonly steps: Steps
  /** When it came to its present step. */
  readonly stepSince: Instant | null
  /** Who reported it. */
  readonly unit: string | null
  /** With which authority it lies. */
  readonly liesWith: string | null
  readonly kind: DifficultyKind
  readonly text: string
  readonly procedure: string | null
  readonly system: string | null
  readonly reportedAt: Instant | null
  readonly passedOn: readonly { readonly at: Instant; readonly to: string }[]
  readonly answers: readonly { readonly at: Instant; readonly by: string }[]
  readonly raisedAgainAt: readonly Instant[]
  readonly closedAt: Instant | null
  readonly outcome: DifficultyOutcome | null
  readonly anomalies: readonly DifficultyAnomaly[]
}

export const initialDifficulty: DifficultyState = {
  steps: difficultySteps.initial,
  stepSince: null,
  unit: null,
  liesWith: null,
  kind: 'other',
  text: '',
  procedure: null,
  system: null,
  reportedAt: null,
  passedOn: [],
  answers: [],
  raisedAgainAt: [],
  closedAt: null,
  outcome: null,
  anomalies: [],
}
