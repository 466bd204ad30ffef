import { expect, test } from 'vitest'
import { mark, marksOf } from './dossier-marks.ts'
import { factOf } from './dossier-fact.ts'
import { emptyFactRow, type FactRow } from './fact-row.ts'
import type { ScoredFact } from './scored-fact.ts'
import { settle } from './settle.ts'

const open: ScoredFact = factOf('dossier-a', { ...emptyFactRow(), receivedAt: 100 }, String)

test('each mark of a dossier is a bit of its own, set by what happened before the instant and by nothing else', () => {
  expect(mark).toEqual({
    channel: 1,
    online: 2,
    returnsPaper: 4,
    requiresElectronic: 8,
    onTime: 16,
    resultAttached: 32,
    feeCharged: 64,
    paidOnline: 128,
    digitised: 256,
    reused: 512,
    linked: 1_024,
    populationData: 2_048,
    identity: 4_096,
    dissatisfied: 8_192,
    acknowledged: 16_384,
  })
  const late = { ...open, statutoryDue: 150 }
  const marks = (fact: Partial<ScoredFact>, at = 200): number => marksOf({ ...late, ...fact }, at)
  expect(marks({})).toBe(0)
  expect(marks({}, 150)).toBe(16)
  expect(marks({ channel: 'direct' })).toBe(1)
  expect(marks({ channel: 'post' })).toBe(1)
  expect(marks({ channel: 'online' })).toBe(3)
  expect(marks({ returnsPaperResult: true })).toBe(4)
  expect(marks({ requiresElectronicResult: true })).toBe(8)
  const bits = {
    resultAttachedAt: 32,
    feeChargedAt: 64,
    paidOnlineAt: 128,
    digitisedAt: 256,
    reusedAt: 512,
    personalStoreLinkedAt: 1_024,
    populationDataUsedAt: 2_048,
    identityVerifiedAt: 4_096,
    dissatisfiedAt: 8_192,
    portalAcknowledgedAt: 16_384,
  }
  for (const [field, bit] of Object.entries(bits)) {
    expect([field, marks({ [field]: 199 })]).toEqual([field, bit])
    expect([field, marks({ [field]: 200 })]).toEqual([field, 0])
  }
})

test('a dossier settles the instant after the last time that its marks or clocks look at, whichever that is', () => {
  const ended: FactRow = { ...emptyFactRow(), receivedAt: 100, completedAt: 120, channel: 2 }
  const settled = (row: FactRow) => {
    const own = { ...row, settledMarks: 1, settledFrom: 1 }
    settle(own)
    return [own.settledFrom, own.settledMarks]
  }
  // channel 1 + online 2 + on time 16
  expect(settled(ended)).toEqual([121, 19])
  const times = {
    appointmentSetAt: 0,
    returnedAt: 0,
    refusedAt: 0,
    stoppedAt: 0,
    withdrawnAt: 0,
    resultAttachedAt: 32,
    feeChargedAt: 64,
    paidOnlineAt: 128,
    digitisedAt: 256,
    reusedAt: 512,
    personalStoreLinkedAt: 1_024,
    populationDataUsedAt: 2_048,
    identityVerifiedAt: 4_096,
    dissatisfiedAt: 8_192,
    portalAcknowledgedAt: 16_384,
  }
  const appointed = { ...ended, appointmentLeg: 1, appointmentDue: 300, appointmentTrigger: 0 }
  for (const [field, bit] of Object.entries(times))
    expect([field, ...settled({ ...appointed, [field]: 200 })]).toEqual([field, 201, 19 + bit])
  expect(settled({ ...ended, receivedAt: 130 })).toEqual([131, 19])
  const first = { ...appointed, appointmentSetAt: 101 }
  expect(settled({ ...first, laterAppointments: '[1,300,220,0,1,300,210,0]' })).toEqual([221, 19])
  expect(settled({ ...ended, supplements: '[1,105,230]' })).toEqual([231, 19])
  expect(settled({ ...ended, supplements: '[1,240,null]' })).toEqual([241, 19])
  expect(settled({ ...ended, supplements: '[1,105,110,1,115,118]' })).toEqual([121, 3])
  expect(settled({ ...ended, finishedLegs: '[1,250,2,119]' })).toEqual([251, 19])
})

test('a dossier that is open, not received or passed on to another unit has not settled; one that waits has', () => {
  const settled = (row: Partial<FactRow>) => {
    const own: FactRow = { ...emptyFactRow(), receivedAt: 100, settledMarks: 1, settledFrom: 1, ...row }
    settle(own)
    return [own.settledFrom, own.settledMarks]
  }
  expect(settled({})).toEqual([null, null])
  expect(settled({ completedAt: 120, receivedAt: null })).toEqual([null, null])
  expect(settled({ completedAt: 120, transfers: '[110,7]' })).toEqual([null, null])
  expect(settled({ supplements: '[1,105,110]' })).toEqual([null, null])
  expect(settled({ supplements: '[1,105,null]' })).toEqual([106, 16])
  expect(settled({ finishedLegs: '[1,105]' })).toEqual([106, 16])
})
