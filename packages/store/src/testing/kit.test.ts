import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DossierEvent, dossierEventDefinitions, dossierPromotions } from '@motcua/core'
import { arbitraryHistory, KitFailure } from '@motcua/core/testing'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { ledgerDefinitions, ledgerHandler, ledgerRequest } from '../command/fee-ledger.fixture.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import type { RowProjection } from '../projection/row-projection.ts'
import { checkHistories, savedHistories } from './counterexamples.ts'
import { faultyStore, InjectedFault } from './faulty-store.ts'
import { handlerKit } from './handler-kit.ts'
import { happened, projectionKit } from './projection-kit.ts'
import { sampleEvent } from './sample-events.ts'
import { streamEvents } from './store-lab.ts'

const day = 86_400_000
const monday = Date.UTC(2026, 0, 5, 1)

type Row = { unit: number | null; submittedAt: number | null; paid: number; events: number }

/** Counts what a dossier paid; `broken` may spoil it. */
const paid = (broken: Partial<RowProjection<Row>['on']> = {}): RowProjection<Row> => ({
  name: 'paid',
  version: 1,
  columns: [
    { name: 'unit', kind: 'integer' },
    { name: 'submittedAt', kind: 'integer' },
    { name: 'paid', kind: 'integer' },
    { name: 'events', kind: 'integer' },
  ],
  initial: () => ({ unit: null, submittedAt: null, paid: 0, events: 0 }),
  on: {
    DossierSubmitted: (row, event) => {
      const { unit = null } = event as { readonly unit?: number | null }
      row.unit = unit
      row.submittedAt = event.occurredAt
      row.events += 1
    },
    FeePaid: (row) => {
      row.paid += 1
      row.events += 1
    },
    ...broken,
  },
})

const kitOf = (projection: RowProjection<Row>) =>
  projectionKit({ projection, definitions: dossierEventDefinitions, promotions: dossierPromotions, texts: ['unit'] })

const submitted = (unit: string): DossierEvent => ({
  type: 'DossierSubmitted',
  data: { unit, receivingUnit: unit, procedure: '2.000815', channel: 'online', code: null, subject: null },
})
const feePaid: DossierEvent = { type: 'FeePaid', data: { amount: 1, channel: 'counter' } }

describe('a projection of one’s own', () => {
  test('is shown by example: given a log, a stream has this row, and another none', async () => {
    const then = await kitOf(paid()).given(
      { stream: 'dossier-1', events: [happened(monday, submitted('H21.1')), happened(monday + day, feePaid)] },
      { stream: 'dossier-2', events: [happened(monday, { type: 'DossierWithdrawn', data: {} })] },
    )
    then.thenRow('dossier-1', { unit: 'H21.1', submittedAt: monday, paid: 1 })
    then.thenNoRow('dossier-2')
    expect(() => then.thenRow('dossier-1', { paid: 2 })).toThrow(KitFailure)
    expect(() => then.thenRow('dossier-2', { paid: 0 })).toThrow('dossier-2 has no row')
    expect(() => then.thenNoRow('dossier-1')).toThrow(KitFailure)
  })

  const logs = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), arbitraryHistory({ maxEvents: 6 }))
      .map(([n, events]) => ({ stream: `dossier-${n}`, events })),
    { maxLength: 4 },
  )
  const how = fc.record({ batchSize: fc.integer({ min: 1, max: 4 }), interruptAfter: fc.integer({ min: 1, max: 6 }) })
  const cuts = fc.record({ knownAt: fc.integer({ min: 0, max: 40 }).map((days) => monday + days * day) })

  test('passes the checks of rebuild and as-of where it is a fold of its events', async () => {
    await fc.assert(
      fc.asyncProperty(logs, how, cuts, async (log, run, cut) => {
        await kitOf(paid()).checkRebuild(log, run)
        await kitOf(paid()).checkAsOf(log, cut)
      }),
      { numRuns: 30 },
    )
  })

  test('fails the check of rebuild where it remembers what is not in its row', async () => {
    let ever = 0
    const forgetful = paid({ FeePaid: (row) => void (row.paid = ever += 1) })
    const log = [{ stream: 'dossier-1', events: [happened(monday, feePaid)] }]
    await expect(kitOf(forgetful).checkRebuild(log)).rejects.toThrow('paid, dossier-1: a rebuild gives another row')
  })

  test('fails the check of as-of where it remembers what lies outside the cut', async () => {
    let ever = 0
    const forgetful = paid({ FeePaid: (row) => void (row.paid = ever += 1) })
    const log = [{ stream: 'dossier-1', events: [happened(monday, feePaid), happened(monday + day, feePaid)] }]
    const check = kitOf(forgetful).checkAsOf(log, { knownAt: monday + 1 })
    await expect(check).rejects.toThrow('is not that of a store cut off there')
  })
})

