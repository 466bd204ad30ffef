import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'

const places = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((m) => m[0]).toSorted()

test('every message takes the same parameters in Vietnamese and in English', () => {
  for (const [key, message] of Object.entries(catalogue)) expect(places(message.vi), key).toEqual(places(message.en))
})

test('no message is empty in either language', () => {
  for (const [key, message] of Object.entries(catalogue)) {
    expect(message.vi.trim(), key).not.toBe('')
    expect(message.en.trim(), key).not.toBe('')
  }
})
