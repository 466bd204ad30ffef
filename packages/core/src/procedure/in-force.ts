import type { Instant } from '../time/instant.ts'
import type { FeeChannel, LimitRegister, ListedComponent, ScheduledFee, ServiceLevel } from './content-events.ts'
import { type FormBurden, formsAt } from './form-burden.ts'
import { limitsDiffer } from './lint-process.ts'
import type { StatedLimit } from './stated-time.ts'
import type {
  Dated,
  OfOneVersion,
  OnlineService,
  ProcedureMark,
  ProcedureProcess,
  ProcedureState,
  ProcedureVersion,
} from './state.ts'
import { fromIso } from '../time/instant.ts'

/** Whose version is asked for. Absent: that of whoever announced it; a province's goes before a ministry's. */
export type Whose = {
  readonly issuer?: string
  readonly unit?: string
  /** The case, where one code covers several. */
  readonly case?: string
}

/** Two registers that state other limits for one procedure. */
export type LimitMismatch = {
  readonly registers: readonly [LimitRegister, LimitRegister]
  readonly limits: readonly [StatedLimit, StatedLimit]
}

/** What holds of a procedure at an instant. */
export type ProcedureInForce = {
  readonly version: ProcedureVersion
  readonly components: readonly ListedComponent[]
  /** Null where no schedule is on record; an empty one: no fee. */
  readonly fees: readonly ScheduledFee[] | null
  readonly feesRegistered: boolean
  readonly serviceLevel: { readonly level: ServiceLevel; readonly reason: string | null } | null
  readonly services: readonly OnlineService[]
  /** The unit that decides; null where nobody was named. */
  readonly competentUnit: string | null
  readonly limits: Readonly<Partial<Record<LimitRegister, StatedLimit>>>
  readonly limitMismatches: readonly LimitMismatch[]
  /** The processes followed, the approved ones first. */
  readonly processes: readonly ProcedureProcess[]
  /** The lists of essential services on which it stands. */
  readonly marks: readonly ProcedureMark[]
  readonly forms: readonly FormBurden[]
}

/** The later of those that hold, of equal ones the one recorded last. */
const latest = <Item extends { readonly from: Instant }>(items: readonly Item[], at: Instant): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (item.from <= at && (best === undefined || item.from >= best.from) ? item : best),
    undefined,
  )

const valueAt = <Value>(values: readonly Dated<Value>[], at: Instant): Value | null => latest(values, at)?.value ?? null

/** Of one version's own values and those of all versions, the one that holds. */
const ownValueAt = <Value>(values: readonly OfOneVersion<Value>[], version: string, at: Instant): Value | null =>
  valueAt(
    values.filter((value) => value.version === null || value.version === version),
    at,
  )

const near = { province: 2, ministry: 1, other: 0 } as const

/** The version in force at an instant, or null: not announced yet, or abolished. */
const versionAt = ({ versions }: ProcedureState, at: Instant, whose: Whose = {}): ProcedureVersion | null => {
  const holding = versions.filter(
    ({ from, repealedFrom, issuer, unit, content }) =>
      from <= at &&
      (repealedFrom === null || at < repealedFrom) &&
      (whose.issuer === undefined || whose.issuer === issuer) &&
      (whose.unit === undefined || whose.unit === unit) &&
      (whose.case === undefined || whose.case === content.case),
  )
  // what a decision announced says more than a list that only names it
  const rank = ({ level, decision }: ProcedureVersion): number => near[level] * 2 + (decision === null ? 0 : 1)
  const highest = Math.max(...holding.map(rank))
  return (
    latest(
      holding.filter((version) => rank(version) === highest),
      at,
    ) ?? null
  )
}

const servicesAt = (services: readonly OnlineService[], at: Instant): readonly OnlineService[] =>
  services.filter(({ from, to }) => from <= at && (to === null || at < to))

const competentAt = ({ competences }: ProcedureState, at: Instant): string | null =>
  latest(
    competences.filter(({ value: { to } }) => to === null || at < to),
    at,
  )?.value.unit ?? null

/** Each process as it was last drafted by then, unless withdrawn. */
const processesAt = ({ processes }: ProcedureState, at: Instant): readonly ProcedureProcess[] => {
  const ids = [...new Set(processes.map(({ definition }) => definition.process))]
  const approved = ({ approvals }: ProcedureProcess): boolean => approvals.some(({ from }) => from <= at)
  return ids
    .flatMap(
      (id) =>
        latest(
          processes.filter(({ definition }) => definition.process === id),
          at,
        ) ?? [],
    )
    .filter(({ withdrawnFrom }) => withdrawnFrom === null || at < withdrawnFrom)
    .toSorted((a, b) => Number(approved(b)) - Number(approved(a)))
}

const registers = ['system', 'national-database', 'decision'] as const

/** The limits of the registers; the announcement's own stands for the decision unless one is recorded. */
const limitsAt = ({ limits }: ProcedureState, version: ProcedureVersion, at: Instant): ProcedureInForce['limits'] => {
  const announced = version.content.limit
  return {
    ...(announced === undefined ? {} : { decision: announced }),
    ...Object.fromEntries(
      registers.flatMap((register) => {
        const found = valueAt(
          limits.filter(({ value }) => value.register === register),
          at,
        )
        return found === null ? [] : [[register, found.limit] as const]
      }),
    ),
  }
}

const mismatchesOf = (limits: ProcedureInForce['limits']): readonly LimitMismatch[] =>
  registers.flatMap((first, place) =>
    registers.slice(place + 1).flatMap((second): readonly LimitMismatch[] => {
      const [a, b] = [limits[first], limits[second]]
      if (a === undefined || b === undefined || !limitsDiffer(a, b)) return []
      return [{ registers: [first, second], limits: [a, b] }]
    }),
  )

/** What holds of a procedure at an instant, or null where no version does. */
export const procedureAt = (state: ProcedureState, at: Instant, whose: Whose = {}): ProcedureInForce | null => {
  const version = versionAt(state, at, whose)
  if (version === null) return null
  const limits = limitsAt(state, version, at)
  return {
    version,
    components: ownValueAt(state.components, version.version, at) ?? [],
    fees: ownValueAt(state.fees, version.version, at)?.filter(({ to }) => to === undefined || at < fromIso(to)) ?? null,
    feesRegistered: state.feesRegisteredFrom !== null && state.feesRegisteredFrom <= at,
    serviceLevel: ownValueAt(state.serviceLevels, version.version, at),
    services: servicesAt(state.services, at),
    competentUnit: competentAt(state, at) ?? version.unit,
    limits,
    limitMismatches: mismatchesOf(limits),
    processes: processesAt(state, at),
    marks: state.marks.filter(({ from, to }) => from <= at && (to === null || at < to)),
    forms: formsAt(state, version.version, at),
  }
}

/** The schedule for one channel: a line for the channel goes before the line of the same fee for all channels. */
export const feesFor = (fees: readonly ScheduledFee[], channel: FeeChannel): readonly ScheduledFee[] => {
  const own = fees.filter((line) => line.channel === channel)
  const common = fees.filter((line) => line.channel === undefined && !own.some(({ fee }) => fee === line.fee))
  return [...own, ...common]
}
