import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, type DossierEvent, dossierEventDefinitions, storedPromotions, toIso } from '@motcua/core'
import { arbitraryHistory } from '@motcua/core/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCodec } from './codec/codec.ts'
import { eventId } from './event-id.ts'
import type { EventStore } from './event-store.ts'
import { openMemoryStore } from './memory/memory-store.ts'
import type { EventCut } from './projection/event-cut.ts'
import { type ProjectionProgress } from './projection/run-progress.ts'
import { type ActedEvent, readStreams, streamsOfKind } from './read-streams.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

let folder = ''
let files = 0
let commands = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-streams-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const promotions = storedPromotions
const inFile = () => openSqliteStore({ file: join(folder, `${files++}.db`), promotions, durability: 'normal' })
const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions })

const actors: readonly Actor[] = [
  { officer: 'o-1', unit: 'H21.1', role: 'handling' },
  { officer: null, unit: 'H21.2', role: 'system' },
  // a text that looks like what stands behind the actor
  { officer: 'o-"},"causationId":null', unit: null, role: ',"causationId":' },
]

type Kept = { readonly stream: string; readonly position: bigint; readonly event: ActedEvent<DossierEvent> }

/** Appends the histories event by event in turn, so that they lie mixed in the log, and keeps what was appended where. */
const kept = async (store: EventStore, histories: readonly (readonly object[])[]): Promise<readonly Kept[]> => {
  const log: Kept[] = []
  const left = histories.map((history) => [...history])
  while (left.some((history) => history.length > 0))
    for (const [index, history] of left.entries()) {
      const next = history.shift() as Omit<ActedEvent<DossierEvent>, 'actor'> | undefined
      if (next === undefined) continue
      const stream = `dossier-${index}`
      const actor = actors[log.length % actors.length] ?? { officer: null, unit: null, role: '' }
      const revision = log.filter((one) => one.stream === stream).length
      const command = `c${commands++}`
      const encoded = codec.encode(next as DossierEvent, {
        id: eventId(command, 0),
        metadata: {
          occurredAt: toIso(next.occurredAt),
          recordedAt: toIso(next.recordedAt),
          commandId: command,
          correlationId: command,
          causationId: null,
          actor,
          regulation: 'test',
          machine: 'test',
        },
      })
      const expected = revision === 0 ? 'none' : BigInt(revision - 1)
      const { position } = await store.append(stream, [encoded], { expected })
      log.push({ stream, position, event: { ...next, actor } as ActedEvent<DossierEvent> })
    }
  return log
}

const share = fc.double({ min: 0.2, max: 1.2, noNaN: true })
const plan = fc.record({
  histories: fc.array(
    arbitraryHistory().filter(({ length }) => length > 0),
    { minLength: 1, maxLength: 4, size: 'max' },
  ),
  order: fc.shuffledSubarray([0, 1, 2, 3, 9], { minLength: 3 }),
  knownAt: fc.option(share, { nil: undefined }),
  happenedBefore: fc.option(share, { nil: undefined }),
  upTo: fc.option(share, { nil: undefined }),
  limited: fc.boolean(),
})

/** An event of the log so far on its way, for an instant or a position that lies among the others. */
const at = <Value>(log: readonly Kept[], place: number | undefined, of: (one: Kept) => Value): Value | undefined => {
  const one = place === undefined ? undefined : log[Math.floor(place * log.length)]
  return one === undefined ? undefined : of(one)
}

const definedOnly = (cut: Readonly<Record<keyof EventCut, unknown>>): EventCut =>
  Object.fromEntries(Object.entries(cut).filter(([, value]) => value !== undefined))

test('streams read a few at a time are, in the order asked for, what a cut and the wanted types leave of each stream by itself, of a file and of memory', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(plan, async ({ histories, order, limited, ...places }) => {
      for (const open of [inFile, () => openMemoryStore({ promotions })]) {
        await using store = open()
        const log = await kept(store, histories)
        const cut = definedOnly({
          knownAt: at(log, places.knownAt, ({ event }) => event.recordedAt),
          happenedBefore: at(log, places.happenedBefore, ({ event }) => event.occurredAt),
          upTo: at(log, places.upTo, ({ position }) => position),
        })
        const asked = order.map((index) => ({ stream: `dossier-${index}`, even: index % 2 === 0 }))
        const some = new Set<string>(['DossierSubmitted', 'StepStarted', 'HandedOver'])
        const typesOf = ({ even }: { readonly even: boolean }) => (limited && even ? some : undefined)
        const expected = asked.flatMap((one) => {
          const within = log.filter(
            ({ stream, position, event }) =>
              stream === one.stream &&
              event.recordedAt < (cut.knownAt ?? Infinity) &&
              event.occurredAt < (cut.happenedBefore ?? Infinity) &&
              (cut.upTo === undefined || position <= cut.upTo),
          )
          const events = within.map(({ event }) => event).filter(({ type }) => typesOf(one)?.has(type) ?? true)
          return within.length === 0 ? [] : [{ asked: one, events }]
        })
        const read = []
        const reading = { definitions: dossierEventDefinitions, cut, typesOf }
        for await (const one of readStreams<(typeof asked)[number], DossierEvent>(store, asked, reading)) read.push(one)
        expect(read).toEqual(expected)
        compared += expected.length
        const begun = log.map(({ stream }) => stream)
        expect(await streamsOfKind(store, 'dossier')).toEqual([...new Set(begun)])
        expect(await streamsOfKind(store, 'unit')).toEqual([])
      }
    }),
    { numRuns: 12 },
  )
  expect(compared).toBeGreaterThan(0)
})

test('a reading of many streams tells how far it has come, and ends when it is called off', async () => {
  await using store = inFile()
  const [history = []] = fc.sample(
    arbitraryHistory().filter(({ length }) => length > 2),
    1,
  )
  const log = await kept(
    store,
    Array.from({ length: 60 }, () => history.slice(0, 2)),
  )
  const asked = Array.from({ length: 60 }, (_, index) => ({ stream: `dossier-${index}` }))
  const told: ProjectionProgress[] = []
  const reading = { definitions: dossierEventDefinitions, onProgress: (one: ProjectionProgress) => void told.push(one) }
  for await (const one of readStreams(store, asked, reading)) expect(one.events).toHaveLength(2)
  expect(told.map(({ events }) => events)).toEqual([100, 120])
  expect(told.map(({ position }) => position)).toEqual([50n, 60n])
  expect(told.at(-1)?.head).toBe(log.at(-1)?.position)
  const ending = new AbortController()
  const seen: string[] = []
  const cancelled = async () => {
    for await (const one of readStreams(store, asked, { ...reading, signal: ending.signal })) {
      seen.push(one.asked.stream)
      ending.abort()
    }
  }
  await expect(cancelled()).rejects.toMatchObject({ name: 'AbortError' })
  expect(seen).toHaveLength(50)
})
