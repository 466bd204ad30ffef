import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const words = ['store', 'start', 'granularity', 'from', 'to']

test('one wrong, missing, added or exchanged letter still finds the word', () => {
  expect(nearest('stire', words)).toBe('store')
  expect(nearest('granulrity', words)).toBe('granularity')
  expect(nearest('froom', words)).toBe('from')
  expect(nearest('sotre', words)).toBe('store')
  expect(nearest('tsore', words)).toBe('store')
})

test('the beginning of a word finds it', () => {
  expect(nearest('gran', words)).toBe('granularity')
})

test('a word that resembles none finds none', () => {
  expect(nearest('xylophone', words)).toBeUndefined()
  expect(nearest('store', [])).toBeUndefined()
})

test('a third of the letters of a known word may be wrong, one of a short word, and no more', () => {
  expect(nearest('abcxyz', ['abcdef'])).toBeUndefined()
  expect(nearest('abcdyz', ['abcdef'])).toBe('abcdef')
  expect(nearest('abcyz', ['abcde'])).toBeUndefined()
  expect(nearest('ab', ['ax'])).toBe('ax')
  expect(nearest('ab', ['xy'])).toBeUndefined()
  expect(nearest('xbcdef', ['abcdef'])).toBe('abcdef')
  expect(nearest('', ['abcdef'])).toBe('abcdef')
})

test('two neighbours exchanged are one fault, at the beginning, at the end, and where something else is wrong too', () => {
  expect(nearest('bac', ['abc'])).toBe('abc')
  expect(nearest('acb', ['abc'])).toBe('abc')
  expect(nearest('abdcxfghi', ['abcdefghi'])).toBe('abcdefghi')
  expect(nearest('badcfe', ['abcdef'])).toBeUndefined()
  expect(nearest('badcfeghi', ['abcdefghi'])).toBe('abcdefghi')
})

test('of several near words the nearest is found, and of equals the first', () => {
  expect(nearest('stort', ['start', 'store', 'stort-x'])).toBe('start')
  expect(nearest('stort', ['store', 'start'])).toBe('store')
  expect(nearest('formxx', ['forms', 'formxy'])).toBe('formxy')
  // the beginning of a word counts as one fault, as a wrong letter does
  expect(nearest('for', ['foo', 'form06'])).toBe('foo')
})
