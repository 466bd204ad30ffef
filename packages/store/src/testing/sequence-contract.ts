import { describe, expect, test } from 'vitest'
import type { ExpectedRevision } from '../event-store.ts'
import { sampleEvents } from './sample-events.ts'
import { allEvents, type StoreLab } from './store-lab.ts'

/** One append: which of the numbered events, at which expected revision. */
type Step = { readonly events: readonly number[]; readonly expected: ExpectedRevision }

/**
 * Reads the notation of the EventStoreDB tests: `0em1` is event 0 at expected −1 (no stream), `1e0` event 1 at expected 0,
 * and `S_0em1_1em1_E` a batch of both.
 */
const steps = (sequence: string): readonly Step[] => {
  const read: Step[] = []
  let batch: Step | undefined
  for (const token of sequence.split('_')) {
    if (token === 'S') batch = { events: [], expected: 'none' }
    else if (token === 'E') {
      if (batch !== undefined) read.push(batch)
      batch = undefined
    } else {
      const [event = '', at = ''] = token.split('e')
      const expected = at === 'm1' ? 'none' : BigInt(at)
      const events = [...(batch?.events ?? []), Number(event)]
      if (batch === undefined) read.push({ events, expected })
      else batch = { events, expected }
    }
  }
  return read
}

/** The sequence, the answer to its last append, and the events that then stand in the stream. */
const table = [
  ['0em1', 'written', '0'],
  ['S_0em1_1em1_2em1_E', 'written', '0 1 2'],
  ['0em1_1e0_2e1', 'written', '0 1 2'],
  ['0e0', 'ConcurrencyError', ''],
  ['0e5', 'ConcurrencyError', ''],
  ['0em1_1em1', 'ConcurrencyError', '0'],
  ['0em1_1e1', 'ConcurrencyError', '0'],
  ['0em1_0em1', 'repeated', '0'],
  ['0em1_1e0_1e0', 'repeated', '0 1'],
  ['0em1_1e0_2e1_1e0', 'repeated', '0 1 2'],
  ['0em1_1e0_2e1_3e2_4e3_5e4_0em1', 'repeated', '0 1 2 3 4 5'],
  ['0em1_1e0_2e1_3e2_4e3_5e4_0e4', 'ConcurrencyError', '0 1 2 3 4 5'],
  ['0em1_1e0_2e1_3e2_4e3_5e4_0e6', 'ConcurrencyError', '0 1 2 3 4 5'],
  ['S_0em1_1em1_E_S_0em1_1em1_E', 'repeated', '0 1'],
  ['S_0em1_1em1_E_S_0em1_E', 'repeated', '0 1'],
  ['S_0em1_1em1_E_1e0', 'repeated', '0 1'],
  ['S_0em1_1em1_2em1_E_S_1e0_2e0_E', 'repeated', '0 1 2'],
  ['0em1_1e0_2e1_S_0em1_1em1_E', 'repeated', '0 1 2'],
  ['S_0em1_1em1_E_S_0em1_1em1_2em1_E', 'ConcurrencyError', '0 1'],
  ['S_0em1_1em1_E_S_0em1_2em1_E', 'ConcurrencyError', '0 1'],
  ['S_0em1_1em1_E_S_1em1_0em1_E', 'ConcurrencyError', '0 1'],
  ['0em1_1e0_S_1e0_2e0_E', 'ConcurrencyError', '0 1'],
  ['0em1_1e0_2em1', 'ConcurrencyError', '0 1'],
] as const

/** What EventStoreDB stores twice, and a store with unique ids refuses. */
const reused = [
  ['0em1_0e0', '0'],
  ['0em1_1e0_2e1_3e2_4e3_5e4_0e5', '0 1 2 3 4 5'],
  ['S_0em1_1em1_E_S_2e1_0e1_E', '0 1'],
] as const

/** The decision table of the append, row by row: S1–S3 and S14–S18 in the sequence notation. */
export const sequenceContract = (lab: StoreLab): void => {
  const play = async (sequence: string): Promise<{ readonly answer: string; readonly stored: string }> => {
    const store = await lab.open()
    const events = sampleEvents(6)
    let answer = ''
    for (const step of steps(sequence)) {
      const batch = step.events.flatMap((number) => events[number] ?? [])
      answer = await store.append('dossier-1', batch, { expected: step.expected }).then(
        ({ written }) => (written ? 'written' : 'repeated'),
        (error: unknown) => (error instanceof Error ? error.name : ''),
      )
    }
    const stored = (await allEvents(store)).map(({ id }) => events.findIndex((event) => event.id === id))
    return { answer, stored: stored.join(' ') }
  }

  describe('S14–S16 the decision table of the append', () => {
    test.each(table)('sequence_%s is %s', async (sequence, answer, stored) => {
      expect(await play(sequence)).toEqual({ answer, stored })
    })
  })

  if (lab.capabilities.uniqueEventIds)
    describe('S18 the decision table where ids are unique', () => {
      test.each(reused)('sequence_%s is refused', async (sequence, stored) => {
        expect(await play(sequence)).toEqual({ answer: 'DuplicateEventIdError', stored })
      })
    })
}
