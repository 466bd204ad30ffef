import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFile } from './page-file.ts'

const named = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('H', 'h', '2', '.', '/', '\\', '~', '-', ' ', ':', '%', 'Đ', 'é', '\u202E'),
    maxLength: 6,
  }),
  fc.constantFrom('..', '../H21', '', 'CON', 'nul', '.', 'index', 'H21.227', 'h21.227', 'H21.227 ', 'Ủy ban', 'Ủy ban'),
)

test('whatever a unit is called, its page has a name that every file system and every link takes as it stands', () => {
  fc.assert(
    fc.property(named, (unit) => {
      const file = pageFile(unit)
      expect(file).toMatch(/^unit-[A-Za-z0-9._~-]+\.html$/)
      expect(file.length).toBeLessThanOrEqual(80)
      expect(encodeURI(file)).toBe(file)
    }),
  )
})

test('two units have two pages, also where capitals and small letters are the same', () => {
  fc.assert(
    fc.property(named, named, (one, other) => {
      fc.pre(one !== other)
      expect(pageFile(one).toLowerCase()).not.toBe(pageFile(other).toLowerCase())
    }),
  )
})