describe('a command handler of one’s own', () => {
  const kit = handlerKit({
    handler: (store, clock) => ledgerHandler({ store, clock }),
    definitions: ledgerDefinitions,
    now: monday,
  })
  const charged = { stream: 'dossier-1', events: [happened(1, { type: 'Charged', data: { amount: 9 } } as const)] }

  test('is shown by example: given streams, when a command comes, these events or this rule', async () => {
    const given = await kit.given(charged)
    const part = await given.when(ledgerRequest('a', { type: 'Pay', amount: 4 }))
    part.thenEvents({ type: 'Paid', data: { amount: 4 } })
    const more = await given.when(ledgerRequest('b', { type: 'Pay', amount: 6 }))
    more.thenRefused('pay-what-is-owed')
    await more.thenStored('dossier-1', 'Charged', 'Paid')
    given.clock.advance(day)
    const rest = await given.when(ledgerRequest('c', { type: 'Pay', amount: 5 }))
    rest.thenEvents(
      { type: 'Paid', data: { amount: 5 } },
      { type: 'Settled', data: { note: `đủ ${monday + day} ${monday + day}` } },
    )
    expect(() => rest.thenEvents()).toThrow(KitFailure)
    expect(() => rest.thenRefused('pay-what-is-owed')).toThrow(KitFailure)
    expect(() => more.thenRefused('another-rule')).toThrow(KitFailure)
    await expect(rest.thenStored('dossier-1')).rejects.toThrow(KitFailure)
  })

  test('writes once when the answer of the store was lost and the command is sent again', async () => {
    const lossy = handlerKit({
      handler: (store, clock) => ledgerHandler({ store, clock }),
      definitions: ledgerDefinitions,
      now: monday,
      around: (store) => faultyStore(store, { append: (call) => (call === 1 ? 'after' : undefined) }),
    })
    const given = await lossy.given(charged)
    const request = ledgerRequest('a', { type: 'Pay', amount: 4 })
    await expect(given.when(request)).rejects.toThrow('was stored and not answered')
    const again = await given.when(request)
    again.thenEvents({ type: 'Paid', data: { amount: 4 } })
    expect(again.result).toMatchObject({ written: false })
    await again.thenStored('dossier-1', 'Charged', 'Paid')
  })
})

