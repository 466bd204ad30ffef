import {
  type DossierEvent,
  type DossierState,
  evolveDossier,
  fromIso,
  initialDossier,
  type Occurred,
} from '@motcua/core'
import { vanCanh } from '@motcua/scoring'
import type { Benchmark } from './benchmark.ts'
import { opened } from './scratch.ts'
import { scanEvents, type VanCanhFile, vanCanhFile } from './van-canh-file.ts'

let file: VanCanhFile | undefined

/** The whole state of every dossier, each field of it, folded from the JSON of its events as the store reads them. */
const replay = async ({ store }: VanCanhFile): Promise<number> => {
  const states = new Map<string, DossierState>()
  let events = 0
  for await (const batch of store.readAll({ batchSize: 2_000 })) {
    for (const { stream, type, data, metadata } of batch) {
      const times = { occurredAt: fromIso(metadata.occurredAt), recordedAt: fromIso(metadata.recordedAt) }
      const event = { type, data, ...times } as Occurred<DossierEvent>
      states.set(stream, evolveDossier(states.get(stream) ?? initialDossier, event))
    }
    events += batch.length
  }
  const received = [...states.values()].filter(({ receivedAt }) => receivedAt !== null).length
  if (received !== vanCanh.dossiers) throw new Error(`${received} dossiers were received`)
  return events
}

/** Full-life replay through the port against a scan that only parses. */
export const fullReplayBenchmark: Benchmark = {
  name: 'full-replay',
  goal: 0.8,
  unit: 'events',
  setup: async () => {
    file = await vanCanhFile()
  },
  baseline: () => scanEvents(opened(file).raw),
  candidate: () => replay(opened(file)),
  close: async () => {
    file?.raw.close()
    await file?.store.close()
  },
}
