import type { Instant } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'

/** `yyyyMMddHHmmss` on the clock of the zone; the empty text where it did not happen. */
export const portalTime = (at: Instant | null, zone: Zone): string =>
  at === null ? '' : zone.formatLocal(at).replaceAll(/\D/g, '')

/** The instant of `yyyyMMddHHmmss`; null for the empty text. Throws `time.…` for what is no local time. */
export const fromPortalTime = (value: string, zone: Zone, field = 'time'): Instant | null => {
  if (value === '') return null
  const local = value.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6')
  return zone.parseLocal(local, field)
}
