import { defineConfig } from 'vitest/config'
import { skipReporter } from './test/reporter.ts'

export default defineConfig({
  test: {
    // one for each core of the smallest machine that is promised to take under two minutes
    maxWorkers: 2,
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Files share a worker's modules: half the processor time. A test that changes the process puts it back.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', skipReporter],
  },
})
