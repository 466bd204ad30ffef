import { expect, test } from 'vitest'
import { recentlyUsed } from './recently-used.ts'

test('beyond the limit the value is forgotten that was neither set nor asked for the longest', () => {
  const values = recentlyUsed<number>(2)
  values.set('a', 1)
  values.set('b', 2)
  expect(values.get('a')).toBe(1)
  values.set('c', 3)
  expect(['a', 'b', 'c'].map(values.get)).toEqual([1, undefined, 3])
  values.set('a', 4)
  values.set('d', 5)
  expect(['a', 'c', 'd'].map(values.get)).toEqual([4, undefined, 5])
})
