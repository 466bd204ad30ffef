import type { Decider } from '../decider.ts'
import type { DossierCommand } from './commands.ts'
import type { DossierContext } from './decide/context.ts'
import { decideDossier } from './decide/decide.ts'
import type { DossierEvent } from './events.ts'
import { evolveDossier } from './evolve.ts'
import { type DossierState, initialDossier } from './state.ts'

/** The whole behaviour of a dossier's stream. */
export const dossierDecider: Decider<DossierCommand, DossierEvent, DossierState, DossierContext> = {
  initial: initialDossier,
  evolve: evolveDossier,
  decide: decideDossier,
}
