import type { AuditedContent, AuditedEvent } from './audited-event.ts'
import type { TimesApart } from './times-apart.ts'

const listed = 100

type Found = { readonly count: number; readonly first: readonly TimesApart[] }

/** Counts where events come from, and those, neither imported nor simulated, whose times lie further apart than the tolerance. */
export const originCount = (tolerance: number) => {
  const apart: TimesApart[] = []
  let [imported, simulated, count] = [0, 0, 0]
  return {
    note: (event: AuditedEvent, { envelope, recordedAt, stream, type }: AuditedContent): void => {
      if (envelope.imported === true) imported++
      if (envelope.simulated === true) simulated++
      if (envelope.imported === true || envelope.simulated === true) return
      if (Math.abs(event.storedAt - recordedAt) <= tolerance) return
      count++
      const { revision, storedAt } = event
      if (apart.length >= listed) return
      const place = { position: BigInt(event.position), revision: BigInt(revision) }
      apart.push({ ...place, stream, type, recordedAt, storedAt })
    },
    add: (other: { readonly imported: number; readonly simulated: number; readonly timesApart: Found }): void => {
      imported += other.imported
      simulated += other.simulated
      count += other.timesApart.count
      apart.push(...other.timesApart.first.slice(0, listed - apart.length))
    },
    counts: () => ({ imported, simulated, timesApart: { count, first: apart } }),
  }
}
