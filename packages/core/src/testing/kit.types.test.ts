import type fc from 'fast-check'
import { expectTypeOf, test } from 'vitest'
import type { Occurred } from '../decider.ts'
import { dossierDecider } from '../dossier/dossier.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import { arbitraryDecidedHistory } from './arbitrary-decisions.ts'
import { testingContext } from './arbitrary-commands.ts'
import { loadHistory } from './saved-history.ts'
import { specify } from './specification.ts'

const spec = specify(dossierDecider)
const context = testingContext(0)
const withdraw = { type: 'WithdrawDossier', reason: 'changed mind' } as const
const withdrawn = { type: 'DossierWithdrawn', data: {}, occurredAt: 1, recordedAt: 1 } as const

test('a specification takes the events, commands and state of its decider, and nothing else', () => {
  // compiled and never called
  const examples = (): void => {
    spec.given(withdrawn).when(withdraw, context).thenEvents({ type: 'DossierWithdrawn', data: {} })
    spec.given().when(withdraw, context).thenState({ unit: 'H21' })
    // @ts-expect-error there is no such command
    spec.given().when({ type: 'BuyDossier' }, context)
    // @ts-expect-error a withdrawal has no amount
    spec.given({ ...withdrawn, data: { amount: 1 } })
    // @ts-expect-error an event of a history has its times
    spec.given({ type: 'DossierWithdrawn', data: {} })
    // @ts-expect-error there is no such event
    spec.given().when(withdraw, context).thenEvents({ type: 'DossierBought', data: {} })
    // @ts-expect-error the state has no such field
    spec.given().when(withdraw, context).thenState({ colour: 'red' })
  }
  expectTypeOf(examples).returns.toBeVoid()
})

test('generated and loaded histories are of the decider’s events', () => {
  const histories = arbitraryDecidedHistory({ decider: dossierDecider, commands: () => [], context: testingContext })
  type Generated = typeof histories extends fc.Arbitrary<infer History> ? History : never
  expectTypeOf<Generated['events']>().toEqualTypeOf<readonly Occurred<DossierEvent>[]>()
  expectTypeOf<Generated['state']>().toEqualTypeOf<DossierState>()
  expectTypeOf(loadHistory<DossierEvent>('')).toEqualTypeOf<readonly Occurred<DossierEvent>[]>()
})
