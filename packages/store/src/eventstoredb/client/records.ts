import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client'
import type { DriverRecord } from '../driver.ts'

/** What the client gives for one event of a read or a subscription. */
export type Resolved = AllStreamResolvedEvent | ResolvedEvent

/** The client's form of a position; a bigint stands for the commit position. */
export const clientPosition = (from: bigint | 'start' | 'end') =>
  typeof from === 'bigint' ? { commit: from, prepare: from } : from

/** The record of an event; a link whose event is gone has none. */
const recordOf = ({
  event,
  commitPosition,
}: Resolved & { readonly commitPosition?: bigint }): DriverRecord | undefined =>
  event === undefined
    ? undefined
    : {
        stream: event.streamId,
        id: event.id,
        type: event.type,
        revision: event.revision,
        position: event.position?.commit ?? commitPosition ?? 0n,
        created: event.created.getTime(),
        isJson: event.isJson,
        data: event.data,
        metadata: event.metadata,
      }

export const recordsOf = (batch: readonly Resolved[]): readonly DriverRecord[] => {
  const records: DriverRecord[] = []
  for (const resolved of batch) {
    const record = recordOf(resolved)
    if (record !== undefined) records.push(record)
  }
  return records
}
