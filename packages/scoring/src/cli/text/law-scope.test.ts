import { expect, test } from 'vitest'
import { UsageError } from '../usage-error.ts'
import { scopeOf } from './law-scope.ts'

test('a place is read from its parts in any order, with blanks around them; nothing is the nation', () => {
  expect(scopeOf(' procedure=land, province=dong-thap ,ministry=moha')).toEqual({
    place: { procedure: 'land', province: 'dong-thap', ministry: 'moha' },
    name: 'ministry moha, province dong-thap, procedure land',
  })
  expect(scopeOf(undefined)).toEqual({ place: {}, name: 'nation' })
})

test.each(['', 'dong-thap', 'town=x', 'province=', 'province', 'province=a=b', 'province=a,province=a', 'province=a,'])(
  'the place "%s" is refused with what was written',
  (value) => {
    expect(() => scopeOf(value)).toThrow(new UsageError('cli.scope-form', { value }))
    expect(() => scopeOf(value)).toThrow(UsageError)
  },
)
