import { expectTypeOf, test } from 'vitest'
import type { balancePromotions } from './balance.fixture.ts'
import type { PromotedEvent, RowProjection } from './row-projection.ts'

type Row = { paid: number }
type Exact = RowProjection<Row, typeof balancePromotions, 'Paid' | 'Closed'>
type Seen<Type extends 'Paid' | 'Closed'> = Parameters<NonNullable<Exact['on'][Type]>>[1]

test('with an exact table a handler knows the promoted fields of its type, and no others', () => {
  expectTypeOf<Seen<'Paid'>['amount']>().toEqualTypeOf<number | null>()
  expectTypeOf<Seen<'Paid'>['occurredAt']>().toEqualTypeOf<number>()
  expectTypeOf<keyof Seen<'Paid'>>().toEqualTypeOf<'occurredAt' | 'recordedAt' | 'amount' | 'urgent'>()
})

test('a type that promotes nothing shows its two times', () => {
  expectTypeOf<keyof Seen<'Closed'>>().toEqualTypeOf<'occurredAt' | 'recordedAt'>()
})

test('a handler for a type outside the union is refused', () => {
  expectTypeOf<keyof Exact['on']>().toEqualTypeOf<'Paid' | 'Closed'>()
})

test('columns are fields of the row', () => {
  expectTypeOf<Exact['columns'][number]['name']>().toEqualTypeOf<'paid'>()
})

test('without an exact table every field may be absent', () => {
  expectTypeOf<PromotedEvent['amount']>().toEqualTypeOf<number | null>()
})
