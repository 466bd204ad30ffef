import { isDeepStrictEqual } from 'node:util'
import {
  type DossierEvent,
  dossierEventDefinitions,
  type DossierState,
  evolveDossier,
  initialDossier,
} from '@motcua/core'
import { readDossierStates, vanCanh } from '@motcua/scoring'
import { createCodec } from '@motcua/store'
import type { Benchmark } from './benchmark.ts'
import { opened } from './scratch.ts'
import { scanEvents, type VanCanhFile, vanCanhFile } from './van-canh-file.ts'

let file: VanCanhFile | undefined

/** The whole state of every dossier, each field of it, folded one event at a time from all that the store hands out. */
const plainReplay = async ({ store }: VanCanhFile): Promise<ReadonlyMap<string, DossierState>> => {
  const codec = createCodec<DossierEvent>({ definitions: dossierEventDefinitions, unknown: 'skip' })
  const states = new Map<string, DossierState>()
  for await (const batch of store.readAll()) {
    for (const recorded of batch) {
      const event = codec.decode(recorded)
      if (event === undefined) continue
      states.set(recorded.stream, evolveDossier(states.get(recorded.stream) ?? initialDossier, event))
    }
  }
  return states
}

/** Full-life replay, every field of state, against a scan that only parses. */
export const fullReplayBenchmark: Benchmark = {
  name: 'full-replay',
  goal: 0.8,
  unit: 'events',
  setup: async () => {
    file = await vanCanhFile()
    const states = await readDossierStates(file.store)
    if (!isDeepStrictEqual(states, await plainReplay(file))) throw new Error('the replay differs from a plain fold')
  },
  baseline: () => scanEvents(opened(file).raw),
  candidate: async () => {
    const states = await readDossierStates(opened(file).store)
    if (states.size !== vanCanh.dossiers) throw new Error(`${states.size} dossiers`)
    return opened(file).events
  },
  close: async () => {
    file?.raw.close()
    await file?.store.close()
  },
}
