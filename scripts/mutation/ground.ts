// A graph of modules in which tests are run, most of them with one mutant after the other.
import { join } from 'node:path'
import { root } from '../command.ts'
import { fewerCases } from './fewer-cases.ts'
import { Modules } from './graph.ts'
import { testApi, type TestFile } from './test-api.ts'

export const modules = new Modules(join(root, '.motcua', 'mutation'), { 'fast-check': fewerCases() })

class RanOn extends Error {}

/** The mutant that is alive now, none where it is negative; how many were passed, and how many may be. */
const now = { alive: -1, met: false, calls: 0, most: Number.POSITIVE_INFINITY }

const isAlive = (first: number, last: number): boolean => {
  now.calls += 1
  if (now.calls > now.most) throw new RanOn('a mutant that runs on')
  if (now.alive < first || now.alive > last) return false
  now.met = true
  return true
}

export type Passing = { readonly passed: boolean; readonly ranOn: boolean; readonly met: boolean }

/** Does something with a mutant alive, at most so many mutants long. */
export const withMutant = async (mutant: number, most: number, work: () => unknown): Promise<Passing> => {
  Object.assign(now, { alive: mutant, met: false, calls: 0, most })
  let passed = true
  try {
    await work()
  } catch {
    passed = false
  }
  // the call that ran on may have been caught on its way
  const ranOn = now.calls > most
  const { met } = now
  Object.assign(now, { alive: -1, most: Number.POSITIVE_INFINITY })
  return { passed: passed && !ranOn, ranOn, met }
}

export class Ground {
  readonly #api = testApi()
  readonly #graph = modules.graph(isAlive, { vitest: this.#api.api })
  readonly #files = new Map<string, TestFile>()

  /** The tests of a file, which is evaluated once. */
  file(file: string): TestFile {
    const known = this.#files.get(file)
    if (known !== undefined) return known
    const found = this.#api.collect(() => this.#graph.load(join(root, file)))
    this.#files.set(file, found)
    return found
  }

  /** The tests of a file that is evaluated anew over the same modules: nothing of it is prepared yet. */
  async again(file: string): Promise<TestFile> {
    await this.forget(file)
    return this.file(file)
  }

  async forget(file: string): Promise<void> {
    const known = this.#files.get(file)
    if (known === undefined) return
    this.#files.delete(file)
    this.#graph.forget(join(root, file))
    await known.finish().catch(() => {})
  }

  async end(): Promise<void> {
    for (const file of this.#files.keys()) await this.forget(file)
  }
}
