import { describe } from 'vitest'
import { appendContract } from './append-contract.ts'
import { concurrencyContract } from './concurrency-contract.ts'
import { contentContract } from './content-contract.ts'
import { deletionContract } from './deletion-contract.ts'
import { integrityContract } from './integrity-contract.ts'
import { lifecycleContract } from './lifecycle-contract.ts'
import { logContract } from './log-contract.ts'
import { recoveryContract } from './recovery-contract.ts'
import { repetitionContract } from './repetition-contract.ts'
import { sequenceContract } from './sequence-contract.ts'
import { type StoreContract, storeLab } from './store-lab.ts'
import { streamContract } from './stream-contract.ts'
import { subscriptionContract } from './subscription-contract.ts'
import { verificationContract } from './verification-contract.ts'
import { visibilityContract } from './visibility-contract.ts'

/** The promises S1–S48 that an adapter makes, as vitest cases; to be called at the top of a test file. */
export const storeContract = (contract: StoreContract): void => {
  describe(`${contract.name} keeps the promises of an event store`, () => {
    const lab = storeLab(contract)
    appendContract(lab)
    sequenceContract(lab)
    repetitionContract(lab)
    concurrencyContract(lab)
    streamContract(lab)
    contentContract(lab)
    logContract(lab)
    subscriptionContract(lab)
    visibilityContract(lab)
    recoveryContract(lab)
    lifecycleContract(lab)
    integrityContract(lab)
    verificationContract(lab)
    deletionContract(lab)
  })
}
