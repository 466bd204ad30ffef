import {
  formatLimit,
  type Instant,
  parseProcedureCode,
  procedureAt,
  type ProcedureState,
  type Zone,
} from '@motcua/core'
import type { DossierFact } from '../facts/dossier-fact.ts'
import { type Finding, finding } from './finding.ts'

export type ProcedureFindingQuery = {
  readonly procedures: ReadonlyMap<string, ProcedureState>
  readonly facts: Iterable<DossierFact>
  readonly zone: Zone
  readonly at: Instant
  /** Years without a dossier after which a procedure is told of. Default: 3. */
  readonly years?: number
}

/** The same local time so many years before; 29 February becomes 1 March. */
const yearsBefore = (at: Instant, years: number, zone: Zone): Instant => {
  const local = zone.formatLocal(at).slice(0, 10)
  const [year = 0, month = 1, day = 1] = local.split('-').map(Number)
  const date = new Date(Date.UTC(year - years, month - 1, day)).toISOString().slice(0, 10)
  return zone.startOfDay(date) + (at - zone.startOfDay(local))
}

/** When each procedure last had a dossier received, before an instant; by code without the agency's suffix. */
const lastReceived = (facts: Iterable<DossierFact>, at: Instant): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>()
  for (const { procedure, receivedAt } of facts) {
    if (procedure === null || receivedAt === null || receivedAt >= at) continue
    for (const code of new Set([procedure, parseProcedureCode(procedure).code]))
      last.set(code, Math.max(last.get(code) ?? receivedAt, receivedAt))
  }
  return last
}

/**
 * What is odd about the procedures in force at an instant: no dossier in three years (and in force as long), limits that
 * differ between registers, no approved process, said to be online with no service open, partly online with no reason stated.
 */
export const procedureFindings = ({
  procedures,
  facts,
  zone,
  at,
  years = 3,
}: ProcedureFindingQuery): readonly Finding[] => {
  const last = lastReceived(facts, at)
  const since = yearsBefore(at, years, zone)
  return [...procedures].flatMap(([procedure, state]): readonly Finding[] => {
    const inForce = procedureAt(state, at)
    if (inForce === null) return []
    const unit = inForce.competentUnit
    const { serviceLevel, limitMismatches, processes, services } = inForce
    const begun = Math.min(...state.versions.map(({ from }) => from))
    const received = last.get(procedure) ?? null
    const told = { procedure, unit }
    const online = serviceLevel !== null && serviceLevel.level !== 'none'
    return [
      ...(begun <= since && (received === null || received < since)
        ? [finding('no-dossier', { ...told, at: received })]
        : []),
      ...limitMismatches.map(({ registers: [one, other], limits: [limit, otherLimit] }) =>
        finding('limit-mismatch', {
          ...told,
          detail: `${one}: ${formatLimit(limit)}; ${other}: ${formatLimit(otherLimit)}`,
        }),
      ),
      ...(processes.some(({ approvals }) => approvals.some(({ from }) => from <= at))
        ? []
        : [finding('no-approved-process', { ...told, count: processes.length })]),
      ...(online && services.length === 0
        ? [finding('service-not-open', { ...told, detail: serviceLevel.level })]
        : []),
      ...(serviceLevel?.level === 'partial' && serviceLevel.reason === null
        ? [finding('partial-without-reason', told)]
        : []),
    ]
  })
}
