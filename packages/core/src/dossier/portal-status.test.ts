import { expect, test } from 'vitest'
import { statusChanges } from './portal-status.ts'
import { initialDossier } from './state.ts'

test('only waiting for payment shows as status 6, and its end as handling again', () => {
  const pauses = [
    { kind: 'verification', from: 10, to: 20, effect: 'excluded' },
    { kind: 'financial-obligation', from: 30, to: 40, effect: 'excluded' },
    { kind: 'financial-obligation', from: 50, to: null, effect: 'excluded' },
  ] as const
  expect(statusChanges({ ...initialDossier, receivedAt: 1, handlingSince: 2, pauses })).toEqual([
    { status: 2, at: 1 },
    { status: 4, at: 2 },
    { status: 6, at: 30 },
    { status: 4, at: 40 },
    { status: 6, at: 50 },
  ])
})

test('the answer to a supplement leads back to handling after appraisal, and not at reception', () => {
  const supplements = [
    { stage: 'reception', requestedAt: 1, receivedAt: 2 },
    { stage: 'appraisal', requestedAt: 5, receivedAt: 6 },
  ] as const
  expect(statusChanges({ ...initialDossier, receivedAt: 3, handlingSince: 4, supplements })).toEqual([
    { status: 5, at: 1 },
    { status: 2, at: 3 },
    { status: 4, at: 4 },
    { status: 5, at: 5 },
    { status: 4, at: 6 },
  ])
})

test('a refusal is one at reception only before the dossier was received, and a result afterwards', () => {
  expect(statusChanges({ ...initialDossier, refusedAt: 5 })).toEqual([{ status: 3, at: 5 }])
  expect(statusChanges({ ...initialDossier, receivedAt: 1, refusedAt: 5 })).toEqual([
    { status: 2, at: 1 },
    { status: 9, at: 5 },
  ])
})

test.each([
  ['withdrawnAt', 7],
  ['stoppedAt', 8],
  ['completedAt', 9],
  ['returnedAt', 10],
] as const)('%s shows as status %i', (field, status) => {
  expect(statusChanges({ ...initialDossier, [field]: 4 })).toEqual([{ status, at: 4 }])
})
