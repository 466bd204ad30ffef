import type { ListedComponent, ScheduledFee } from '../../procedure/content-events.ts'
import type { ProcessDefinition } from '../../procedure/process.ts'
import type { Place } from '../../regulation/scope.ts'
import type { Instant } from '../../time/instant.ts'
import { parseProcedureCode } from '../procedure-code.ts'

/** The limit of a procedure that states none: the law's own, e.g. the same day for certification. */
export const limitIsByLaw = 'by-law'

/** A component that the administration holds or can fetch itself. */
export type Obtainable = {
  readonly component: string
  readonly from: 'shared' | 'published' | 'personal-store'
}

/** What the catalogue says of a procedure [thủ tục hành chính] that a decision needs. */
export type ProcedureTerms = {
  /** Statutory time limit in the notation of `TimeLimit`, e.g. `5wd`; `by-law` where the procedure states none. */
  readonly limit: string
  readonly returnsPaperResult?: boolean
  readonly requiresElectronicResult?: boolean
  /** Whose special rules govern it: ministry, province, groups such as `land`. */
  readonly scope?: Omit<Place, 'procedure'>
  /** How long the applicant has for a supplement, where no rule says. */
  readonly answerLimit?: string
  /** The limit of a second leg, where no rule says. */
  readonly secondLeg?: string
  readonly obtainable?: readonly Obtainable[]
  /** Names the version of the procedure that these terms are of. */
  readonly version?: string
  /** All that may be asked for; absent where no list is on record. */
  readonly components?: readonly Pick<ListedComponent, 'component' | 'required'>[]
  /** The fee schedule of the day; absent where none is on record. */
  readonly fees?: readonly ScheduledFee[]
  /** The approved internal processes, one for each case; absent or empty where none is. */
  readonly processes?: readonly ProcessDefinition[]
}

/** The terms of a procedure by its code, as they were at an instant; a catalogue without dates leaves it out. */
export type ProcedureLookup = (code: string, at: Instant) => ProcedureTerms | undefined

/** The terms of a procedure, found by its code as given or without the agency's suffix. */
export const termsOf = (procedures: ProcedureLookup, code: string, at: Instant): ProcedureTerms | undefined =>
  procedures(code, at) ?? procedures(parseProcedureCode(code).code, at)

/** The place of a dossier: its procedure and whatever the catalogue says of its scope. */
export const placeOf = (terms: ProcedureTerms | undefined, code: string): Place => ({
  ...terms?.scope,
  procedure: parseProcedureCode(code).code,
})
