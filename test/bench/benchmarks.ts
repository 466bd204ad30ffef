import type { Benchmark } from './benchmark.ts'
import { appendProofBenchmark, bulkProofBenchmark } from './append-proof.ts'
import { bulkImportBenchmark } from './bulk-import.ts'
import { commandsCachedBenchmark } from './commands-cached.ts'
import { commandsConcurrentBenchmark } from './commands-concurrent.ts'
import { commandsMemoryBenchmark } from './commands-memory.ts'
import { commandsSqliteBenchmarks } from './commands-sqlite.ts'
import { dueDateBenchmark } from './due-date.ts'
import { factsRebuildBenchmark } from './facts-rebuild.ts'
import { fullReplayBenchmark } from './full-replay.ts'
import { provinceYearAllBenchmark, provinceYearScoredBenchmark } from './province-year-scored.ts'
import { stepFoldBenchmark } from './step-fold.ts'
import { unitsAndMonthsBenchmark } from './units-and-months.ts'
import { unitsAndMonthsProvinceBenchmark } from './units-and-months-province.ts'
import { verifyAllBenchmark } from './verify-all.ts'

/** All that `npm run bench` measures, in its order. */
export const benchmarks: readonly Benchmark[] = [
  dueDateBenchmark,
  stepFoldBenchmark,
  factsRebuildBenchmark,
  fullReplayBenchmark,
  unitsAndMonthsBenchmark,
  unitsAndMonthsProvinceBenchmark,
  provinceYearScoredBenchmark,
  provinceYearAllBenchmark,
  ...commandsSqliteBenchmarks,
  commandsCachedBenchmark,
  commandsConcurrentBenchmark,
  commandsMemoryBenchmark,
  bulkImportBenchmark,
  appendProofBenchmark,
  bulkProofBenchmark,
  verifyAllBenchmark,
]
