import { procedureAt, type Whose } from '../procedure/in-force.ts'
import type { ProcedureState } from '../procedure/state.ts'
import type { Instant } from '../time/instant.ts'
import { limitIsByLaw, type Obtainable, type ProcedureTerms } from './decide/procedure-terms.ts'

/**
 * What a procedure's register says to the dossiers of an instant: limit, fees, components and approved processes of the
 * version in force; undefined where none is. A version that states no limit leaves it to the law.
 */
export const catalogueTerms = (state: ProcedureState, at: Instant, whose: Whose = {}): ProcedureTerms | undefined => {
  const inForce = procedureAt(state, at, whose)
  if (inForce === null) return undefined
  const { version, components, fees, processes } = inForce
  const { timeLimit, returnsPaperResult, requiresElectronicResult, scope, answerLimit, secondLeg } = version.content
  const obtainable = components.flatMap(({ component, heldBy }): readonly Obtainable[] =>
    heldBy === undefined ? [] : [{ component, from: heldBy }],
  )
  const approved = processes.flatMap(({ definition, approvals }) =>
    approvals.some(({ from }) => from <= at) ? [definition] : [],
  )
  return {
    limit: timeLimit ?? limitIsByLaw,
    version: version.version,
    ...(returnsPaperResult === undefined ? {} : { returnsPaperResult }),
    ...(requiresElectronicResult === undefined ? {} : { requiresElectronicResult }),
    ...(scope === undefined ? {} : { scope }),
    ...(answerLimit === undefined ? {} : { answerLimit }),
    ...(secondLeg === undefined ? {} : { secondLeg }),
    ...(obtainable.length === 0 ? {} : { obtainable }),
    ...(components.length === 0 ? {} : { components }),
    ...(fees === null ? {} : { fees }),
    ...(approved.length === 0 ? {} : { processes: approved }),
  }
}
