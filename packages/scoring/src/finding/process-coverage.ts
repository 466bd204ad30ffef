import type { Instant, ProcedureInForce } from '@motcua/core'

/** How many of the procedures in force have an approved internal process [quy trình nội bộ], and an electronic one [quy trình điện tử]. */
export type ProcessCoverage = {
  readonly procedures: number
  /** With a process that is approved by a decision in force. */
  readonly internal: number
  /** With such a process whose steps are in the system, so that dossiers follow it there. */
  readonly electronic: number
  /** Codes without an approved internal process. */
  readonly withoutInternal: readonly string[]
  /** Codes without an electronic one, those without an internal one among them. */
  readonly withoutElectronic: readonly string[]
}

/** The share of procedures with a process, and which have none. NQ 131/NQ-CP, provincial letter 2022 §1.1đ. */
export const processCoverage = (
  procedures: Iterable<readonly [code: string, inForce: Pick<ProcedureInForce, 'processes'>]>,
  at: Instant,
): ProcessCoverage => {
  const found = [...procedures].map(([code, { processes }]) => {
    const approved = processes.filter(({ approvals }) => approvals.some(({ from }) => from <= at))
    const electronic = approved.some(({ definition }) => definition.steps.length > 0)
    return { code, internal: approved.length > 0, electronic }
  })
  const without = (what: 'internal' | 'electronic'): readonly string[] =>
    found.flatMap((one) => (one[what] ? [] : [one.code]))
  const [withoutInternal, withoutElectronic] = [without('internal'), without('electronic')]
  const procedureCount = found.length
  return {
    procedures: procedureCount,
    internal: procedureCount - withoutInternal.length,
    electronic: procedureCount - withoutElectronic.length,
    withoutInternal,
    withoutElectronic,
  }
}
