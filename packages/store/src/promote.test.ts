import { MotcuaError, type JsonValue, type PromotedKind } from '@motcua/core'
import { expect, test } from 'vitest'
import { promoter } from './promote.ts'
import { Refusal } from './refusal.ts'

const promote = promoter({
  DossierSubmitted: {
    unit: 'dictionary',
    receivedAt: 'instant',
    copies: 'integer',
    paper: 'boolean',
    channel: ['direct', 'post', 'online'],
  },
})

test('each kind becomes its integer, a dictionary text stays a text, in the order of the table', () => {
  const data = { channel: 'online', paper: true, copies: 3, receivedAt: '1970-01-01T00:00:01.000Z', unit: 'H07', x: 1 }
  expect(promote('DossierSubmitted', data)).toEqual(['H07', 1_000, 3, 1, 2])
})

test('absent and null are null, also when the data are not an object', () => {
  expect(promote('DossierSubmitted', { unit: null, paper: false })).toEqual([null, null, null, 0, null])
  expect(promote('DossierSubmitted', 'text')).toEqual([null, null, null, null, null])
})

test('a field that an object only inherits is absent', () => {
  const inherits = promoter({ Note: Object.fromEntries([['constructor', 'dictionary' as const]]) })
  expect(inherits('Note', {})).toEqual([null])
})

test('a type that the table does not name promotes nothing', () => {
  expect(promote('FeePaid', { unit: 'H07' })).toEqual([])
})

test.each<[string, PromotedKind, JsonValue, string]>([
  ['a text that is not in the list', ['direct', 'post'], 'fax', 'direct | post'],
  ['a number in the place of a text', 'dictionary', 7, 'dictionary'],
  ['a fraction', 'integer', 1.5, 'integer'],
  ['a number beyond what is exact', 'integer', 2 ** 53, 'integer'],
  ['a number in the place of true or false', 'boolean', 1, 'boolean'],
  ['a date without a time', 'instant', '2026-03-04', 'instant'],
  ['an object', 'dictionary', { a: 1 }, 'dictionary'],
])('%s is refused with the path, the value and what is wanted', (_, kind, value, wanted) => {
  const attempt = () => promoter({ Note: { field: kind } })('Note', { field: value })
  expect(attempt).toThrow(Refusal)
  try {
    attempt()
  } catch (error) {
    const params = { path: 'data.field', found: JSON.stringify(value), wanted }
    expect(error).toMatchObject({ code: 'store.not-promotable', params })
  }
})

test('seven promoted values of a type are refused when the table is handed over, six are not', () => {
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'integer' as const]))
  expect(promoter({ Note: fields(6) })('Note', {})).toHaveLength(6)
  expect(() => promoter({ Note: fields(7) })).toThrow(MotcuaError)
  expect(() => promoter({ Note: fields(7) })).toThrow('Note promotes 7 values; a store has 6 columns')
})
