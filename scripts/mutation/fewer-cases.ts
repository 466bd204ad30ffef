// fast-check with the same cases each time, fewer of them, and no search for the smallest one that fails.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../command.ts'

type Parameters = { readonly numRuns?: number }
type Asserting = (property: unknown, parameters?: Parameters) => unknown
type FastCheck = Record<string, unknown> & {
  readonly assert: Asserting
  readonly check: Asserting
  readonly configureGlobal: (parameters: Readonly<Record<string, unknown>>) => void
}

/** So many cases of each property are tried against a mutant. */
const cases = 25

export const fewerCases = (): Record<string, unknown> => {
  const whole = createRequire(join(root, 'packages/core/package.json'))('fast-check') as FastCheck
  whole.configureGlobal({ seed: 1, endOnFailure: true })
  const fewer =
    (asserting: Asserting): Asserting =>
    (property, parameters = {}) =>
      asserting(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? 100, cases) })
  const own: Record<string, unknown> = { ...whole, assert: fewer(whole.assert), check: fewer(whole.check) }
  return Object.assign(own, { default: own, __esModule: true })
}
