import { join } from 'node:path'
import { act, projection, state, store as actStore } from '@rotorsoft/act'
import { SqliteStore } from '@rotorsoft/act-sqlite'
import { z } from 'zod'
import { begun, commandFor, decide, evolve, steps, type TakeStep } from '../test/bench/command-work.ts'
import { checkRows, numbers, type Rebuilder } from './rebuild.ts'

type Taken = { readonly stream: string; readonly data: TakeStep }

/** Its reset and drain of a projection with a batch handler, which keeps its rows in memory: nothing slower of ours in between. */
export const actRebuild = async (folder: string, dossiers: number): Promise<Rebuilder> => {
  const step = z.object({ step: z.number(), unit: z.string(), note: z.string() })
  const Dossier = state({ Dossier: z.object({ taken: z.number(), unit: z.string() }) })
    .init(() => begun)
    .emits({ StepTaken: step })
    .patch({ StepTaken: ({ data }, progress) => evolve(progress, data) })
    .on({ takeStep: step })
    .emit((command, { state: progress }) => ['StepTaken', decide(command, progress).data])
    .build()
  const rows = new Map<string, { taken: number; unit: string }>()
  let handled = 0
  const take = (stream: string, unit: string): void => {
    const row = rows.get(stream) ?? { taken: 0, unit: '' }
    row.taken++
    row.unit = unit
    rows.set(stream, row)
    handled++
  }
  // handlers must have names
  const takeOne = async ({ stream, data }: Taken): Promise<void> => take(stream, data.unit)
  const takeAll = async (batch: readonly Taken[]): Promise<void> => {
    for (const { stream, data } of batch) take(stream, data.unit)
  }
  const progress = projection('progress').on({ StepTaken: step }).do(takeOne).batch(takeAll).build()
  actStore(new SqliteStore({ url: `file:${join(folder, 'act.db')}` }))
  await actStore().seed()
  const app = act().withState(Dossier).withProjection(progress).build()
  const actor = { id: 'cb-01', name: 'H21.227 reception' }
  for (const dossier of numbers(dossiers)) {
    for (let number = 0; number < steps; number++)
      await app.do('takeStep', { stream: `dossier-${dossier}`, actor }, commandFor(number))
  }
  await app.correlate()
  return {
    rebuild: async () => {
      rows.clear()
      handled = 0
      await app.reset(['progress'])
      await new Promise<void>((resolve) => {
        const settled = (): void => {
          app.off('settled', settled)
          resolve()
        }
        app.on('settled', settled)
        app.settle({ eventLimit: 1_000 })
      })
      if (handled !== dossiers * steps) throw new Error(`the drain stopped at ${handled} events`)
      checkRows([...rows.values()].filter((row) => row.taken === steps).length, dossiers)
      return handled
    },
    close: () => actStore().dispose(),
  }
}
