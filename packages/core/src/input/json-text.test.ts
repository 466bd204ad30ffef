import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault, readJsonText } from './json-text.ts'

const where = (text: string): string | undefined => jsonFault(text)?.en

test('the place where a text stops being JSON is told by line and column', () => {
  expect(where('{"a": 1,\n "b": }')).toBe('line 2, column 7: } cannot stand there')
  expect(where('{"a": 1 "b": 2}')).toBe('line 1, column 9: " cannot stand there')
  expect(where('[1, 2')).toBe('line 1, column 6: the text ends in the middle')
  expect(where('["open')).toBe('line 1, column 7: the text ends in the middle')
  expect(where('{"a": NaN}')).toBe('line 1, column 7: N cannot stand there')
  expect(where('[01]')).toBe('line 1, column 3: 1 cannot stand there')
  expect(where('[1] []')).toBe('line 1, column 5: [ cannot stand there')
  expect(where('["a\u0000b"]')).toBe('line 1, column 4: U+0000 stands in a text without being escaped')
  expect(where(String.raw`["\u12"]`)).toBe(String.raw`line 1, column 3: \u cannot stand there`)
  expect(where('[]]')).toBe('line 1, column 3: ] cannot stand there')
  expect(where('')).toBe('line 1, column 1: the text ends in the middle')
})

test('a field that stands twice in one object is a fault, in two objects it is none', () => {
  expect(where('{"a": 1, "a": 2}')).toBe('line 1, column 10: the field "a" stands twice in one object')
  expect(where('[{"a": 1}, {"a": 2}]')).toBeUndefined()
})

test('__proto__ is no name of a field, and what is nested beyond reason is refused before anybody recurses into it', () => {
  expect(where('{"__proto__": {}}')).toContain('"__proto__" cannot stand there')
  expect(where('['.repeat(60_000))).toContain('more than 200 levels')
  expect(where(`${'['.repeat(200)}${']'.repeat(200)}`)).toBeUndefined()
})

test('a text of one long line is looked through without recursion', () => {
  expect(where(JSON.stringify({ line: 'x'.repeat(20_000_000) }))).toBeUndefined()
})

test('what JSON.parse takes is taken, and what it refuses is refused', () => {
  const texts = fc.oneof(
    fc.json(),
    fc
      .tuple(fc.json(), fc.nat(60), fc.constantFrom('', '"', ',', '}', ']', ':', '0', '\\', 'x', '\n'))
      .map(([json, at, put]) => json.slice(0, at) + put + json.slice(at + 1)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const parse = (): unknown => JSON.parse(text)
      const fault = jsonFault(text)
      if (fault === undefined) expect(readJsonText(text, (place) => new Error(place.en))).toEqual(parse())
      else if (!/stands twice|__proto__/.test(fault.en)) expect(parse, text).toThrow(SyntaxError)
    }),
    { numRuns: 1_000 },
  )
})

test('control characters are told by their number and others as they are', () => {
  const told = (character: string): string | undefined => where(character)?.replace('line 1, column 1: ', '')
  expect(['\u001f', '\u007f', '\u009f'].map(told)).toEqual([
    'U+001F cannot stand there',
    'U+007F cannot stand there',
    'U+009F cannot stand there',
  ])
  // a space of its own kind is shown, and so is what lies just beyond the control characters
  expect(['~', '\u00a0', '😀'].map(told)).toEqual([
    '~ cannot stand there',
    '\u00a0 cannot stand there',
    '😀 cannot stand there',
  ])
})

test('each sign stands only where it may', () => {
  for (const [text, column, found] of [
    ['[1 2]', 4, '2'],
    ['{1: 2}', 2, '1'],
    ['{"a" 1}', 6, '1'],
    ['{"a",}', 5, ','],
    ['{"a": 1,}', 9, '}'],
    ['[1,]', 4, ']'],
    ['[1}', 3, '}'],
    ['{"a": 1]', 8, ']'],
    [',', 1, ','],
    ['1,', 2, ','],
    ['[:]', 2, ':'],
    ['{true: 1}', 2, 't'],
    ['1 2', 3, '2'],
  ] as const)
    expect(where(text), text).toBe(`line 1, column ${column}: ${found} cannot stand there`)
  for (const text of ['{}', '[]', '[[], {}]', '{"a": {"b": [1, null, true, "x"]}, "c": -1.5e3}', ' 1 '])
    expect(where(text), text).toBeUndefined()
})

test('an escape is looked at where it stands, however long the text goes on', () => {
  expect(where(String.raw`["ab\q and more"]`)).toBe(String.raw`line 1, column 5: \q cannot stand there`)
  expect(where(String.raw`["a\u00e1\n\"b"]`)).toBeUndefined()
  expect(where('["a\\n\tb"]')).toBe('line 1, column 6: U+0009 stands in a text without being escaped')
})

test('a byte order mark is passed over, and what is no JSON is thrown as the caller says', () => {
  expect(readJsonText('\uFEFF{"a": 1}', ({ en }) => new Error(en))).toEqual({ a: 1 })
  expect(() => readJsonText('{', ({ en }) => new Error(`file: ${en}`))).toThrow(
    'file: line 1, column 2: the text ends in the middle',
  )
})
