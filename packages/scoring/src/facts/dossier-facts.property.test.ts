import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arbitraryHistory } from '@motcua/core/testing'
import {
  type EventStore,
  memoryProjections,
  openMemoryStore,
  type Projections,
  type RecordedEvent,
} from '@motcua/store'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierFacts } from './dossier-facts.ts'
import { appendOne, type LoggedEvent, promotions } from './dossier-log.fixture.ts'
import { naiveFact } from './naive-fact.fixture.ts'
import { readFacts } from './read-facts.ts'

type Entry = { readonly stream: string; readonly event: LoggedEvent }

/** Merges histories into one log, each in its own order; `picks` choose the next stream. */
const merged = (histories: readonly (readonly LoggedEvent[])[], picks: readonly number[]): readonly Entry[] => {
  const waiting = histories.map((history, index) => ({ stream: `dossier-${index}`, events: [...history] }))
  const log: Entry[] = []
  for (let turn = 0; waiting.some(({ events }) => events.length > 0); turn++) {
    const left = waiting.filter(({ events }) => events.length > 0)
    const next = left[(picks[turn % Math.max(1, picks.length)] ?? 0) % left.length]
    const event = next?.events.shift()
    if (next !== undefined && event !== undefined) log.push({ stream: next.stream, event })
  }
  return log
}

/** A history in which things happened in another order than they were recorded in. */
const jumbled = fc
  .tuple(arbitraryHistory(), fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 10 }))
  .map(([history, hours]) =>
    history.map((event, index) => ({
      ...event,
      occurredAt: event.occurredAt - (hours[index % hours.length] ?? 0) * 3_600_000,
    })),
  )
const histories = fc.array(fc.oneof(arbitraryHistory(), jumbled), { minLength: 1, maxLength: 5 })
const picks = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 })

const naive = async (store: EventStore): Promise<unknown[]> => {
  const streams = new Map<string, RecordedEvent[]>()
  for await (const events of store.readAll())
    for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event])
  return [...streams].map(([stream, events]) => naiveFact(stream, events))
}

/** Appends in parts with a catch-up after each, and compares live rows, rebuilt rows and the naive fold. */
const checkLiveAndRebuilt = async (
  store: EventStore,
  projections: Projections,
  log: readonly Entry[],
  part: number,
  batchSize: number,
): Promise<void> => {
  for (let start = 0; start < log.length; start += part) {
    for (const { stream, event } of log.slice(start, start + part)) await appendOne(store, stream, event)
    await projections.catchUp(dossierFacts, { batchSize })
  }
  const live = [...readFacts(projections)]
  await projections.rebuild(dossierFacts, { batchSize: batchSize + 3 })
  const expected = await naive(store)
  expect(live).toEqual(expected)
  expect([...readFacts(projections)]).toEqual(expected)
}

const sizes = fc.record({ part: fc.integer({ min: 1, max: 40 }), batchSize: fc.integer({ min: 1, max: 30 }) })

test('R4 facts kept up to date, facts rebuilt and a naive fold over the JSON are the same in a memory store', async () => {
  await fc.assert(
    fc.asyncProperty(histories, picks, sizes, async (dossiers, order, { part, batchSize }) => {
      await using store = openMemoryStore({ promotions })
      await checkLiveAndRebuilt(store, memoryProjections(store), merged(dossiers, order), part, batchSize)
    }),
    { numRuns: 60 },
  )
})

test('R4 facts kept up to date, facts rebuilt and a naive fold over the JSON are the same in a SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-facts-'))
  let run = 0
  try {
    await fc.assert(
      fc.asyncProperty(histories, picks, sizes, async (dossiers, order, { part, batchSize }) => {
        await using store = openSqliteStore({ file: join(folder, `${run++}.db`), promotions, durability: 'normal' })
        await checkLiveAndRebuilt(store, sqliteProjections(store), merged(dossiers, order), part, batchSize)
      }),
      { numRuns: 12 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('R6 facts do not depend on how the streams of different dossiers are interleaved', async () => {
  const factsOf = async (log: readonly Entry[]): Promise<unknown> => {
    await using store = openMemoryStore({ promotions })
    for (const { stream, event } of log) await appendOne(store, stream, event)
    const projections = memoryProjections(store)
    await projections.catchUp(dossierFacts)
    return [...readFacts(projections)].toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
  }
  await fc.assert(
    fc.asyncProperty(histories, picks, picks, async (dossiers, one, other) => {
      expect(await factsOf(merged(dossiers, one))).toEqual(await factsOf(merged(dossiers, other)))
    }),
    { numRuns: 30 },
  )
})
