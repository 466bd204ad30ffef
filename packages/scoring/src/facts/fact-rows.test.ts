import type { DossierEventType, Instant } from '@motcua/core'
import { expect, test } from 'vitest'
import { certifiedCopies, readCertifiedCopies } from './certified-copies.ts'
import { dossierFacts } from './dossier-facts.ts'
import { emptyFactRow, type FactRow } from './fact-row.ts'
import { appendGroup, closeFirstOpen, groupsOf } from './integer-list.ts'
import { nationalReports, readNationalFigures } from './national-figures.ts'
import { promotedPosition, promotedTexts } from './promoted-position.ts'

type Told = readonly [type: DossierEventType, at: Instant, promoted?: Readonly<Record<string, number | null>>]

/** The row that these events leave, each learnt of a second after it happened. */
const rowOf = (...told: readonly Told[]): FactRow => {
  const row = emptyFactRow()
  for (const [type, at, promoted] of told)
    dossierFacts.on[type]?.(row, { ...promoted, occurredAt: at, recordedAt: at + 1_000 })
  return row
}

test('each event leaves in the row of its dossier what it promotes, and the time at which it happened', () => {
  const row = rowOf(
    ['DossierSubmitted', 10, { unit: 1, receivingUnit: 2, procedure: 3, channel: 2, code: 4 }],
    ['SupplementRequested', 12, { stage: 0 }],
    ['SupplementReceived', 14],
    ['DossierReceived', 20, { statutoryDue: 900, returnsPaperResult: 1, requiresElectronicResult: 0 }],
    ['AppointmentSet', 21, { leg: 1, due: 800, trigger: 0 }],
    ['AppointmentSet', 22, { leg: 2, due: 850, trigger: 2 }],
    ['AppointmentSet', 23, { leg: 2, due: 870, trigger: 4 }],
    ['SupplementRequested', 24, { stage: 1 }],
    ['SupplementRequested', 25, { stage: 1 }],
    ['SupplementReceived', 26],
    ['LegFinished', 27, { leg: 1 }],
    ['LegFinished', 28, { leg: 2 }],
    ['DossierTransferred', 29, { to: 7, kind: 1 }],
    ['DossierTransferred', 30, { to: 8, kind: 0 }],
    ['DossierTransferred', 31, { to: 9, kind: 0 }],
    ['FeeCharged', 32, { amount: 0 }],
    ['FeeCharged', 33, { amount: 1 }],
    ['FeePaid', 34, { channel: 2 }],
    ['FeePaid', 35, { channel: 3 }],
    ['FeePaid', 36, { channel: 4 }],
    ['FeePaid', 37, { channel: 1 }],
    ['SatisfactionRated', 38, { rating: 0, justifiedPetition: null }],
    ['SatisfactionRated', 39, { rating: 1 }],
    ['SatisfactionRated', 40, { rating: 2, justifiedPetition: null }],
  )
  expect(row).toEqual({
    ...emptyFactRow(),
    unit: 1,
    receivingUnit: 2,
    procedure: 3,
    channel: 2,
    code: 4,
    submittedAt: 10,
    receivedAt: 20,
    statutoryDue: 900,
    returnsPaperResult: 1,
    requiresElectronicResult: 0,
    appointmentLeg: 1,
    appointmentDue: 800,
    appointmentSetAt: 21,
    appointmentTrigger: 0,
    laterAppointments: '[2,850,22,2,2,870,23,4]',
    supplements: '[0,12,14,1,24,26,1,25,null]',
    finishedLegs: '[1,27,2,28]',
    transfers: '[30,8,31,9]',
    feeChargedAt: 33,
    paidOnlineAt: 37,
    dissatisfiedAt: 40,
  })
})

test('what a repeated submission or reception does not state is not kept from the first one', () => {
  const submitted: Told = ['DossierSubmitted', 10, { unit: 1, receivingUnit: 2, procedure: 3, channel: 2, code: 4 }]
  const received: Told = [
    'DossierReceived',
    20,
    { statutoryDue: 9, returnsPaperResult: 1, requiresElectronicResult: 1 },
  ]
  expect(rowOf(submitted, received, ['DossierSubmitted', 11], ['DossierReceived', 21])).toEqual({
    ...emptyFactRow(),
    submittedAt: 10,
    receivedAt: 20,
  })
})

test('payment through the national portal is online, and a justified petition is dissatisfaction without a dislike', () => {
  expect(rowOf(['FeePaid', 5, { channel: 0 }]).paidOnlineAt).toBe(5)
  expect(rowOf(['SatisfactionRated', 6, { rating: 0, justifiedPetition: 0 }]).dissatisfiedAt).toBe(6)
})

