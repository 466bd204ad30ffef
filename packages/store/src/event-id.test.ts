import { expect, test } from 'vitest'
import { eventId } from './event-id.ts'

// computed by another UUIDv5 implementation
test.each([
  ['command-1', 0, '97fe615c-1cb8-54ef-80c5-38a8d33b170b'],
  ['command-1', 1, 'c524d815-12d9-55d3-91e2-00d1e49fd940'],
  ['Vân Canh/2026', 12, 'd6fd695a-4d26-5108-af23-e0a151222cc4'],
  ['', 0, '71ac2534-6b2d-5f0e-a983-c1bfd3bd5aae'],
])('the id of command %j at index %i never changes', (commandId, index, id) => {
  expect(eventId(commandId, index)).toBe(id)
})

test('a thousand commands of ten events have ten thousand ids', () => {
  const ids = new Set<string>()
  for (let command = 0; command < 1_000; command++) {
    for (let index = 0; index < 10; index++) ids.add(eventId(`command-${command}`, index))
  }
  expect(ids.size).toBe(10_000)
})
