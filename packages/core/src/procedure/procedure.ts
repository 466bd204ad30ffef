import type { Decider } from '../decider.ts'
import type { ProcedureCommand } from './commands.ts'
import { decideProcedure } from './decide/decide.ts'
import type { ProcedureContext } from './decide/law.ts'
import type { ProcedureEvent } from './events.ts'
import { evolveProcedure } from './evolve.ts'
import { initialProcedure, type ProcedureState } from './state.ts'

/** The whole behaviour of a procedure's stream. */
export const procedureDecider: Decider<ProcedureCommand, ProcedureEvent, ProcedureState, ProcedureContext> = {
  initial: initialProcedure,
  evolve: evolveProcedure,
  decide: decideProcedure,
}