describe('a store that fails where it is told to', () => {
  test('fails before an append: nothing is stored, and the next one is taken', async () => {
    const inner = openMemoryStore()
    const store = faultyStore(inner, { append: (call) => (call === 1 ? 'before' : undefined) })
    const fault = store.append('dossier-1', [sampleEvent()], { expected: 'none' })
    await expect(fault).rejects.toMatchObject({ name: 'InjectedFault', stored: false })
    expect(await streamEvents(inner, 'dossier-1')).toHaveLength(0)
    expect(await store.append('dossier-1', [sampleEvent()], { expected: 'none' })).toMatchObject({ written: true })
    expect(store.calls.append).toBe(2)
  })

  test('fails after an append: it is stored, and nobody is told', async () => {
    const inner = openMemoryStore()
    const store = faultyStore(inner, { append: () => 'after' })
    const fault = store.append('dossier-1', [sampleEvent()], { expected: 'none' })
    await expect(fault).rejects.toThrow(InjectedFault)
    await expect(fault).rejects.toMatchObject({ stored: true })
    expect(await streamEvents(inner, 'dossier-1')).toHaveLength(1)
  })

  test('waits, so that others write first', async () => {
    const inner = openMemoryStore()
    const other = async (): Promise<void> => {
      await inner.append('dossier-1', [sampleEvent()], { expected: 'none' })
    }
    const store = faultyStore(inner, { append: () => other })
    const late = store.append('dossier-1', [sampleEvent()], { expected: 'none' })
    await expect(late).rejects.toMatchObject({ code: 'store.concurrency' })
    expect(await streamEvents(inner, 'dossier-1')).toHaveLength(1)
  })

  test('fails or waits in reads', async () => {
    const inner = openMemoryStore()
    let waited = 0
    const pause = async (): Promise<void> => void (waited += 1)
    const store = faultyStore(inner, { readStream: (call) => (call === 1 ? 'fail' : pause) })
    await expect(store.readStream('dossier-1')).rejects.toThrow('read 1 of dossier-1')
    expect(await store.readStream('dossier-1')).toEqual({ exists: false })
    expect(waited).toBe(1)
  })

  test('delivers every batch twice, and the handler that keeps its place is not deceived', async () => {
    const store = faultyStore(openMemoryStore(), { deliverTwice: true })
    await store.append('dossier-1', [sampleEvent(), sampleEvent()], { expected: 'none' })
    const seen: bigint[] = []
    await new Promise<void>((resolve, reject) => {
      store.subscribe({
        onEvents: (events) => void seen.push(...events.map(({ revision }) => revision)),
        onCaughtUp: resolve,
        onError: reject,
      })
    })
    expect(seen).toEqual([0n, 1n, 0n, 1n])
    await store.close()
  })
})

describe('counterexamples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-kit-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const neverPaid = {
    folder,
    name: 'never-paid',
    histories: arbitraryHistory(),
    seed: 3,
    numRuns: 500,
    check: (history: readonly { readonly type: string }[]): void => {
      if (history.some(({ type }) => type === 'FeePaid')) throw new Error('a fee was paid')
    },
  }

  test('are kept as text when they are found, shrunk, and named in the error', async () => {
    await expect(checkHistories<DossierEvent>(neverPaid)).rejects.toThrow(
      /never-paid-[0-9a-f]{8}\.history: .*a fee was paid/s,
    )
    const [file = ''] = readdirSync(folder)
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
    expect(lines.filter((line) => /^2026-\S+ FeePaid \{/.test(line))).toHaveLength(1)
    expect(lines.length).toBeLessThanOrEqual(4)
    expect(savedHistories(folder, 'never-paid')).toHaveLength(1)
    expect(savedHistories(folder, 'other')).toEqual([])
  })

  test('are checked first from then on, without a search', async () => {
    const checked: number[] = []
    const counting = {
      ...neverPaid,
      numRuns: 1,
      check: (history: readonly object[]) => void checked.push(history.length),
    }
    await checkHistories<DossierEvent>(counting)
    const [saved] = savedHistories(folder, 'never-paid')
    expect(checked[0]).toBe(saved?.history.length)
    await expect(
      checkHistories<DossierEvent>({ ...neverPaid, numRuns: 1, histories: fc.constant([]) }),
    ).rejects.toThrow('a fee was paid')
  })

  test('of a promise that holds there are none', async () => {
    const empty = join(folder, 'empty')
    await checkHistories<DossierEvent>({ ...neverPaid, folder: empty, check: () => {} })
    expect(existsSync(empty)).toBe(false)
  })

  test('that were spoilt by hand are named', async () => {
    writeFileSync(join(folder, 'spoilt-1.history'), 'not a history\n')
    await expect(checkHistories({ ...neverPaid, name: 'spoilt' })).rejects.toThrow('line 1')
  })
})
