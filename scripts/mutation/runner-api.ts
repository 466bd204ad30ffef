// Stands in for vitest inside a bundle: tests are collected, and the program that loaded the bundle runs them.
import { AsyncLocalStorage } from 'node:async_hooks'

export { expect, vi } from 'vitest'

type Body = () => unknown
export type CollectedTest = { readonly title: string; readonly run: () => Promise<void> }

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

const root = suiteIn(undefined)
let suite = root
export const collected: CollectedTest[] = []
const finishing = new AsyncLocalStorage<Body[]>()

const all = async (bodies: readonly Body[]): Promise<void> => {
  for (const body of bodies) await body()
}

const prepare = async (of: Suite): Promise<void> => {
  if (of.parent !== undefined) await prepare(of.parent)
  of.prepared ??= all(of.before)
  await of.prepared
}

const around = (of: Suite): readonly Suite[] => (of.parent === undefined ? [of] : [...around(of.parent), of])

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
  collected.push({ title, run })
}

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
const nothing = (): void => {}

const describeIn = (_: unknown, ...given: readonly unknown[]): void => {
  const outer = suite
  suite = suiteIn(outer)
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

type Chooser = (skip: unknown) => typeof plainTest
const skipIf: Chooser = (skip) => (skip ? nothing : plainTest)
const runIf: Chooser = (run) => (run ? plainTest : nothing)

export const test = Object.assign(plainTest, { each: eachTest, skipIf, runIf, skip: nothing, for: eachTest })
export const describe = Object.assign(describeIn, {
  each: eachDescribe,
  skip: nothing,
  skipIf: (skip: unknown) => (skip ? nothing : describeIn),
  runIf: (run: unknown) => (run ? describeIn : nothing),
})
export const beforeAll = (body: Body): void => void suite.before.push(body)
export const afterAll = (body: Body): void => void suite.after.push(body)
export const beforeEach = (body: Body): void => void suite.beforeEach.push(body)
export const afterEach = (body: Body): void => void suite.afterEach.push(body)
export const onTestFinished = (body: Body): void => void finishing.getStore()?.push(body)

/** Types were checked before; at run time there is nothing left of them. */
export const expectTypeOf = (): unknown => {
  const anything: unknown = new Proxy(nothing, { get: () => anything, apply: () => anything })
  return anything
}

export const finish = async (): Promise<void> => all(root.after)
