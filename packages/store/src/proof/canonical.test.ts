import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { canonicalJson } from './canonical.ts'

const refusal = (value: unknown): Refusal | undefined => {
  try {
    canonicalJson(value, 'data')
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return undefined
}

test('the sample of RFC 8785 §3.2.2 has the form printed there', () => {
  const sample = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(sample, 'data')).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('names are sorted by UTF-16 code units, as in RFC 8785 §3.2.3', () => {
  const sample = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 }
  expect(canonicalJson(sample, 'data').match(/\d(?=[,}])/g)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('names that look like numbers are sorted as texts, and a text that looks like an escape is kept', () => {
  expect(canonicalJson({ 9: 'a', 10: { b: 1, 1: 2 }, '-1': [], a: 0 }, 'data')).toBe(
    '{"-1":[],"10":{"1":2,"b":1},"9":"a","a":0}',
  )
  expect(canonicalJson({ b: String.raw`\ud83d`, a: '😀' }, 'data')).toBe(String.raw`{"a":"😀","b":"\\ud83d"}`)
})

test('the order in which names were written does not matter', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }, 'data')).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
})

test('the path of a refused value leads through objects and arrays', () => {
  expect(refusal({ components: [{}, {}, {}, { pages: 3n }] })?.params['path']).toBe('data.components[3].pages')
})

test('an object or array that stands twice, but not inside itself, is no cycle', () => {
  const unit = { code: 'H07' }
  const list = [1]
  expect(canonicalJson([unit, { again: unit }, list, [list]], 'data')).toBe(
    '[{"code":"H07"},{"again":{"code":"H07"}},[1],[[1]]]',
  )
})

test('a cycle is refused where it closes', () => {
  const parent: { child: { parent?: unknown } } = { child: {} }
  parent.child.parent = parent
  expect(refusal(parent)).toMatchObject({ code: 'store.cycle', params: { path: 'data.child.parent' } })
})

test('half a character is refused in a text and in a name, a whole emoji is not', () => {
  expect(refusal({ note: 'a\ud83d' })).toMatchObject({ code: 'store.lone-surrogate', params: { path: 'data.note' } })
  expect(refusal({ '\ude00': 1 })?.code).toBe('store.lone-surrogate')
  expect(refusal({ note: '\\ud83d 😀\n' })).toBeUndefined()
})

test('a hole in an array is refused at its place', () => {
  const sparse: number[] = [1]
  sparse[2] = 3
  expect(refusal({ list: sparse })).toMatchObject({ code: 'store.sparse-array', params: { path: 'data.list[1]' } })
})

test('fields that JSON would drop are refused: symbols, and names on an array', () => {
  expect(refusal({ [Symbol('hidden')]: 1 })?.code).toBe('store.named-fields')
  expect(refusal({ list: Object.assign([1], { total: 1 }) })).toMatchObject({ params: { path: 'data.list' } })
})

test('999 levels are written, 1001 are refused before the stack is exhausted', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 0 : [nested(levels - 1)])
  expect(canonicalJson(nested(999), 'data')).toBe('['.repeat(999) + '0' + ']'.repeat(999))
  expect(refusal(nested(1001))?.code).toBe('store.too-deep')
})

test.each([
  ['BigInt', 1n],
  ['NaN', Number.NaN],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
  ['undefined', undefined],
  ['function', () => 1],
  ['symbol', Symbol('s')],
  ['Date', new Date(0)],
  ['Map', new Map()],
  ['Number', Object(1) as unknown],
])('a value of kind %s is named in the refusal', (found, value) => {
  expect(refusal({ field: value })).toMatchObject({ code: 'store.not-json', params: { path: 'data.field', found } })
})
