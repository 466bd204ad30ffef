import { describe, expect, test } from 'vitest'
import type { DossierCommand } from '../commands.ts'
import { progressOf } from '../machine.ts'
import { decideDossier } from './decide.ts'
import { calendar, expected, received, rejection, submission, under118 } from './law.fixture.ts'

const result: DossierCommand = { type: 'IssueResult', result: 'r-1', kind: 'granted' }

describe('result and endings', () => {
  test('a dossier is completed after its result, and returned after its completion', () => {
    const dossier = received()
    const complete: DossierCommand = { type: 'CompleteDossier', outcome: 'granted' }
    const hand: DossierCommand = { type: 'ReturnResult', method: 'counter' }
    expect(rejection(dossier.at('2026-03-05T09:00', complete)).message).toBe('reject.no-result')
    dossier.at('2026-03-05T09:10', result)
    expect(rejection(dossier.at('2026-03-05T09:20', hand)).message).toBe('reject.not-completed')
    dossier.at('2026-03-05T09:30', complete)
    dossier.at('2026-03-05T09:40', hand)
    expect(progressOf(dossier.state.steps)).toBe('returned')
  })

  test('no result comes into being before reception', () => {
    const dossier = expected()
    dossier.at('2026-03-04T09:00', submission(under118))
    expect(rejection(dossier.at('2026-03-04T09:10', result)).rule).toBe('order-of-steps')
  })

  test('a signature or file of another result is refused', () => {
    const dossier = received()
    dossier.at('2026-03-05T09:00', result)
    expect(
      rejection(dossier.at('2026-03-05T09:10', { type: 'SignResult', result: 'r-2', signer: 'h' })).params,
    ).toEqual({
      known: 'r-1',
      given: 'r-2',
    })
    expect(dossier.at('2026-03-05T09:20', { type: 'AttachResult', result: 'r-1' }).accepted).toBe(true)
  })

  test('the applicant withdraws before a result exists, not after', () => {
    const early = expected()
    early.at('2026-03-04T09:00', submission(under118))
    early.at('2026-03-04T09:10', { type: 'WithdrawDossier' })
    expect(progressOf(early.state.steps)).toBe('withdrawnBeforeReception')
    const late = received()
    late.at('2026-03-05T09:00', result)
    expect(rejection(late.at('2026-03-05T09:10', { type: 'WithdrawDossier' })).rule).toBe('result-before-end')
  })

  test('an ended dossier is not processed further, but may still be rated', () => {
    const dossier = received()
    dossier.at('2026-03-05T09:00', { type: 'WithdrawDossier' })
    expect(rejection(dossier.at('2026-03-05T09:10', { type: 'StartStep', step: 'appraisal' })).message).toBe(
      'reject.ended',
    )
    expect(dossier.at('2026-03-05T09:20', { type: 'RateSatisfaction', rating: 'like' }).accepted).toBe(true)
  })
})

describe('bad input', () => {
  test('a field that is missing, misspelt or of the wrong type is named', () => {
    const fields = [
      { type: 'RequestSupplement', items: [] },
      { type: 'RequestSupplement' },
      { type: 'DigitiseComponent', component: '', source: 'scan' },
      { type: 'PayFee', amount: '15000', channel: 'counter' },
      { type: 'ReceiveDossier', haste: true },
      { type: 'Fly' },
      { type: 'constructor' },
    ].map((command) => rejection(received().at('2026-03-04T11:00', command as DossierCommand)).field)
    expect(fields).toEqual(['items', 'items', 'component', 'amount', 'haste', 'type', 'type'])
  })

  test('what happened in the future, or before the dossier came to its step, is refused', () => {
    const { state, instant } = received()
    const decide = (occurredAt: string) =>
      decideDossier({ type: 'StartStep', step: 'appraisal' }, state, {
        calendar,
        procedures: () => ({ limit: '5wd' }),
        now: instant('2026-03-05T09:00'),
        occurredAt: instant(occurredAt),
      })
    expect(rejection(decide('2026-03-05T09:01')).message).toBe('reject.future')
    expect(rejection(decide('2026-03-04T09:59')).message).toBe('reject.too-early')
    expect(decide('2026-03-04T10:00').accepted).toBe(true)
  })
})
