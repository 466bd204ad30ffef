import { storeContract } from '../testing/index.ts'
import { standInPlaces } from './stand-in.fixture.ts'

storeContract({
  name: 'EventStoreDB, the stand-in',
  ...standInPlaces(),
  capabilities: { persistent: true, uniqueEventIds: false, seedRevision: true },
})
