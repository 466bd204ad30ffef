// Loads bundles of tests with one mutant alive, runs the tests that it is asked to, and says whether one failed.
import { pathToFileURL } from 'node:url'
import type { CollectedTest } from './runner-api.ts'

export type Ask =
  | { readonly kind: 'trace'; readonly bundle: string }
  | { readonly kind: 'try'; readonly bundle: string; readonly mutant: number; readonly tests: readonly number[] }

export type Answer =
  | {
      readonly kind: 'traced'
      /** What was met while the modules were loaded. */
      readonly loading: readonly number[]
      readonly tests: readonly {
        readonly title: string
        readonly met: readonly number[]
        readonly ms: number
        readonly failed?: string
      }[]
    }
  | { readonly kind: 'tried'; readonly killed: boolean }

const control: { alive: number; met: Set<number> | undefined } = { alive: -1, met: undefined }
Object.assign(globalThis, {
  __mutant: (id: number): boolean => {
    control.met?.add(id)
    return id === control.alive
  },
})

type Bundle = { readonly collected: readonly CollectedTest[]; readonly finish: () => Promise<void> }

let loads = 0
const load = async (bundle: string): Promise<Bundle> => {
  loads += 1
  return (await import(`${pathToFileURL(bundle).href}?${loads}`)) as Bundle
}

const trace = async (bundle: string): Promise<Answer> => {
  control.alive = -1
  const loading = new Set<number>()
  control.met = loading
  const { collected, finish } = await load(bundle)
  const tests = []
  for (const { title, run } of collected) {
    const met = new Set<number>()
    control.met = met
    const started = performance.now()
    let failed: string | undefined
    try {
      await run()
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error)
    }
    tests.push({ title, met: [...met], ms: performance.now() - started, ...(failed !== undefined && { failed }) })
  }
  control.met = undefined
  await finish().catch(() => {})
  return { kind: 'traced', loading: [...loading], tests }
}

const attempt = async (bundle: string, mutant: number, wanted: readonly number[]): Promise<boolean> => {
  control.alive = mutant
  let finish = async (): Promise<void> => {}
  try {
    const loaded = await load(bundle)
    finish = loaded.finish
    for (const index of wanted) await loaded.collected[index]?.run()
    return false
  } catch {
    return true
  } finally {
    control.alive = -1
    await finish().catch(() => {})
  }
}

process.on('uncaughtException', () => process.exit(7))
process.on('unhandledRejection', () => process.exit(7))
process.on('message', (ask: Ask) => {
  const answer: Promise<Answer> =
    ask.kind === 'trace'
      ? trace(ask.bundle)
      : attempt(ask.bundle, ask.mutant, ask.tests).then((killed) => ({ kind: 'tried', killed }))
  void answer.then((given) => process.send?.(given))
})
