import type { ConnectorContract } from './connector-contract.ts'
import type { StoreContract } from './store-lab.ts'

/** What runs in vitest, loaded where there is one: everything else of the kit needs no test runner. */
const load = async (): Promise<{
  readonly contract: (contract: StoreContract) => void
  readonly differential: (contract: StoreContract) => void
  readonly connector: (contract: ConnectorContract) => void
} | null> => {
  try {
    const [{ storeContract }, { storeDifferential }, { connectorContract }] = await Promise.all([
      import('./store-contract.ts'),
      import('./differential.ts'),
      import('./connector-contract.ts'),
    ])
    return { contract: storeContract, differential: storeDifferential, connector: connectorContract }
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

/**
 * All that every connector to another register promises, as test suites of vitest.
 * @throws Error where vitest is not installed
 */
export const connectorContract = (contract: ConnectorContract): void => loaded().connector(contract)
