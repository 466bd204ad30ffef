import type { Decider } from '../decider.ts'
import type { PetitionCommand } from './commands.ts'
import type { PetitionContext } from './context.ts'
import { decidePetition } from './decide.ts'
import type { PetitionEvent } from './events.ts'
import { evolvePetition } from './evolve.ts'
import { initialPetition, type PetitionState } from './state.ts'

/** The whole behaviour of a petition's stream. */
export const petitionDecider: Decider<PetitionCommand, PetitionEvent, PetitionState, PetitionContext> = {
  initial: initialPetition,
  evolve: evolvePetition,
  decide: decidePetition,
}
