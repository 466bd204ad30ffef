// Stands in for vitest in a graph of modules: tests are collected, and the program that loaded them runs them.
import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, vi } from 'vitest'

type Body = () => unknown
export type CollectedTest = {
  readonly title: string
  /** What the test needs prepared once for all of its suite; `run` does it where it was not done. */
  readonly prepare: () => Promise<void>
  readonly run: () => Promise<void>
}

/** The tests of one file, and what ends it. */
export type TestFile = { readonly tests: readonly CollectedTest[]; readonly finish: () => Promise<void> }

type Suite = {
  readonly before: Body[]
  readonly after: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
  readonly parent: Suite | undefined
  prepared: Promise<void> | undefined
}

const suiteIn = (parent: Suite | undefined): Suite => ({
  before: [],
  after: [],
  beforeEach: [],
  afterEach: [],
  parent,
  prepared: undefined,
})

const all = async (bodies: readonly Body[]): Promise<void> => {
  for (const body of bodies) await body()
}

const around = (of: Suite): readonly Suite[] => (of.parent === undefined ? [of] : [...around(of.parent), of])

class Skipped extends Error {}

/** What a test is given beside its row. */
const context = {
  skip: (): never => {
    throw new Skipped()
  },
}

type Callable = (...values: readonly unknown[]) => unknown

const rows = (cases: readonly unknown[]): readonly (readonly unknown[])[] =>
  cases.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]))

const bodyOf = (given: readonly unknown[]): Callable => {
  const found = given.find((value) => typeof value === 'function')
  if (found === undefined) throw new Error('a test without a body')
  return found as Callable
}

const nothing = (): void => {}

/** Types were checked before; at run time there is nothing left of them. */
const expectTypeOf = (): unknown => {
  const anything: unknown = new Proxy(nothing, { get: () => anything, apply: () => anything })
  return anything
}

/** Told when the preparation of a suite begins and ends: what it meets, all tests of the suite meet. */
export type Preparing = (work: () => Promise<void>) => Promise<void>

/** The functions of vitest for one graph; `collect` says which tests a file declares. */
export const testApi = (preparing: Preparing = (work) => work()) => {
  let tests: CollectedTest[] = []
  let root = suiteIn(undefined)
  let suite = root
  let suites: Suite[] = [root]
  const finishing = new AsyncLocalStorage<Body[]>()

  const prepare = async (of: Suite): Promise<void> => {
    if (of.parent !== undefined) await prepare(of.parent)
    of.prepared ??= of.before.length === 0 ? Promise.resolve() : preparing(() => all(of.before))
    await of.prepared
  }

  const add = (title: string, body: Body): void => {
    const own = suite
    const run = async (): Promise<void> => {
      await prepare(own)
      const finished: Body[] = []
      try {
        for (const outer of around(own)) await all(outer.beforeEach)
        await finishing.run(finished, async () => void (await body()))
      } catch (error) {
        if (!(error instanceof Skipped)) throw error
      } finally {
        await all(finished)
        for (const outer of around(own).toReversed()) await all(outer.afterEach)
      }
    }
    tests.push({ title, prepare: () => prepare(own), run })
  }

  const eachTest =
    (cases: readonly unknown[]) =>
    (title: string, ...given: readonly unknown[]): void => {
      const body = bodyOf(given)
      for (const [index, row] of rows(cases).entries()) add(`${title} #${index}`, () => body(...row))
    }
  const plainTest = (title: string, ...given: readonly unknown[]): void => {
    const body = bodyOf(given)
    add(title, () => body(context))
  }
  const describeIn = (_: unknown, ...given: readonly unknown[]): void => {
    const outer = suite
    suite = suiteIn(outer)
    suites.push(suite)
    try {
      bodyOf(given)()
    } finally {
      suite = outer
    }
  }
  const eachDescribe =
    (cases: readonly unknown[]) =>
    (_: string, ...given: readonly unknown[]): void => {
      const body = bodyOf(given)
      for (const row of rows(cases)) describeIn('', () => body(...row))
    }
  const skipIf = (skip: unknown): typeof plainTest => (skip ? nothing : plainTest)
  const runIf = (run: unknown): typeof plainTest => (run ? plainTest : nothing)

  const api = {
    expect,
    vi,
    expectTypeOf,
    test: Object.assign(plainTest, { each: eachTest, skipIf, runIf, skip: nothing, for: eachTest }),
    describe: Object.assign(describeIn, {
      each: eachDescribe,
      skip: nothing,
      skipIf: (skip: unknown) => (skip ? nothing : describeIn),
      runIf: (run: unknown) => (run ? describeIn : nothing),
    }),
    beforeAll: (body: Body): void => void suite.before.push(body),
    afterAll: (body: Body): void => void suite.after.push(body),
    beforeEach: (body: Body): void => void suite.beforeEach.push(body),
    afterEach: (body: Body): void => void suite.afterEach.push(body),
    onTestFinished: (body: Body): void => void finishing.getStore()?.push(body),
  }

  const collect = (load: () => void): TestFile => {
    tests = []
    root = suiteIn(undefined)
    suite = root
    suites = [root]
    load()
    const own = suites
    const finish = async (): Promise<void> => {
      for (const of of own) if (of.prepared !== undefined || of.before.length === 0) await all(of.after)
    }
    return { tests, finish }
  }
  return { api, collect }
}
