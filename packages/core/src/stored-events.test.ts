import { expect, test } from 'vitest'
import { writtenShape } from './event/written-shape.fixture.ts'
import kept from './fixtures/promotions.golden.json' with { type: 'json' }
import shapes from './fixtures/shapes.golden.json' with { type: 'json' }
import { storedEventDefinitions, storedPromotions } from './stored-events.ts'

test('what an event may hold is what is written down: no field, choice or bound of it changes unseen', () => {
  expect(storedEventDefinitions.flatMap(writtenShape)).toEqual(shapes)
})

test('what stands as an integer beside an event keeps its kind, and every choice its number', () => {
  for (const [type, fields] of Object.entries(kept))
    for (const [field, written] of Object.entries(fields)) {
      const now = storedPromotions[type]?.[field]
      expect(
        Array.isArray(written) && Array.isArray(now) ? now.slice(0, written.length) : now,
        `${type}.${field}`,
      ).toEqual(written)
    }
})

test('each choice that stands as an integer is one that the event may hold', () => {
  for (const { type, schema } of storedEventDefinitions) {
    const lines = writtenShape({ type, version: 0, schema, upcasters: {} })
    for (const [field, promoted] of Object.entries(storedPromotions[type] ?? {})) {
      const line = lines.find(
        (each) => each.startsWith(`${type}@0.${field} `) || each.startsWith(`${type}@0.${field}? `),
      )
      expect(line, `${type}.${field}`).toBeDefined()
      if (Array.isArray(promoted)) expect(line).toContain(`enum=${JSON.stringify(promoted)}`)
    }
  }
})
