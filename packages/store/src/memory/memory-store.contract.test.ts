import { storeContract } from '../testing/index.ts'
import { openMemoryStore } from './memory-store.ts'

storeContract({
  name: 'memory',
  open: openMemoryStore,
  capabilities: { persistent: false, uniqueEventIds: true, seedRevision: true },
})
