import { dossierEventDefinitions, dossierPromotions } from '@motcua/core'
import { expectTypeOf, test } from 'vitest'
import { ledgerDefinitions, ledgerHandler, ledgerRequest } from '../command/fee-ledger.fixture.ts'
import { handlerKit } from './handler-kit.ts'
import { type ProjectionKitOptions, projectionKit } from './projection-kit.ts'

type Row = { paid: number }

test('the kit of a projection knows the columns of its row', async () => {
  const kit = projectionKit<Row>({
    projection: {
      name: 'paid',
      version: 1,
      columns: [{ name: 'paid', kind: 'integer' }],
      initial: () => ({ paid: 0 }),
      on: {},
    },
    definitions: dossierEventDefinitions,
    promotions: dossierPromotions,
  })
  const then = await kit.given()
  expectTypeOf<keyof Parameters<typeof then.thenRow>[1]>().toEqualTypeOf<'paid'>()
  expectTypeOf<NonNullable<ProjectionKitOptions<Row>['texts']>[number]>().toEqualTypeOf<'paid'>()
})

test('the kit of a handler takes its commands and events, and nothing else', () => {
  const kit = handlerKit({ handler: (store) => ledgerHandler({ store }), definitions: ledgerDefinitions, now: 0 })
  // compiled and never called
  const examples = async (): Promise<void> => {
    const given = await kit.given()
    const handled = await given.when(ledgerRequest('a', { type: 'Pay', amount: 1 }))
    handled.thenEvents({ type: 'Paid', data: { amount: 1 } })
    // @ts-expect-error there is no such event
    handled.thenEvents({ type: 'Lost', data: { amount: 1 } })
    // @ts-expect-error there is no such command
    await given.when({ ...ledgerRequest('a', { type: 'Pay', amount: 1 }), command: { type: 'Lose' } })
  }
  expectTypeOf(examples).returns.resolves.toBeVoid()
})
