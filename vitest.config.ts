import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { testFolder } from './test/memory-disk.ts'
import { skipReporter } from './test/reporter.ts'

// Programs that tests start find what the first of them compiled: half of their processor time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled')

export default defineConfig({
  test: {
    // one for each core of the smallest machine that is promised to take under two minutes
    maxWorkers: 2,
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Files share a worker's modules: half the processor time. A test that changes the process puts it back.
    isolate: false,
    // Node reads these files as it does when they run by themselves; to transform them took a fifth of the time
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // What a test writes need not outlive the machine, so it waits for no disk; the long run keeps to the real one.
    env: process.env['MOTCUA_LONG'] === undefined ? { TMPDIR: testFolder } : {},
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', skipReporter],
  },
})
