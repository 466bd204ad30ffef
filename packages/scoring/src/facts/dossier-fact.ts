import type { Appointment, DossierEventData, DossierTimes, Instant, Supplement } from '@motcua/core'
import type { appointmentColumns, FactRow } from './fact-row.ts'
import { groupsOf } from './integer-list.ts'
import { promotedTexts } from './promoted-position.ts'

type FinishedLegs = NonNullable<DossierTimes['finishedLegs']>

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

export const triggerOf = (position: number): Appointment['trigger'] => triggers[position] ?? 'import'

type AppointmentGroup = readonly [leg: number, due: Instant, setAt: Instant, trigger: number]
type LegGroup = readonly [leg: number, finishedAt: Instant]
type TransferGroup = readonly [at: Instant, to: number]
type SupplementGroup = readonly [stage: number, requestedAt: Instant, receivedAt: Instant | null]

const appointmentOf = ([leg, due, setAt, trigger]: AppointmentGroup): Appointment => ({
  leg,
  due,
  setAt,
  trigger: triggerOf(trigger),
})

export const supplementsOf = (list: string | null): readonly Supplement[] =>
  groupsOf(list, 3, ([stage, requestedAt, receivedAt]: SupplementGroup) => ({
    stage: stages[stage] ?? 'appraisal',
    requestedAt,
    receivedAt,
  }))

export const finishedLegsOf = (list: string | null): FinishedLegs =>
  groupsOf(list, 2, ([leg, finishedAt]: LegGroup) => ({ leg, finishedAt }))

export const transfersOf = (list: string | null, text: (id: number) => string): readonly Transfer[] =>
  groupsOf(list, 2, ([at, to]: TransferGroup) => ({ at, to: text(to) }))

export const appointmentsOf = (
  row: Pick<FactRow, (typeof appointmentColumns)[number] | 'laterAppointments'>,
): readonly Appointment[] => {
  if (row.appointmentSetAt === null) return []
  const first = appointmentOf([
    Number(row.appointmentLeg),
    Number(row.appointmentDue),
    row.appointmentSetAt,
    Number(row.appointmentTrigger),
  ])
  return [first, ...groupsOf(row.laterAppointments, 4, appointmentOf)]
}

/** The fact that a saved row stands for; `text` resolves dictionary numbers. */
export const factOf = (stream: string, row: FactRow, text: (id: number) => string): DossierFact => {
  const resolve = (id: number | null): string | null => (id === null ? null : text(id))
  return {
    stream,
    code: resolve(row.code),
    procedure: resolve(row.procedure),
    channel: channels[row.channel ?? -1] ?? 'unknown',
    submittedTo: resolve(row.unit),
    receivingUnit: resolve(row.receivingUnit),
    transfers: transfersOf(row.transfers, text),
    submittedAt: row.submittedAt,
    receivedAt: row.receivedAt,
    statutoryDue: row.statutoryDue,
    returnsPaperResult: row.returnsPaperResult === 1,
    requiresElectronicResult: row.requiresElectronicResult === 1,
    appointments: appointmentsOf(row),
    supplements: supplementsOf(row.supplements),
    finishedLegs: finishedLegsOf(row.finishedLegs),
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
