import { expect, test } from 'vitest'
import { lateRefusal } from '../refusal.fixture.ts'
import { findDossier, knownEvents } from './find-dossier.ts'

const fact = (stream: string, code: string | null) => ({ stream, code })

/** A store that has these streams, each of one event of its name, and facts of these codes. */
const storeOf = (streams: readonly string[], facts: readonly ReturnType<typeof fact>[]) =>
  ({
    store: {
      readStream: async (stream: string) =>
        streams.includes(stream) ? { exists: true, events: [{ of: stream }] } : { exists: false },
    },
    facts: () => facts,
  }) as never

test('a dossier is found by its id, with and without the kind of its stream, before any code is looked at', async () => {
  const opened = storeOf(['dossier-a1', 'dossier-b2'], [fact('dossier-b2', 'a1')])
  const found = { stream: 'dossier-a1', events: [{ of: 'dossier-a1' }] }
  expect([await findDossier(opened, 'a1'), await findDossier(opened, 'dossier-a1')]).toEqual([found, found])
})

test('else by its code, also one that could be no id', async () => {
  const facts = [fact('dossier-x', null), fact('dossier-a1', 'H21 / 7'), fact('dossier-b2', 'H21-8')]
  const opened = storeOf(['dossier-a1', 'dossier-b2'], facts)
  expect(await findDossier(opened, 'H21 / 7')).toEqual({ stream: 'dossier-a1', events: [{ of: 'dossier-a1' }] })
  expect(await findDossier(opened, 'H21-8')).toEqual({ stream: 'dossier-b2', events: [{ of: 'dossier-b2' }] })
})

test('a dossier that is not there, and a code of several, are refused; the several are named by their ids', async () => {
  const missing = (id: string): string => `the store holds no dossier with the id or the code "${id}"; check it`
  const twice = [fact('dossier-a1', 'c'), fact('dossier-b2', 'c'), fact('dossier-lost', 'd')]
  const opened = storeOf(['dossier-a1', 'dossier-b2'], twice)
  expect(await lateRefusal(findDossier(opened, 'none'))).toBe(missing('none'))
  expect(await lateRefusal(findDossier(opened, ''))).toBe(missing(''))
  // facts may know a stream that is no longer there
  expect(await lateRefusal(findDossier(opened, 'd'))).toBe(missing('d'))
  expect(await lateRefusal(findDossier(opened, 'c'))).toBe(
    'the code "c" belongs to 2 dossiers; name one by its id: a1, b2',
  )
})

test('of a dossier the events within a cut are known; where there are none it is told so', async () => {
  const event = (position: bigint, recordedAt: string) => ({
    position,
    metadata: { occurredAt: recordedAt, recordedAt },
  })
  const events = [event(1n, '2026-03-02T02:00:00.000Z'), event(2n, '2026-03-03T02:00:00.000Z')]
  const found = { stream: 'dossier-a1', events: events as never }
  expect(await knownEvents(found, {})).toEqual(events)
  expect(await knownEvents(found, { upTo: 1n })).toEqual(events.slice(0, 1))
  expect(await lateRefusal(knownEvents(found, { knownAt: 0 }))).toBe(
    'dossier a1 is in the store, but none of its events counts within --known-at and --happened-before; take later instants',
  )
})
