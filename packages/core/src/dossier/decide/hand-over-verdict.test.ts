import { expect, test } from 'vitest'
import { specify } from '../../testing/specification.ts'
import { testingContext } from '../../testing/arbitrary-commands.ts'
import { dossierDecider } from '../dossier.ts'
import { initialDossier } from '../state.ts'
import { confirmHandover } from './handling.ts'
import { legalContext } from './context.ts'

const at = Date.UTC(2026, 2, 4, 2)
const law = legalContext(testingContext(at + 5), '1.000001')

test.each([
  ['early', at + 1],
  ['on-time', at],
  ['late', at - 1],
  ['on-time', null],
] as const)(
  'a hand-over is %s by when it was made, not by when it is confirmed; without a due time it is on time',
  (verdict, due) => {
    const state = { ...initialDossier, handover: { to: 'H21.1', at, due } }
    expect(confirmHandover({ type: 'ConfirmHandover', unit: 'H21.1' }, state, law)).toEqual({
      accepted: true,
      events: [{ type: 'HandoverConfirmed', data: { verdict, unit: 'H21.1' } }],
    })
  },
)

test('a file other than the scanned one is not signed, and a file that nobody fingerprinted is', () => {
  const scanned = (hash?: string) =>
    specify(dossierDecider).given(
      {
        type: 'DossierSubmitted',
        data: {
          unit: 'H21.1',
          receivingUnit: 'H21.1',
          procedure: '1.000001',
          channel: 'direct',
          code: null,
          subject: null,
        },
        occurredAt: at,
        recordedAt: at,
      },
      {
        type: 'ComponentDigitised',
        data: { component: 'c', source: 'scan', ...(hash === undefined ? {} : { hash }) },
        occurredAt: at,
        recordedAt: at,
      },
    )
  const sign = (hash?: string) =>
    ({ type: 'SignComponent', component: 'c', signer: 'cb-1', ...(hash === undefined ? {} : { hash }) }) as const
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
  const context = testingContext(at + 1)
  expect(() => scanned(one).when(sign(other), context).thenRefused('scan-integrity')).not.toThrow()
  expect(scanned(one).when(sign(one), context).decision.accepted).toBe(true)
  expect(scanned(one).when(sign(), context).decision.accepted).toBe(true)
  expect(scanned().when(sign(other), context).decision.accepted).toBe(true)
})
