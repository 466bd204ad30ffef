import type { Instant } from '../time/instant.ts'
import type { IssuerLevel, ProcedureContent } from './announcement-events.ts'
import type { HeldParts } from './constituent-part.ts'
import type { ListedComponent, LimitRegister, ScheduledFee, ServiceLevel } from './content-events.ts'
import type { FormField, ServiceList } from './form-events.ts'
import type { ProcessDefinition } from './process.ts'
import type { StatedLimit } from './stated-time.ts'

/** A value that holds from an instant on; of two, the later one, of equal ones the one recorded last. */
export type Dated<Value> = { readonly from: Instant; readonly value: Value }

/** A dated value of one version alone; null: of whichever is in force. */
export type OfOneVersion<Value> = Dated<Value> & { readonly version: string | null }

/** One version of the procedure, by the decision that announced it, or by the list that names it. */
export type ProcedureVersion = {
  readonly version: string
  /** Null where only a list names it. */
  readonly decision: string | null
  readonly decidedOn: string | null
  readonly issuer: string
  readonly level: IssuerLevel
  readonly unit: string | null
  readonly from: Instant
  /** Since when it is abolished; null while nobody abolished it. */
  readonly repealedFrom: Instant | null
  readonly publishBy: Instant | null
  readonly publishedAt: Instant | null
  readonly onTime: boolean | null
  readonly parts: HeldParts
  readonly missingParts: number
  readonly content: ProcedureContent
}

/** An internal process as it was drafted once, with the decisions that approved it. */
export type ProcedureProcess = {
  readonly definition: ProcessDefinition
  readonly from: Instant
  readonly approvals: readonly { readonly decision: string; readonly decidedOn: string; readonly from: Instant }[]
  readonly withdrawnFrom: Instant | null
}

export type OnlineService = {
  readonly service: string
  readonly unit: string
  readonly level: 'full' | 'partial'
  readonly from: Instant
  readonly to: Instant | null
}

export type Competence = { readonly unit: string; readonly to: Instant | null }

/** Stands on a list of essential online services from a day on. */
export type ProcedureMark = {
  readonly list: ServiceList
  readonly basis: string | null
  readonly from: Instant
  readonly to: Instant | null
}

/** A form with its fields, as it was set once. */
export type DeclarationForm = { readonly form: string; readonly name: string; readonly fields: readonly FormField[] }

/** What the events of a procedure's stream say; ask `procedureAt` what of it holds at an instant. */
export type ProcedureState = {
  readonly versions: readonly ProcedureVersion[]
  readonly components: readonly OfOneVersion<readonly ListedComponent[]>[]
  readonly fees: readonly OfOneVersion<readonly ScheduledFee[]>[]
  readonly feesRegisteredFrom: Instant | null
  readonly serviceLevels: readonly OfOneVersion<{ readonly level: ServiceLevel; readonly reason: string | null }>[]
  readonly services: readonly OnlineService[]
  readonly competences: readonly Dated<Competence>[]
  readonly limits: readonly Dated<{ readonly register: LimitRegister; readonly limit: StatedLimit }>[]
  readonly processes: readonly ProcedureProcess[]
  readonly marks: readonly ProcedureMark[]
  readonly forms: readonly OfOneVersion<DeclarationForm>[]
}

export const initialProcedure: ProcedureState = {
  versions: [],
  components: [],
  fees: [],
  feesRegisteredFrom: null,
  serviceLevels: [],
  services: [],
  competences: [],
  limits: [],
  processes: [],
  marks: [],
  forms: [],
}
