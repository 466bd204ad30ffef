import type { BulkAppend } from '../bulk-append.ts'
import type { EventStore } from '../event-store.ts'

/** What an import needs of a store; one that can append in bulk is asked to. */
export type ImportTarget = Pick<EventStore, 'append' | 'readStream'> & Partial<BulkAppend>
