import { storedEventDefinitions } from '@motcua/core'
import { type AuditFault, auditStore, type EventStore, merkleLogOf } from '@motcua/store'
import type { ReportLog } from '../../manifest/manifest.ts'

/** How a store stands to the log that a report was made from. */
export type StoreCheck =
  /** `later`: events since; `fault`: the first of them that is not as it was written. */
  | { readonly kind: 'holds'; readonly later: number; readonly fault?: AuditFault }
  /** An event that the report was made from is not as it was written. */
  | { readonly kind: 'fault'; readonly fault: AuditFault }
  | { readonly kind: 'shorter'; readonly size: number }
  /** As many events or more, all of them sound, but others. */
  | { readonly kind: 'other' }

export type CheckProgress = {
  readonly onProgress: (progress: { readonly events: number }) => void
  readonly signal: AbortSignal
}

/** Checks every event of a store, and whether it begins with the log of a report. */
export const checkStore = async (store: EventStore, log: ReportLog, run: CheckProgress): Promise<StoreCheck> => {
  const definitions = storedEventDefinitions
  const { fault, events, head } = await auditStore(store, { definitions, ...run })
  if (fault !== undefined && fault.position <= BigInt(log.position)) return { kind: 'fault', fault }
  if (events < log.size) return { kind: 'shorter', size: head.size }
  const kept = merkleLogOf(store)
  const root = await kept.rootAt(log.size)
  if (Buffer.from(root).toString('base64') !== log.root) return { kind: 'other' }
  const { size } = await kept.head()
  return { kind: 'holds', later: size - log.size, ...(fault !== undefined && { fault }) }
}
