// Loads tests with one mutant alive, runs those that it is asked to, and says which one failed.
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { root } from '../command.ts'
import { fewerCases } from './fewer-cases.ts'
import { Modules } from './graph.ts'
import { testApi, type TestFile } from './test-api.ts'

export type Asked = { readonly file: string; readonly index: number; readonly calls: number }

export type Ask =
  | { readonly kind: 'trace'; readonly file: string }
  | { readonly kind: 'try'; readonly mutant: number; readonly tests: readonly Asked[] }

export type TracedTest = {
  readonly title: string
  readonly met: readonly number[]
  /** Of the processor, so that a loaded machine does not change it. */
  readonly ms: number
  /** How often any mutant was met: a test under which this grows far beyond runs on without end. */
  readonly calls: number
  readonly failed?: string
}

export type Answer =
  | {
      readonly kind: 'traced'
      /** Met while modules of the product were evaluated. */
      readonly loading: readonly number[]
      /** Met while the test file itself was evaluated: all of its tests depend on it. */
      readonly collecting: readonly number[]
      /** What is prepared for all tests of the file, in milliseconds of the processor. */
      readonly preparingMs: number
      readonly tests: readonly TracedTest[]
    }
  | { readonly kind: 'tried'; readonly by: number | undefined; readonly ranOn: boolean; readonly ms: number }
  | { readonly kind: 'failed'; readonly message: string }

const modules = new Modules(join(root, '.motcua', 'mutation'), { 'fast-check': fewerCases() })

class RanOn extends Error {}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Milliseconds of the processor. */
const usedSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return Math.round(user / 10 + system / 10) / 100
}

const trace = async (file: string): Promise<Answer> => {
  let met = new Set<number>()
  let calls = 0
  const meet = (id: number): boolean => {
    met.add(id)
    calls += 1
    return false
  }
  const loading = new Set<number>()
  const collecting = new Set<number>()
  const prepared = new Set<number>()
  let preparingMs = 0
  const { api, collect } = testApi(async (work) => {
    const own = met
    met = prepared
    const before = process.cpuUsage()
    await work()
    preparingMs += usedSince(before)
    met = own
  })
  const load = modules.graph(meet, { vitest: api }, (of, work) => {
    const own = met
    met = of === join(root, file) ? collecting : loading
    work()
    met = own
  })
  const found = collect(() => load(join(root, file)))
  const tests = []
  for (const { title, run } of found.tests) {
    met = new Set()
    calls = 0
    const before = process.cpuUsage()
    const preparedBefore = preparingMs
    let failed: string | undefined
    try {
      await run()
    } catch (error) {
      failed = messageOf(error)
    }
    const ms = Math.max(0, usedSince(before) - (preparingMs - preparedBefore))
    tests.push({ title, met: [...met], ms, calls, ...(failed !== undefined && { failed }) })
  }
  await found.finish().catch(() => {})
  return {
    kind: 'traced',
    loading: [...loading],
    collecting: [...new Set([...collecting, ...prepared])],
    preparingMs,
    tests,
  }
}

type Tried = { readonly by: number | undefined; readonly ranOn: boolean }

/** Runs the tests in one graph until one fails. */
const attempt = async (mutant: number, asked: readonly Asked[]): Promise<Tried> => {
  let calls = 0
  let most = 5_000_000
  const alive = (id: number): boolean => {
    calls += 1
    if (calls > most) throw new RanOn('a mutant that runs on')
    return id === mutant
  }
  const { api, collect } = testApi()
  const load = modules.graph(alive, { vitest: api })
  const files = new Map<string, TestFile>()
  const loaded = (file: string): TestFile => {
    const known = files.get(file)
    if (known !== undefined) return known
    most = calls + 5_000_000
    const found = collect(() => load(join(root, file)))
    files.set(file, found)
    return found
  }
  let by: number | undefined
  for (const [place, test] of asked.entries()) {
    try {
      const found = loaded(test.file).tests[test.index]
      most = calls + 200_000 + 20 * test.calls
      await found?.run()
    } catch {
      by = place
      break
    }
    // the call that ran on may have been caught on its way
    if (calls > most) {
      by = place
      break
    }
  }
  const ranOn = calls > most
  most = Number.POSITIVE_INFINITY
  for (const { finish } of files.values()) await finish().catch(() => {})
  await turn()
  return { by, ranOn }
}

const trusted = new Map<string, boolean>()

/** Whether a test passes on its own without any mutant: one that needs those before it may not judge. */
const trustworthy = async (test: Asked): Promise<boolean> => {
  const key = `${test.file} ${test.index}`
  const known = trusted.get(key)
  if (known !== undefined) return known
  const passes = (await attempt(-1, [test])).by === undefined
  trusted.set(key, passes)
  return passes
}

const judged = async (mutant: number, tests: readonly Asked[]): Promise<Answer> => {
  let left = tests
  const before = process.cpuUsage()
  for (;;) {
    const { by, ranOn } = await attempt(mutant, left)
    const killer = by === undefined ? undefined : left[by]
    if (killer === undefined || (await trustworthy(killer)))
      return {
        kind: 'tried',
        by: killer === undefined ? undefined : tests.indexOf(killer),
        ranOn,
        ms: usedSince(before),
      }
    left = left.slice((by ?? 0) + 1)
  }
}

process.on('uncaughtException', () => process.exit(7))
process.on('unhandledRejection', () => process.exit(7))
process.on('disconnect', () => process.exit(0))
process.on('message', (ask: Ask) => {
  const answer = ask.kind === 'trace' ? trace(ask.file) : judged(ask.mutant, ask.tests)
  void answer
    .catch((error: unknown): Answer => ({ kind: 'failed', message: messageOf(error) }))
    .then((given) => process.send?.(given))
})
