import {
  catalogueTerms,
  parseProcedureCode,
  type ProcedureLookup,
  type ProcedureScope,
  type ProcedureState,
  type Whose,
} from '@motcua/core'
import type { Procedures } from './procedures.ts'

/** The terms of procedures out of a store: read when a command is about to ask for them, answered at once when it does. */
export interface StoredTerms {
  /** Brings the state of a procedure up to date, by its code as given and without the agency's suffix. */
  prepare(code: string): Promise<void>
  readonly lookup: ProcedureLookup
}

export type StoredTermsOptions = {
  /** Whose versions hold, where the register has those of several issuers. */
  readonly whose?: Whose
  /** Whose special rules govern a procedure, beside what its version says. */
  readonly scopeOf?: (code: string) => ProcedureScope
}

export const storedTerms = (
  procedures: Pick<Procedures, 'state'>,
  { whose = {}, scopeOf }: StoredTermsOptions = {},
): StoredTerms => {
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
      const terms = state === undefined ? undefined : catalogueTerms(state, at, whose)
      return terms === undefined || scopeOf === undefined
        ? terms
        : { ...terms, scope: { ...scopeOf(code), ...terms.scope } }
    },
  }
}
