import { expect, test } from 'vitest'
import { storeContract } from '../testing/index.ts'
import { administerAt, liveAddress, openAt } from './live.fixture.ts'

const address = liveAddress

if (address !== undefined) {
  storeContract({
    name: 'EventStoreDB, a real server',
    open: (place) => openAt(address, place),
    administer: (place) => administerAt(address, place),
    capabilities: { persistent: true, uniqueEventIds: false, seedRevision: false, ownClock: false },
  })
}

test('a real server keeps the contract when MOTCUA_EVENTSTORE_URL names one', (context) => {
  if (address === undefined) context.skip('MOTCUA_EVENTSTORE_URL names no server')
  expect(address).not.toBe('')
})
