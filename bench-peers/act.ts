import { act, state, store } from '@rotorsoft/act'
import { SqliteStore } from '@rotorsoft/act-sqlite'
import { z } from 'zod'
import { type Advance, begun, commandFor, decide, evolve } from '../test/bench/command-work.ts'

const step = z.object({ step: z.number(), unit: z.string(), note: z.string() })

const Dossier = state({ Dossier: z.object({ taken: z.number(), unit: z.string() }) })
  .init(() => begun)
  .emits({ StepTaken: step })
  .patch({ StepTaken: ({ data }, progress) => evolve(progress, data) })
  .on({ takeStep: step })
  .emit((command, { state: progress }) => ['StepTaken', decide(command, progress).data])
  .build()

/** Act over its SQLite store, with the cache that it has by default. It knows one store a process. */
export const actSqlite = async (file: string) => {
  store(new SqliteStore({ url: `file:${file}` }))
  await store().seed()
  const app = act().withState(Dossier).build()
  const actor = { id: 'cb-01', name: 'H21.227 reception' }
  // two commands at once meet SQLITE_BUSY, which the store hands on; so a careful user lets them queue
  let last: Promise<unknown> = Promise.resolve()
  const advance: Advance = async (dossier, number) => {
    const mine = last.then(() => app.do('takeStep', { stream: `dossier-${dossier}`, actor }, commandFor(number)))
    last = mine
    await mine
  }
  return { advance, close: () => store().dispose() }
}
