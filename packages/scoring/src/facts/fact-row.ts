/** What scoring asks of every dossier; it stands first, as a row is read from its beginning. */
export const settledColumns = ['settledMarks', 'settledFrom', 'unit', 'receivedAt', 'procedure'] as const

/** The first appointment; further ones stand in `laterAppointments`. */
export const appointmentColumns = [
  'appointmentLeg',
  'appointmentDue',
  'appointmentSetAt',
  'appointmentTrigger',
] as const

const endTimes = ['completedAt', 'returnedAt', 'refusedAt', 'stoppedAt', 'withdrawnAt'] as const

const workTimes = [
  'reusedAt',
  'personalStoreLinkedAt',
  'identityVerifiedAt',
  'populationDataUsedAt',
  'feeChargedAt',
  'paidOnlineAt',
  'resultAttachedAt',
  'dissatisfiedAt',
  'portalAcknowledgedAt',
] as const

/** The times that marks and clocks look at, but for that of receipt and those of appointments and lists. */
export const markTimes = [...endTimes, 'digitisedAt', ...workTimes] as const

const integers = [
  ...settledColumns,
  'receivingUnit',
  'code',
  'channel',
  'submittedAt',
  'statutoryDue',
  'returnsPaperResult',
  'requiresElectronicResult',
  ...appointmentColumns,
  ...endTimes,
  'digitisedAt',
  'signedAt',
  ...workTimes,
] as const

/** What few dossiers have, as flat JSON arrays of integers; null for the others. */
export const listColumns = ['laterAppointments', 'supplements', 'finishedLegs', 'transfers'] as const

type IntegerColumn = (typeof integers)[number]
type TextColumn = (typeof listColumns)[number]

/**
 * A dossier's row as it is saved. Units, procedures and codes are dictionary numbers, channel and trigger positions of
 * their promoted column, times epoch milliseconds; null is "did not happen". `settledMarks` and `settledFrom` follow from the
 * other columns, see `settle`.
 */
export type FactRow = { [Column in IntegerColumn]: number | null } & { [Column in TextColumn]: string | null }

export const factColumns: readonly {
  readonly name: IntegerColumn | TextColumn
  readonly kind: 'integer' | 'text'
}[] = [
  ...integers.map((name) => ({ name, kind: 'integer' as const })),
  ...listColumns.map((name) => ({ name, kind: 'text' as const })),
]

export const emptyFactRow = (): FactRow => ({
  settledMarks: null,
  settledFrom: null,
  unit: null,
  receivedAt: null,
  procedure: null,
  receivingUnit: null,
  code: null,
  channel: null,
  submittedAt: null,
  statutoryDue: null,
  returnsPaperResult: null,
  requiresElectronicResult: null,
  appointmentLeg: null,
  appointmentDue: null,
  appointmentSetAt: null,
  appointmentTrigger: null,
  completedAt: null,
  returnedAt: null,
  refusedAt: null,
  stoppedAt: null,
  withdrawnAt: null,
  digitisedAt: null,
  signedAt: null,
  reusedAt: null,
  personalStoreLinkedAt: null,
  identityVerifiedAt: null,
  populationDataUsedAt: null,
  feeChargedAt: null,
  paidOnlineAt: null,
  resultAttachedAt: null,
  dissatisfiedAt: null,
  portalAcknowledgedAt: null,
  laterAppointments: null,
  supplements: null,
  finishedLegs: null,
  transfers: null,
})
