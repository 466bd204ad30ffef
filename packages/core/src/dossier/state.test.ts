import { describe, expect, test } from 'vitest'
import type { Occurred } from '../decider.ts'
import type { DossierEvent } from './events.ts'
import { progressOf } from './machine.ts'
import { evolveDossier } from './evolve.ts'
import { initialDossier } from './state.ts'

const occurred = (event: DossierEvent, occurredAt: number): Occurred<DossierEvent> => ({
  ...event,
  occurredAt,
  recordedAt: occurredAt,
})

const after = (...events: readonly Occurred<DossierEvent>[]) => events.reduce(evolveDossier, initialDossier)

const submitted = occurred(
  {
    type: 'DossierSubmitted',
    data: { unit: 'U1', receivingUnit: 'U2', procedure: 'P', channel: 'post', code: null, subject: null },
  },
  10,
)
const received = occurred({ type: 'DossierReceived', data: {} }, 20)
const asked = (at: number) =>
  occurred({ type: 'SupplementRequested', data: { stage: 'appraisal', items: [{ reason: 'x' }] } }, at)
const answered = (at: number) => occurred({ type: 'SupplementReceived', data: {} }, at)

describe('what a dossier is', () => {
  test('an event that the steps do not know is kept as a fact and marked as an anomaly', () => {
    const state = after(
      submitted,
      received,
      occurred({ type: 'DossierCompleted', data: { outcome: 'granted' } }, 30),
      asked(40),
    )
    expect(progressOf(state.steps)).toBe('completed')
    expect(state.supplements).toHaveLength(1)
    expect(state.anomalies).toEqual([{ type: 'SupplementRequested', occurredAt: 40, step: 'completed' }])
  })

  test('an answer without a request leaves no supplement and one anomaly', () => {
    const state = after(submitted, received, answered(30))
    expect(state.supplements).toEqual([])
    expect(state.anomalies).toHaveLength(1)
  })

  test('an answer closes the oldest open request', () => {
    const state = after(submitted, received, asked(30), answered(35), asked(40))
    expect(state.supplements.map(({ requestedAt, receivedAt }) => [requestedAt, receivedAt])).toEqual([
      [30, 35],
      [40, null],
    ])
  })

  test('a fact that repeats keeps its earliest time', () => {
    const completed = (at: number) => occurred({ type: 'DossierCompleted', data: { outcome: 'granted' } }, at)
    expect(after(submitted, received, completed(50), completed(40)).completedAt).toBe(40)
  })

  test('a transfer of competence changes the unit, a non-territorial one does not', () => {
    const transferred = (kind: 'competence' | 'non-territorial') =>
      occurred({ type: 'DossierTransferred', data: { to: 'U3', kind } }, 30)
    expect(after(submitted, transferred('non-territorial')).unit).toBe('U1')
    expect(after(submitted, transferred('competence')).unit).toBe('U3')
  })

  test('a new scan of a signed component awaits a signature again', () => {
    const scan = occurred({ type: 'ComponentDigitised', data: { component: 'c', source: 'scan' } }, 30)
    const sign = occurred({ type: 'ComponentSigned', data: { component: 'c', signer: 'o' } }, 31)
    expect(after(submitted, scan, sign).components['c']).toMatchObject({ digitised: true, signed: true, reused: false })
    expect(after(submitted, scan, sign, scan).components['c']?.signed).toBe(false)
  })

  test('a pause is closed by a resumption of its own kind only', () => {
    const pause = occurred({ type: 'ClockPaused', data: { kind: 'verification', cause: 'x' } }, 30)
    const resume = (kind: 'verification' | 'judicial') => occurred({ type: 'ClockResumed', data: { kind } }, 40)
    expect(after(submitted, received, pause, resume('judicial')).pauses[0]?.to).toBeNull()
    expect(after(submitted, received, pause, resume('verification')).pauses[0]?.to).toBe(40)
  })
})
