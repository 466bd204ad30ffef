import { expect, test } from 'vitest'
import { sampleEvent, sampleEvents } from '../testing/sample-events.ts'
import { allEvents, streamEvents } from '../testing/store-lab.ts'
import { memoryLogOf } from './memory-log.ts'
import { openMemoryStore } from './memory-store.ts'

test('the log behind a memory store keeps the columns that a file would keep', async () => {
  await using store = openMemoryStore({ promotions: { FeePaid: { amount: 'integer', payer: 'dictionary' } } })
  const batch = [
    sampleEvent({ data: { amount: 5, payer: 'subject-1' } }),
    sampleEvent({ type: 'Note', data: { amount: 6 } }),
    sampleEvent({ data: { payer: 'subject-1' } }),
  ]
  await store.append('dossier-1', batch, { expected: 'none' })
  const log = memoryLogOf(store)
  const [first, second, third] = log?.entries ?? []
  expect(first?.promoted[0]).toBe(5)
  expect(log?.dictionary.text(first?.promoted[1] ?? 0)).toBe('subject-1')
  expect(second?.promoted).toEqual([])
  expect(third?.promoted).toEqual([null, log?.dictionary.find('subject-1')])
  expect(first).toMatchObject({ occurredAt: Date.UTC(2026, 2, 4, 2), recordedAt: Date.UTC(2026, 2, 4, 2) + 1_000 })
  expect(log?.entries.map(({ event }) => event.position)).toEqual([1n, 2n, 3n])
})

test('a text that was never interned has no number, and a number that was never given has no text', () => {
  const dictionary = memoryLogOf(openMemoryStore())?.dictionary
  expect(dictionary?.find('nothing')).toBeUndefined()
  expect(() => dictionary?.text(1)).toThrow(RangeError)
})

test('what is read is frozen through and through, because all readers share it', async () => {
  await using store = openMemoryStore()
  await store.append('dossier-1', [sampleEvent({ data: { parties: [{ role: 'applicant' }] } })], { expected: 'none' })
  const event = (await streamEvents(store, 'dossier-1'))[0]
  const data = event?.data as { readonly parties: readonly object[] }
  expect([event, data, data.parties, data.parties[0], event?.metadata.actor].every(Object.isFrozen)).toBe(true)
})

test('a clock that goes back leaves storedAt where it was, warns once, and everything is stored', async () => {
  const times = [5_000, 7_000, 6_000, 1_000, 8_000]
  let at = 0
  const warnings: string[] = []
  await using store = openMemoryStore({
    clock: () => times[at] ?? 0,
    onWarning: ({ code }) => void warnings.push(code),
  })
  for (; at < times.length; at++) await store.append(`dossier-${at}`, sampleEvents(1), { expected: 'none' })
  expect((await allEvents(store)).map(({ storedAt }) => storedAt)).toEqual([5_000, 7_000, 7_000, 7_000, 8_000])
  expect(warnings).toEqual(['store.clock-behind'])
})