test('of what is told three times the earliest occurrence stands, whichever was told last', () => {
  const columns = {
    DossierSubmitted: 'submittedAt',
    DossierReceived: 'receivedAt',
    ComponentDigitised: 'digitisedAt',
    ComponentSigned: 'signedAt',
    ComponentReused: 'reusedAt',
    PersonalStoreLinked: 'personalStoreLinkedAt',
    IdentityVerified: 'identityVerifiedAt',
    PopulationDataUsed: 'populationDataUsedAt',
    FeeCharged: 'feeChargedAt',
    FeePaid: 'paidOnlineAt',
    ResultAttached: 'resultAttachedAt',
    DossierCompleted: 'completedAt',
    ResultReturned: 'returnedAt',
    DossierRefused: 'refusedAt',
    ProcessingStopped: 'stoppedAt',
    DossierWithdrawn: 'withdrawnAt',
    SatisfactionRated: 'dissatisfiedAt',
    PortalAcknowledged: 'portalAcknowledgedAt',
  } as const
  const promoted = { amount: 5, channel: 0, rating: 2 }
  for (const [name, column] of Object.entries(columns)) {
    const type = name as keyof typeof columns
    const row = rowOf([type, 50, promoted], [type, 30, promoted], [type, 40, promoted])
    expect([name, row[column]]).toEqual([name, 30])
    const others = Object.entries(row).filter(([key, value]) => key.endsWith('At') && value !== null)
    expect(others).toEqual([[column, 30]])
  }
})

test('a dossier counts as certified from its first certified copy, and one without a copy does not', () => {
  const row = certifiedCopies.initial()
  for (const occurredAt of [50, 30, 40])
    certifiedCopies.on['CertifiedCopyIssued']?.(row, { occurredAt, recordedAt: 60 })
  expect(row).toEqual({ issuedAt: 30 })
  const rows = [
    { stream: 'dossier-a', issuedAt: 30 },
    { stream: 'dossier-b', issuedAt: null },
  ]
  expect([...readCertifiedCopies({ rows: () => [] }, rows)]).toEqual([['dossier-a', 30]])
})

test('a unit keeps all its national reports, and only streams of units are read as units', () => {
  const row = nationalReports.initial()
  const on = nationalReports.on['NationalFigureReported']
  on?.(row, { from: 1, to: 2, dossiers: 40, occurredAt: 3, recordedAt: 4 })
  on?.(row, { from: 5, to: 6, dossiers: 0, occurredAt: 7, recordedAt: 8 })
  on?.(row, { occurredAt: 9, recordedAt: 9 })
  expect(row).toEqual({ reports: '[1,2,40,3,5,6,0,7,null,null,null,9]' })
  const rows = ['unit-H21.1', 'dossier-x', 'nothing'].map((stream) => ({ stream, reports: '[1,2,40,3,5,6,0,7]' }))
  expect(readNationalFigures({ rows: () => [] }, rows)).toEqual([
    { unit: 'H21.1', from: 1, to: 2, dossiers: 40, reportedAt: 3 },
    { unit: 'H21.1', from: 5, to: 6, dossiers: 0, reportedAt: 7 },
  ])
})

test('groups are kept flat, and an answer fills the first empty last place of a group, whatever else is empty', () => {
  expect(appendGroup(null, 1, null)).toBe('[1,null]')
  expect(appendGroup('[1,null]', 2)).toBe('[1,null,2]')
  expect(closeFirstOpen(null, 3, 9)).toBeNull()
  expect(closeFirstOpen('[null,2,3,null,5,6]', 3, 9)).toBe('[null,2,3,null,5,6]')
  expect(closeFirstOpen('[null,2,3,4,null,null,7,8,null]', 3, 9)).toBe('[null,2,3,4,null,9,7,8,null]')
  expect(closeFirstOpen('[null]', 1, 9)).toBe('[9]')
  const pairs = (text: string | null) =>
    groupsOf(text, 2, ([one, other]: readonly [number, number]) => `${one}/${other}`)
  expect(pairs('[1,2,3,4,5,6]')).toEqual(['1/2', '3/4', '5/6'])
  expect(pairs(null)).toEqual([])
})

test('the place of a choice is that of its column, and what is no choice of a column is refused by name', () => {
  expect(promotedTexts('DossierTransferred', 'kind')).toEqual(['competence', 'non-territorial'])
  expect(promotedPosition('DossierTransferred', 'kind', 'competence')).toBe(0)
  expect(promotedPosition('DossierTransferred', 'kind', 'non-territorial')).toBe(1)
  expect(() => promotedPosition('DossierTransferred', 'kind', 'other')).toThrow('DossierTransferred.kind: other')
  expect(() => promotedTexts('DossierTransferred', 'to')).toThrow('DossierTransferred.to')
  expect(() => promotedTexts('DossierTransferred', 'nothing')).toThrow('DossierTransferred.nothing')
  expect(() => promotedTexts('DossierCompleted', 'kind')).toThrow('DossierCompleted.kind')
})
