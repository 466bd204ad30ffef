import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const words = ['store', 'start', 'granularity', 'from', 'to']

test('one wrong, missing, added or exchanged letter still finds the word', () => {
  expect(nearest('stire', words)).toBe('store')
  expect(nearest('granulrity', words)).toBe('granularity')
  expect(nearest('froom', words)).toBe('from')
  expect(nearest('sotre', words)).toBe('store')
})

test('the beginning of a word finds it', () => {
  expect(nearest('gran', words)).toBe('granularity')
})

test('a word that resembles none finds none', () => {
  expect(nearest('xylophone', words)).toBeUndefined()
})
