import { catalogueTerms, parseProcedureCode, type ProcedureLookup, type ProcedureState, type Whose } from '@motcua/core'
import type { Procedures } from './procedures.ts'

/** The terms of procedures out of a store: read when a command is about to ask for them, answered at once when it does. */
export interface StoredTerms {
  /** Brings the state of a procedure up to date, by its code as given and without the agency's suffix. */
  prepare(code: string): Promise<void>
  readonly lookup: ProcedureLookup
}

export const storedTerms = (procedures: Pick<Procedures, 'state'>, whose: Whose = {}): StoredTerms => {
  const states = new Map<string, ProcedureState>()
  return {
    prepare: async (code) => {
      for (const each of new Set([code, parseProcedureCode(code).code])) {
        const state = await procedures.state(each)
        if (state !== undefined) states.set(each, state)
      }
    },
    lookup: (code, at) => {
      const state = states.get(code)
      return state === undefined ? undefined : catalogueTerms(state, at, whose)
    },
  }
}
