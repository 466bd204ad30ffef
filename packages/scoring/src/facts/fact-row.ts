const integers = [
  'settledMarks',
  'settledFrom',
  'unit',
  'receivedAt',
  'procedure',
  'receivingUnit',
  'code',
  'channel',
  'submittedAt',
  'statutoryDue',
  'returnsPaperResult',
  'requiresElectronicResult',
  'appointmentLeg',
  'appointmentDue',
  'appointmentSetAt',
  'appointmentTrigger',
  'completedAt',
  'returnedAt',
  'refusedAt',
  'stoppedAt',
  'withdrawnAt',
  'digitisedAt',
  'signedAt',
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

/** What few dossiers have, as flat JSON arrays of integers; null for the others. */
const texts = ['laterAppointments', 'supplements', 'finishedLegs', 'transfers'] as const

type IntegerColumn = (typeof integers)[number]
type TextColumn = (typeof texts)[number]

/**
 * A dossier's row as it is saved. Units, procedures and codes are dictionary numbers, channel and trigger positions of
 * their promoted column, times epoch milliseconds; null is "did not happen". What figures ask of most dossiers stands first,
 * as a row is read from its beginning; `settledMarks` and `settledFrom` follow from the other columns, see `settle`.
 */
export type FactRow = { [Column in IntegerColumn]: number | null } & { [Column in TextColumn]: string | null }

export const factColumns: readonly {
  readonly name: IntegerColumn | TextColumn
  readonly kind: 'integer' | 'text'
}[] = [
  ...integers.map((name) => ({ name, kind: 'integer' as const })),
  ...texts.map((name) => ({ name, kind: 'text' as const })),
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
