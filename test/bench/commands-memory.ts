import { openMemoryStore } from '@motcua/store'
import type { Benchmark } from './benchmark.ts'
import { advanceBy, dossiers, sequentially } from './command-work.ts'

const many = 4_000

/** A store in memory with 4,000 dossiers against stores with 300 each; the number of commands is about the same. */
export const commandsMemoryBenchmark: Benchmark = {
  name: 'commands-memory',
  goal: 0.8,
  unit: 'commands',
  baseline: async () => {
    let commands = 0
    for (let store = 0; store < Math.round(many / dossiers); store++)
      commands += await sequentially('few', advanceBy(openMemoryStore()))
    return commands
  },
  candidate: () => sequentially('many', advanceBy(openMemoryStore()), many),
}
