import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventStore, ExpectedRevision, RecordedEvent } from '../event-store.ts'
import { openMemoryStore } from '../memory/memory-store.ts'
import { verifyStore } from '../proof/verify-store.ts'
import { batchMaker, described, type Plan, type PlannedBatch, type PlannedStep, plans } from './differential-plan.ts'
import { scratch } from './scratch.ts'
import { allEvents } from './store-lab.ts'
import type { StoreContract, StorePlace } from './store-lab.ts'

/** What a store is asked; the same question to both. */
type Question = (store: EventStore) => Promise<unknown>

/** An answer that can be compared: what was resolved, or which error with which words. */
const answer = async (question: Question, store: EventStore): Promise<unknown> => {
  try {
    return await question(store)
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error
  }
}

const caughtUp = (
  store: EventStore,
  after: bigint,
  batchSize: number,
): Promise<readonly (readonly RecordedEvent[])[]> =>
  new Promise((resolve, reject) => {
    const batches: (readonly RecordedEvent[])[] = []
    const subscription = store.subscribe({
      after,
      batchSize,
      onEvents: (events) => void batches.push(events),
      onCaughtUp: () => void subscription.stop().then(() => resolve(batches), reject),
      onError: reject,
    })
  })

/** Turns the steps of a plan into questions; what it needs to know of the stores it reads from the reference. */
const interpreter = (reference: EventStore, clock: { now: number }) => {
  const { events, flawed } = batchMaker()
  const sent: PlannedBatch[] = []
  const nameOf = (stream: number): string => `dossier-${stream}`

  const headOf = async (stream: string): Promise<bigint> => {
    const read = await reference.readStream(stream, { maxCount: 0 })
    return read.exists ? read.head : -1n
  }
  const expectedAt = (head: bigint, how: string): ExpectedRevision => {
    const revision = { none: -1n, head, stale: head - 2n, ahead: head + 3n }[how] ?? head
    return revision < 0n ? 'none' : revision
  }
  const send = (batches: readonly PlannedBatch[]): Question => {
    sent.push(...batches)
    return async (store) =>
      Promise.all(batches.map(({ stream, ...batch }) => answer(() => store.append(stream, batch.events, batch), store)))
  }
  const appends = async (step: PlannedStep & { readonly step: 'append' }): Promise<Question> => {
    const heads = new Map<string, bigint>()
    const batches: PlannedBatch[] = []
    for (const { stream, size, expected, ids } of step.appends) {
      const name = nameOf(stream)
      const head = heads.get(name) ?? (await headOf(name))
      const reused = ids === 'reused' ? (sent[0]?.events.slice(0, 1) ?? []) : []
      batches.push({ stream: name, events: [...events(size), ...reused], expected: expectedAt(head, expected) })
      heads.set(name, expected === 'head' && reused.length === 0 ? head + BigInt(size) : head)
    }
    return send(batches)
  }
  const repeat = ({ pick, events: how }: PlannedStep & { readonly step: 'repeat' }): Question => {
    const one = sent[pick % Math.max(sent.length, 1)]
    if (one === undefined) return () => Promise.resolve()
    const again = {
      all: one.events,
      some: one.events.slice(0, 1),
      more: [...one.events, ...events(1)],
      other: [...one.events.slice(0, -1), ...events(1)],
    }[how]
    return send([{ ...one, events: again }])
  }

  return async (step: PlannedStep): Promise<Question> => {
    switch (step.step) {
      case 'append':
        return appends(step)
      case 'repeat':
        return repeat(step)
      case 'refuse': {
        const [stream, refused] = [nameOf(step.stream), flawed(step.flaw)]
        const expected = expectedAt(await headOf(stream), 'head')
        return (store) => store.append(stream, refused, { expected })
      }
      case 'read stream': {
        const { stream, from, maxCount, direction } = step
        const options = {
          direction,
          ...(from !== null && { from: BigInt(from) }),
          ...(maxCount !== null && { maxCount }),
        }
        return (store) => store.readStream(nameOf(stream), options)
      }
      case 'read all':
        return async (store) => {
          const batches = []
          for await (const batch of store.readAll({ after: BigInt(step.after), batchSize: step.batchSize }))
            batches.push(batch)
          return batches
        }
      case 'subscribe':
        return (store) => caughtUp(store, BigInt(step.after), step.batchSize)
      case 'verify':
        return (store) => verifyStore(store)
      case 'set clock':
        clock.now = step.to * 1_000
        return () => Promise.resolve()
      default:
        return () => Promise.resolve()
    }
  }
}

const explain = (
  plan: Plan,
  at: number,
  answers: { readonly reference: unknown; readonly candidate: unknown },
): string =>
  [
    'the stores part at the last of these steps:',
    ...plan.slice(0, at + 1).map((step, index) => `  ${index + 1}. ${described(step)}`),
    `reference: ${fc.stringify(answers.reference)}`,
    `candidate: ${fc.stringify(answers.candidate)}`,
  ].join('\n')

const maxBatchBytes = 10_000
const promotions = { Type1: { made: 'integer', payer: 'dictionary' } } as const

/** Carries out a plan on both stores in lockstep. @throws an error that reads as a script of what was done and who said what */
const carryOut = async (plan: Plan, { open, capabilities }: StoreContract): Promise<void> => {
  const directory = mkdtempSync(join(scratch, 'motcua-plan-'))
  const clock = { now: 5_000 }
  const place: StorePlace = { directory, clock: () => clock.now, maxBatchBytes, promotions }
  const reference = openMemoryStore(place)
  let candidate = await open(place)
  const compare = async (at: number, question: Question): Promise<void> => {
    const answers = { reference: await answer(question, reference), candidate: await answer(question, candidate) }
    try {
      expect(answers.candidate).toEqual(answers.reference)
    } catch {
      throw new Error(explain(plan, at, answers))
    }
  }
  try {
    const interpret = interpreter(reference, clock)
    for (const [at, step] of plan.entries()) {
      if (step.step === 'reopen' && capabilities.persistent) {
        await candidate.close()
        candidate = await open(place)
      }
      await compare(at, await interpret(step))
    }
    await compare(plan.length, (store) => allEvents(store))
  } finally {
    await Promise.all([reference.close(), candidate.close()])
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Plans in a short run, and with `MOTCUA_LONG` set. */
const runs = { short: 500, long: 10_000 }

/**
 * Random plans carried out in lockstep on the memory store and on another: every answer, every error and the whole log agree.
 * For stores with the same capabilities as the memory store and whose positions are dense.
 */
export const storeDifferential = (contract: StoreContract): void => {
  const long = process.env['MOTCUA_LONG'] !== undefined
  test(
    `${contract.name} answers every plan as the memory store does`,
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(contract.capabilities.uniqueEventIds), (plan) => carryOut(plan, contract)),
        { numRuns: long ? runs.long : runs.short },
      )
    },
    long ? 3_600_000 : 60_000,
  )
}
