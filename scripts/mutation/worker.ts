// Loads tests with one mutant alive, runs those that it is asked to, and says which one failed.
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { root } from '../command.ts'
import { Ground, modules, type Passing, withMutant } from './ground.ts'
import { testApi, type TestFile } from './test-api.ts'

/**
 * What must be made anew for a mutant: nothing where tests alone meet it (0), the test file where it is met while that
 * is evaluated or prepared (1), all modules where it is met while they are evaluated (2).
 */
export type Level = 0 | 1 | 2

export type Asked = { readonly file: string; readonly index: number; readonly calls: number; readonly level: Level }

export type Ask =
  | { readonly kind: 'trace'; readonly file: string }
  | { readonly kind: 'try'; readonly mutant: number; readonly tests: readonly Asked[]; readonly budgetMs: number }
  | { readonly kind: 'end' }

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
  | { readonly kind: 'ended' }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Milliseconds of the processor. */
const usedSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return Math.round(user / 10 + system / 10) / 100
}

const trace = async (file: string): Promise<Answer> => {
  let met = new Set<number>()
  let calls = 0
  const meet = (first: number, last: number): boolean => {
    if (!met.has(first)) for (let id = first; id <= last; id += 1) met.add(id)
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
  const { load } = modules.graph(meet, { vitest: api }, (of, work) => {
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

/** So many mutants may be passed while a module is evaluated or tests are prepared. */
const mostAtLoading = 5_000_000

/** Modules and prepared tests that no mutant was alive in; every mutant that needs no others is tried in them. */
let common = new Ground()

const renewed = async (): Promise<void> => {
  const before = common
  common = new Ground()
  await before.end()
}

const runIn = async (found: TestFile, test: Asked, mutant: number): Promise<Passing> => {
  const own = found.tests[test.index]
  if (own === undefined) return { passed: true, ranOn: false, met: false }
  return withMutant(mutant, 200_000 + 20 * test.calls, own.run)
}

/** Runs a test in the common modules, with a mutant or with none; what is prepared is prepared without. */
const runInCommon = async (test: Asked, mutant: number): Promise<Passing> => {
  const found = common.file(test.file)
  await found.tests[test.index]?.prepare()
  return runIn(found, test, mutant)
}

const passesInCommon = async (test: Asked): Promise<boolean> => {
  try {
    return (await runInCommon(test, -1)).passed
  } catch {
    return false
  }
}

const trusted = new Map<string, boolean>()

const keyOf = (test: Asked): string => `${test.file} ${test.index}`

/** Whether a test passes on its own without any mutant: one that needs those before it may not judge. */
const trustworthy = async (test: Asked): Promise<boolean> => {
  const known = trusted.get(keyOf(test))
  if (known !== undefined) return known
  const alone = new Ground()
  const passes = await runIn(alone.file(test.file), test, -1).then(
    ({ passed }) => passed,
    () => false,
  )
  await alone.end()
  trusted.set(keyOf(test), passes)
  return passes
}

/** Tests that failed in prepared files or common modules and not in their own: how much they need of their own. */
const needing = new Map<string, Level>()

/** Runs tests with one mutant, each with no more made anew than it needs. */
class Trial {
  readonly #mutant: number
  readonly #again = new Map<string, TestFile>()
  #own: Ground | undefined

  constructor(mutant: number) {
    this.#mutant = mutant
  }

  async run(test: Asked, level: Level): Promise<Passing> {
    if (level === 0) return runInCommon(test, this.#mutant)
    let found: TestFile | undefined
    const loading = await withMutant(this.#mutant, mostAtLoading, async () => {
      found = level === 1 ? await this.#fileAgain(test.file) : (this.#own ??= new Ground()).file(test.file)
      await found.tests[test.index]?.prepare()
    })
    return found === undefined || !loading.passed ? loading : runIn(found, test, this.#mutant)
  }

  async #fileAgain(file: string): Promise<TestFile> {
    const known = this.#again.get(file)
    if (known !== undefined) return known
    const found = await common.again(file)
    this.#again.set(file, found)
    return found
  }

  /** What was prepared with the mutant alive goes with it. */
  async forget(): Promise<void> {
    for (const file of this.#again.keys()) await common.forget(file)
    this.#again.clear()
  }

  async end(): Promise<void> {
    await this.forget()
    await this.#own?.end()
    this.#own = undefined
  }
}

type Noticed = Passing & { readonly noticed: boolean }

/** Whether a test notices a mutant: it fails with it, and passes without it in the same modules. */
const noticed = async (trial: Trial, test: Asked, from: Level): Promise<Noticed> => {
  let tried = await trial.run(test, from)
  if (tried.passed) return { ...tried, noticed: false }
  for (let level = from; ;) {
    await trial.forget()
    if (level === 2) return { ...tried, noticed: await trustworthy(test) }
    if (await passesInCommon(test)) return { ...tried, noticed: true }
    // what was prepared, or the modules, are no longer as they were
    if (level === 0) await common.forget(test.file)
    else await renewed()
    level = level === 0 ? 1 : 2
    tried = await trial.run(test, level)
    if (tried.passed) {
      needing.set(keyOf(test), level)
      return { ...tried, noticed: false }
    }
  }
}

/** So many tests that meet a mutant only when they come first are asked in modules of their own, and more in time. */
const leastHidden = 3

const judged = async (mutant: number, tests: readonly Asked[], budgetMs: number): Promise<Answer> => {
  const before = process.cpuUsage()
  const trial = new Trial(mutant)
  const hidden: Asked[] = []
  const answer = (by?: Asked, ranOn = false): Answer => ({
    kind: 'tried',
    by: by === undefined ? undefined : tests.indexOf(by),
    ranOn,
    ms: usedSince(before),
  })
  try {
    for (const test of tests) {
      const level = Math.max(test.level, needing.get(keyOf(test)) ?? 0) as Level
      const found = await noticed(trial, test, level)
      if (found.noticed) return answer(test, found.ranOn)
      if (level === 0 && !found.met) hidden.push(test)
    }
    for (const [index, test] of hidden.entries()) {
      if (index >= leastHidden && usedSince(before) > budgetMs) break
      const found = await noticed(trial, test, 2)
      if (found.noticed) return answer(test, found.ranOn)
    }
    return answer()
  } finally {
    await trial.end()
    await turn()
  }
}

/** Ends what tests have opened and have to close. */
const ended = async (): Promise<Answer> => {
  await renewed()
  return { kind: 'ended' }
}

process.on('uncaughtException', () => process.exit(7))
process.on('unhandledRejection', () => process.exit(7))
process.on('disconnect', () => process.exit(0))
process.on('message', (ask: Ask) => {
  const answer =
    ask.kind === 'trace' ? trace(ask.file) : ask.kind === 'try' ? judged(ask.mutant, ask.tests, ask.budgetMs) : ended()
  void answer
    .catch((error: unknown): Answer => ({ kind: 'failed', message: messageOf(error) }))
    .then((given) => process.send?.(given))
})
