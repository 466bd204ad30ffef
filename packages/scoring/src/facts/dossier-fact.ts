import type { Appointment, DossierEventData, DossierTimes, Instant, Supplement } from '@motcua/core'
import type { FactRow } from './fact-row.ts'
import { groupsOf } from './integer-list.ts'
import { promotedTexts } from './promoted-position.ts'

/** Another unit became competent [chuyển thẩm quyền]. */
export type Transfer = { readonly at: Instant; readonly to: string }

/**
 * What is known of one dossier [hồ sơ], with its texts. Times are first times, null where it did not happen. What
 * happened at or after an evaluation instant does not count at that instant.
 */
export type DossierFact = DossierTimes & {
  readonly stream: string
  readonly code: string | null
  readonly procedure: string | null
  readonly channel: DossierEventData['DossierSubmitted']['channel']
  /** Competent when the dossier was submitted; at another instant ask `competentUnit`. */
  readonly submittedTo: string | null
  readonly receivingUnit: string | null
  /** In the order of the stream. */
  readonly transfers: readonly Transfer[]
  readonly submittedAt: Instant | null
  readonly returnsPaperResult: boolean
  readonly requiresElectronicResult: boolean
  readonly digitisedAt: Instant | null
  readonly signedAt: Instant | null
  readonly reusedAt: Instant | null
  readonly personalStoreLinkedAt: Instant | null
  readonly identityVerifiedAt: Instant | null
  readonly populationDataUsedAt: Instant | null
  /** A fee of more than 0 đồng. */
  readonly feeChargedAt: Instant | null
  /** Through the national portal or the province's own gateway. */
  readonly paidOnlineAt: Instant | null
  readonly resultAttachedAt: Instant | null
  /** A dislike or a justified petition. */
  readonly dissatisfiedAt: Instant | null
  readonly portalAcknowledgedAt: Instant | null
}

export const channels = promotedTexts('DossierSubmitted', 'channel') as readonly DossierFact['channel'][]
const triggers = promotedTexts('AppointmentSet', 'trigger') as readonly Appointment['trigger'][]
const stages = promotedTexts('SupplementRequested', 'stage') as readonly Supplement['stage'][]

export const triggerOf = (position: number | null | undefined): Appointment['trigger'] =>
  triggers[position ?? -1] ?? 'import'

const appointmentOf = ([leg, due, setAt, trigger]: readonly (number | null)[]): Appointment => ({
  leg: leg ?? 1,
  due: due ?? 0,
  setAt: setAt ?? 0,
  trigger: triggerOf(trigger),
})

export const supplementOf = ([stage, requestedAt, receivedAt]: readonly (number | null)[]): Supplement => ({
  stage: stages[stage ?? -1] ?? 'appraisal',
  requestedAt: requestedAt ?? 0,
  receivedAt: receivedAt ?? null,
})

export const appointmentsOf = (
  row: Pick<
    FactRow,
    'appointmentLeg' | 'appointmentDue' | 'appointmentSetAt' | 'appointmentTrigger' | 'laterAppointments'
  >,
): readonly Appointment[] => {
  if (row.appointmentSetAt === null) return []
  const first = appointmentOf([row.appointmentLeg, row.appointmentDue, row.appointmentSetAt, row.appointmentTrigger])
  return row.laterAppointments === null ? [first] : [first, ...groupsOf(row.laterAppointments, 4).map(appointmentOf)]
}

/** The fact that a saved row stands for; `text` resolves dictionary numbers. */
export const factOf = (stream: string, row: FactRow, text: (id: number) => string): DossierFact => {
  const resolve = (id: number | null | undefined): string | null => (id === null || id === undefined ? null : text(id))
  return {
    stream,
    code: resolve(row.code),
    procedure: resolve(row.procedure),
    channel: channels[row.channel ?? -1] ?? 'unknown',
    submittedTo: resolve(row.unit),
    receivingUnit: resolve(row.receivingUnit),
    transfers: groupsOf(row.transfers, 2).map(([at, to]) => ({ at: at ?? 0, to: resolve(to) ?? '' })),
    submittedAt: row.submittedAt,
    receivedAt: row.receivedAt,
    statutoryDue: row.statutoryDue,
    returnsPaperResult: row.returnsPaperResult === 1,
    requiresElectronicResult: row.requiresElectronicResult === 1,
    appointments: appointmentsOf(row),
    supplements: groupsOf(row.supplements, 3).map(supplementOf),
    finishedLegs: groupsOf(row.finishedLegs, 2).map(([leg, finishedAt]) => ({
      leg: leg ?? 0,
      finishedAt: finishedAt ?? 0,
    })),
    completedAt: row.completedAt,
    returnedAt: row.returnedAt,
    refusedAt: row.refusedAt,
    stoppedAt: row.stoppedAt,
    withdrawnAt: row.withdrawnAt,
    digitisedAt: row.digitisedAt,
    signedAt: row.signedAt,
    reusedAt: row.reusedAt,
    personalStoreLinkedAt: row.personalStoreLinkedAt,
    identityVerifiedAt: row.identityVerifiedAt,
    populationDataUsedAt: row.populationDataUsedAt,
    feeChargedAt: row.feeChargedAt,
    paidOnlineAt: row.paidOnlineAt,
    resultAttachedAt: row.resultAttachedAt,
    dissatisfiedAt: row.dissatisfiedAt,
    portalAcknowledgedAt: row.portalAcknowledgedAt,
  }
}

/** The unit that is competent at an instant: the one of the last transfer before it. */
export const competentUnit = (
  { submittedTo, transfers }: Pick<DossierFact, 'submittedTo' | 'transfers'>,
  at: Instant,
): string | null => {
  let last: Transfer | null = null
  for (const transfer of transfers) {
    if (transfer.at < at && (last === null || transfer.at >= last.at)) last = transfer
  }
  return last === null ? submittedTo : last.to
}
