import { join } from 'node:path'
import { eventId, type StreamAppend } from '@motcua/store'
import { openSqliteStore, type SqliteStore } from '@motcua/store/sqlite'
import type { Benchmark } from './benchmark.ts'
import { commandFor, envelope, steps } from './command-work.ts'
import { opened, runs, scratchFolder } from './scratch.ts'
import { storeWithoutProof } from './without-proof.ts'

const dossier = (name: string): StreamAppend => ({
  stream: `dossier-${name}`,
  expected: 'none',
  events: Array.from({ length: steps }, (_, step) => {
    const commandId = `${name}/${step}`
    const metadata = envelope(commandId, step * 1_000)
    return { id: eventId(commandId, 0), type: 'StepTaken', data: commandFor(step), metadata }
  }),
})

/** One append an event, each on disk before the next. */
const oneByOne = async (store: SqliteStore, run: string): Promise<number> => {
  const dossiers = 60
  for (let number = 0; number < dossiers; number++) {
    const { stream, events } = dossier(`${run}-${number}`)
    for (const [step, event] of events.entries()) {
      await store.append(stream, [event], { expected: step === 0 ? 'none' : BigInt(step - 1) })
    }
  }
  return dossiers * steps
}

const inBulk = async (store: SqliteStore, run: string): Promise<number> => {
  const dossiers = 2_000
  const appends = Array.from({ length: dossiers }, (_, number) => dossier(`${run}-${number}`))
  const outcomes = await store.appendMany(appends)
  if (outcomes.some(({ status }) => status === 'rejected')) throw new Error('a dossier was not stored')
  return dossiers * steps
}

/** What chain and Merkle log cost: the store against its own code with both cut out. */
const withAndWithout = (
  name: string,
  goal: number,
  work: (store: SqliteStore, run: string) => Promise<number>,
): Benchmark => {
  const nextRun = runs()
  let plain: SqliteStore | undefined
  let proven: SqliteStore | undefined
  return {
    name,
    goal,
    unit: 'events',
    setup: async () => {
      const folder = scratchFolder()
      const without = await storeWithoutProof()
      plain = without.openSqliteStore({ file: join(folder, 'plain.db') })
      proven = openSqliteStore({ file: join(folder, 'proven.db') })
      const { stream, events, expected } = dossier('tried')
      const [cut, whole] = [
        await plain.append(stream, events, { expected }),
        await proven.append(stream, events, { expected }),
      ]
      if (cut.hash !== '0'.repeat(64) || whole.hash === cut.hash) throw new Error('the chain was not cut out')
    },
    baseline: () => work(opened(plain), nextRun()),
    candidate: () => work(opened(proven), nextRun()),
    close: async () => {
      await plain?.close()
      await proven?.close()
    },
  }
}

export const appendProofBenchmark: Benchmark = withAndWithout('append-proof', 0.8, oneByOne)
export const bulkProofBenchmark: Benchmark = withAndWithout('bulk-proof', 0.6, inBulk)
