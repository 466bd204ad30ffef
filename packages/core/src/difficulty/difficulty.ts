import type { Decider } from '../decider.ts'
import type { DifficultyCommand } from './commands.ts'
import type { DifficultyContext } from './context.ts'
import { decideDifficulty } from './decide.ts'
import type { DifficultyEvent } from './events.ts'
import { evolveDifficulty } from './evolve.ts'
import { type DifficultyState, initialDifficulty } from './state.ts'

/** The whole behaviour of a difficulty's stream. */
export const difficultyDecider: Decider<DifficultyCommand, DifficultyEvent, DifficultyState, DifficultyContext> = {
  initial: initialDifficulty,
  evolve: evolveDifficulty,
  decide: decideDifficulty,
}
