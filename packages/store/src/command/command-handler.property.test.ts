import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventStore, RecordedEvent } from '../event-store.ts'
import { ledgerHandler, ledgerRequest, type LedgerCommand } from './fee-ledger.fixture.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { openSqliteStore } from '../sqlite/sqlite-store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-commands-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Two programs: over one store in memory, and over one file with a connection each. */
type Programs = readonly [one: EventStore, other: EventStore]

/** Holds a promise of commands for histories in memory and, with fewer of them, in files. */
const everywhere = async <Plan>(
  plans: fc.Arbitrary<Plan>,
  runs: { readonly memory: number; readonly sqlite: number },
  holds: (programs: Programs, plan: Plan) => Promise<void>,
): Promise<void> => {
  let files = 0
  const inMemory = fc.asyncProperty(plans, async (plan) => {
    const store = openMemoryStore()
    await holds([store, store], plan)
  })
  const inFile = fc.asyncProperty(plans, async (plan) => {
    const file = join(folder, `${files++}.db`)
    await using one = openSqliteStore({ file, durability: 'normal' })
    await using other = openSqliteStore({ file, durability: 'normal' })
    await holds([one, other], plan)
  })
  await fc.assert(inMemory, { numRuns: runs.memory })
  await fc.assert(inFile, { numRuns: runs.sqlite })
}

const command: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: fc.constant('Charge' as const), amount: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ type: fc.constant('Pay' as const), amount: fc.integer({ min: 1, max: 9 }) }),
)

const sent = fc.array(fc.record({ command, dossier: fc.integer({ min: 1, max: 3 }) }), { maxLength: 30 })

const logOf = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const log: RecordedEvent[] = []
  for await (const batch of store.readAll()) log.push(...batch)
  return log
}

const requestOf = ({ command, dossier }: { command: LedgerCommand; dossier: number }, index: number) =>
  ledgerRequest(`c-${index}`, command, { stream: `dossier-${dossier}` })

test('R10: a command on a history of its own making never throws, and a refused one adds no event', async () => {
  await everywhere(sent, { memory: 60, sqlite: 10 }, async ([store], commands) => {
    let now = 0
    const handler = ledgerHandler({ store, clock: () => (now += 1_000) })
    for (const [index, each] of commands.entries()) {
      const before = await logOf(store)
      const result = await handler.handle(requestOf(each, index))
      const after = await logOf(store)
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after.length - before.length).toBe(result.accepted ? result.events.length : 0)
    }
  })
})

test('R11: all commands sent once more, from the newest state, give their first results and leave the log as it is', async () => {
  await everywhere(sent, { memory: 60, sqlite: 10 }, async ([store, elsewhere], commands) => {
    let now = 0
    const clock = (): number => (now += 1_000)
    const handler = ledgerHandler({ store, clock })
    const first = []
    for (const [index, each] of commands.entries()) first.push(await handler.handle(requestOf(each, index)))
    const log = await logOf(store)
    for (const again of [handler, ledgerHandler({ store: elsewhere, clock })]) {
      for (const [index, each] of commands.entries()) {
        const before = first[index]
        if (before?.accepted !== true || before.events.length === 0) continue
        expect(await again.handle(requestOf(each, index))).toEqual({ ...before, written: false })
      }
    }
    expect(await logOf(store)).toEqual(log)
  })
})

test('R16: of writers that compete for the same streams none is lost, none counts twice, and no dossier is overpaid', async () => {
  const competing = fc.array(sent, { minLength: 2, maxLength: 5 })
  await everywhere(competing, { memory: 40, sqlite: 10 }, async (programs, writers) => {
    const results = await Promise.all(
      writers.map(async (commands, writer) => {
        const store = programs[writer % 2 === 0 ? 0 : 1]
        const handler = ledgerHandler({ store, retries: writers.length * 30 })
        const accepted: string[] = []
        for (const [index, { command, dossier }] of commands.entries()) {
          const commandId = `w${writer}-${index}`
          const result = await handler.handle(ledgerRequest(commandId, command, { stream: `dossier-${dossier}` }))
          if (result.accepted) accepted.push(...result.events.map(({ type }) => `${commandId} ${type}`))
        }
        return accepted
      }),
    )
    const log = await logOf(programs[0])
    const stored = log.map(({ metadata, type }) => `${metadata.commandId} ${type}`)
    expect(stored.toSorted()).toEqual(results.flat().toSorted())
    const owed = new Map<string, number>()
    for (const { stream, type, data } of log) {
      if (type === 'Settled') continue
      const { amount } = data as { amount: number }
      const left = (owed.get(stream) ?? 0) + (type === 'Charged' ? amount : -amount)
      expect(left).toBeGreaterThanOrEqual(0)
      owed.set(stream, left)
    }
  })
})
