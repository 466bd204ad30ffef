import type { StoreContract } from './store-lab.ts'

/** What runs in vitest, loaded where there is one: everything else of the kit needs no test runner. */
const load = async (): Promise<{
  readonly contract: (contract: StoreContract) => void
  readonly differential: (contract: StoreContract) => void
} | null> => {
  try {
    const [{ storeContract }, { storeDifferential }] = await Promise.all([
      import('./store-contract.ts'),
      import('./differential.ts'),
    ])
    return { contract: storeContract, differential: storeDifferential }
  } catch (error) {
    const isVitest = error instanceof Error && /Cannot find (?:package|module) 'vitest'/.test(error.message)
    if (isVitest) return null
    throw error
  }
}

const suites = await load()

const loaded = (): NonNullable<typeof suites> => {
  if (suites === null)
    throw new Error('the contract suites run in vitest, which is not installed; npm install -D vitest')
  return suites
}

/**
 * All that every adapter promises, as test suites of vitest.
 * @throws Error where vitest is not installed
 */
export const storeContract = (contract: StoreContract): void => loaded().contract(contract)

/**
 * Random plans in lockstep against the store in memory, as test suites of vitest.
 * @throws Error where vitest is not installed
 */
export const storeDifferential = (contract: StoreContract): void => loaded().differential(contract)
