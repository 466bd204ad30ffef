import { dossierFacts, readFacts, vanCanh } from '@motcua/scoring'
import type { Projections } from '@motcua/store'
import { sqliteProjections } from '@motcua/store/sqlite'
import type { Benchmark } from './benchmark.ts'
import { opened } from './scratch.ts'
import { scanEvents, type VanCanhFile, vanCanhFile } from './van-canh-file.ts'

const repeats = 4

let file: VanCanhFile | undefined
let projections: Projections | undefined

/** Vân Canh's year in one file: the same log on both sides, of which facts pass over steps and hand-overs. */
export const factsRebuildBenchmark: Benchmark = {
  name: 'facts-rebuild',
  goal: 2,
  unit: 'events',
  setup: async () => {
    file = await vanCanhFile()
    projections = sqliteProjections(file.store)
    const scanned = scanEvents(file.raw)
    await projections.rebuild(dossierFacts)
    const facts = [...readFacts(projections)].length
    if (scanned !== file.events || facts !== vanCanh.dossiers)
      throw new Error(`${scanned} of ${file.events} events, ${facts} facts`)
  },
  baseline: () => {
    const { raw, events } = opened(file)
    for (let run = 0; run < repeats; run++) scanEvents(raw)
    return events * repeats
  },
  candidate: async () => {
    for (let run = 0; run < repeats; run++) await opened(projections).rebuild(dossierFacts)
    return opened(file).events * repeats
  },
  close: async () => {
    file?.raw.close()
    await file?.store.close()
  },
}
