import { expect, test } from 'vitest'
import { balance, type Balance, balancePromotions } from './balance.fixture.ts'
import { columnsInMemory, promotedViews } from './promoted-view.ts'
import { checkProjection, type ProjectionOf } from './row-projection.ts'
import { rowValues } from './row-values.ts'

const refusal = (change: Partial<ProjectionOf<Balance>>) => {
  try {
    checkProjection({ ...balance, ...change })
    return undefined
  } catch (error) {
    return error
  }
}

test('a sound definition passes', () => {
  expect(refusal({})).toBeUndefined()
})

test('a name that would need quoting in SQL is refused', () => {
  expect(refusal({ name: 'fees; DROP TABLE events' })).toMatchObject({ code: 'projection.invalid-name' })
})

test('names that differ only in case would be one table, so capitals are refused', () => {
  expect(refusal({ name: 'Balance' })).toMatchObject({ code: 'projection.invalid-name' })
})

test('a column may not be named like the key', () => {
  const columns = [...balance.columns, { name: 'Stream', kind: 'integer' as const }]
  expect(refusal({ columns })).toMatchObject({ code: 'projection.invalid-column', params: { column: 'Stream' } })
})

test('a column named twice is refused, capitals or not', () => {
  const columns = [...balance.columns, { name: 'PAID', kind: 'integer' as const }]
  expect(refusal({ columns })).toMatchObject({ code: 'projection.column-twice', params: { column: 'PAID' } })
})

test('a field of the row without a column is named', () => {
  const columns = balance.columns.filter(({ name }) => name !== 'paid')
  expect(refusal({ columns })).toMatchObject({ code: 'projection.columns-differ', params: { column: 'paid' } })
})

test('a column without a field in the row is named', () => {
  const columns = [...balance.columns, { name: 'refunded', kind: 'integer' as const }]
  expect(refusal({ columns })).toMatchObject({ code: 'projection.columns-differ', params: { column: 'refunded' } })
})

test('a version is a whole number from 1', () => {
  expect(refusal({ version: 0 })).toMatchObject({ code: 'projection.invalid-version' })
})

test('a promoted field that hides the time of every event is refused', () => {
  const promotions = { ...balancePromotions, Paid: { occurredAt: 'instant' } } as const
  expect(() => promotedViews(balance, promotions)).toThrow(
    expect.objectContaining({ code: 'projection.reserved-promotion', params: { type: 'Paid', name: 'occurredAt' } }),
  )
})

test('a handler sees its own fields by name, absent ones as null, and may take the event apart', () => {
  const seen: object[] = []
  const spy: ProjectionOf<Balance> = { ...balance, on: { Paid: (_, event: object) => seen.push({ ...event }) } }
  const { cursor, handlers } = promotedViews(spy, balancePromotions)
  const handler = handlers.get('Paid')
  for (const promoted of [[40, 1], [50]]) {
    cursor.event = columnsInMemory({ occurredAt: 1_000, recordedAt: 2_000 }, promoted)
    handler?.apply(balance.initial(), handler.view)
  }
  expect(seen).toEqual([
    { occurredAt: 1_000, recordedAt: 2_000, amount: 40, urgent: 1 },
    { occurredAt: 1_000, recordedAt: 2_000, amount: 50, urgent: null },
  ])
})

test.each([
  { what: 'a fraction', change: { paid: 0.5 }, column: 'paid' },
  { what: 'what no number can hold', change: { due: Number.NaN }, column: 'due' },
  { what: 'a text in a number’s place', change: { unit: 'H26' }, column: 'unit' },
  { what: 'a number in a text’s place', change: { trail: 3 }, column: 'trail' },
  { what: 'nothing at all', change: { paid: undefined }, column: 'paid' },
])('a row that holds $what is refused, naming column and stream', ({ change, column }) => {
  const row = Object.assign(balance.initial(), change)
  expect(() => rowValues<Balance>(balance)(row, () => 'dossier-9')).toThrow(
    expect.objectContaining({
      code: 'projection.invalid-value',
      params: expect.objectContaining({ projection: 'balance', column, stream: 'dossier-9' }),
    }),
  )
})

test('a field that a handler invents is refused by its name', () => {
  const row = Object.assign(balance.initial(), { refunded: 1 })
  expect(() => rowValues<Balance>(balance)(row, () => 'dossier-9')).toThrow(
    expect.objectContaining({
      code: 'projection.columns-differ',
      params: expect.objectContaining({ column: 'refunded' }),
    }),
  )
})
