import type { EventStore } from '../event-store.ts'
import { auditStore } from './audit/audit-store.ts'
import type { AuditFault } from './audit/fault.ts'

/** The first thing that is not as it was written, in order of position. */
export type StoreFault = Omit<AuditFault, 'type'>

export type Verification = {
  /** Sound events from the beginning of the log. */
  readonly events: number
  readonly streams: number
  /** Position of the last sound event; 0 before the first. */
  readonly position: bigint
  /** Absent when the whole log is sound. A tail that was cut off together with its log cannot be seen here. */
  readonly fault?: StoreFault
}

export type VerifyOptions = {
  /** Called after every batch. */
  readonly onProgress?: (progress: { readonly events: number; readonly position: bigint }) => void
  readonly signal?: AbortSignal
}

/** The short answer of an audit: whether the store is sound, and how much it holds. */
export const verifyStore = async (store: EventStore, options: VerifyOptions = {}): Promise<Verification> => {
  const { events, streams, position, fault } = await auditStore(store, options)
  if (fault === undefined) return { events, streams, position }
  const { type: _, ...place } = fault
  return { events, streams, position, fault: place }
}
