import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCommandHistory } from '../testing/arbitrary-commands.ts'
import { dossierSteps } from './machine.ts'
import { evolveDossier } from './evolve.ts'
import type { DossierEvent } from './events.ts'
import { portalStatus, statusChanges } from './portal-status.ts'
import { initialDossier } from './state.ts'

type Pausing = 'verification' | 'financial-obligation'

const submitted: DossierEvent = {
  type: 'DossierSubmitted',
  data: { unit: 'U', receivingUnit: 'U', procedure: 'P', channel: 'direct', code: 'C', subject: null },
}
const received: DossierEvent = { type: 'DossierReceived', data: {} }
const begun: DossierEvent = { type: 'StepStarted', data: { step: 's' } }
const answered: DossierEvent = { type: 'SupplementReceived', data: {} }
const asked = (stage: 'reception' | 'appraisal'): DossierEvent => ({
  type: 'SupplementRequested',
  data: { stage, items: [{ reason: 'r' }] },
})
const paused = (kind: Pausing): DossierEvent => ({
  type: 'ClockPaused',
  data: { kind, cause: 'c', effect: 'excluded' },
})
const resumed = (kind: Pausing): DossierEvent => ({ type: 'ClockResumed', data: { kind } })

/** The statuses that came about, and after how many events each. */
const changesOf = (...events: readonly DossierEvent[]): readonly string[] =>
  statusChanges(
    events.reduce(
      (state, event, index) => evolveDossier(state, { ...event, occurredAt: index + 1, recordedAt: index + 1 }),
      initialDossier,
    ),
  ).map(({ status, at }) => `${status}@${at}`)

test('only waiting for payment shows as status 6, and its end as handling again', () => {
  const payment = 'financial-obligation'
  expect(
    changesOf(submitted, received, begun, paused('verification'), resumed('verification'), paused(payment)),
  ).toEqual(['2@2', '4@3', '6@6'])
  expect(changesOf(submitted, received, begun, paused(payment), resumed(payment))).toEqual(['2@2', '4@3', '6@4', '4@5'])
  expect(changesOf(submitted, received, paused('verification'), paused(payment))).toEqual(['2@2', '4@3', '6@4'])
})

test('the answer to a supplement leads back to handling after appraisal, and at reception to newly filed', () => {
  expect(changesOf(submitted, asked('reception'), answered, received, begun, asked('appraisal'), answered)).toEqual([
    '5@2',
    '1@3',
    '2@4',
    '4@5',
    '5@6',
    '4@7',
  ])
  expect(changesOf(submitted, received, asked('appraisal'), answered, begun)).toEqual(['2@2', '5@3', '4@4'])
})

test('waiting between two legs shows as waiting for payment until the second begins', () => {
  expect(
    changesOf(
      submitted,
      received,
      { type: 'LegFinished', data: { leg: 1, cause: 'c' } },
      { type: 'LegStarted', data: { leg: 2, proof: 'p' } },
    ),
  ).toEqual(['2@2', '6@3', '4@4'])
})

test('a refusal is one at reception only before the dossier was received, and a result afterwards', () => {
  const refused: DossierEvent = { type: 'DossierRefused', data: { stage: 'reception', reason: 'r' } }
  expect(changesOf(submitted, refused)).toEqual(['3@2'])
  expect(changesOf(submitted, received, refused)).toEqual(['2@2', '9@3'])
})

test.each<[DossierEvent, number]>([
  [{ type: 'DossierWithdrawn', data: { reason: 'r' } }, 7],
  [{ type: 'ProcessingStopped', data: { initiator: 'applicant', ground: 'r' } }, 8],
  [{ type: 'DossierCompleted', data: { outcome: 'granted' } }, 9],
  [{ type: 'ResultReturned', data: { method: 'post' } }, 10],
])('%o shows as status %i', (event, status) => {
  expect(changesOf(submitted, received, event)).toEqual(['2@2', `${status}@3`])
})

test('what is told of a dossier after each of its events is the last change that had to be told', () => {
  fc.assert(
    fc.property(arbitraryCommandHistory(), ({ events }) => {
      let state = initialDossier
      for (const event of events) {
        const before = portalStatus(state)
        state = evolveDossier(state, event)
        const now = portalStatus(state)
        expect(state.statuses.at(-1)?.status ?? null).toBe(now)
        if (now !== before) expect(state.statuses.at(-1)?.at).toBe(event.occurredAt)
      }
      expect(dossierSteps.value(state.steps)['progress']).toBeDefined()
    }),
    { numRuns: 60 },
  )
})
