import type { Instant, Zone } from '@motcua/core'
import { dateOf, dayNumberOf } from '@motcua/core'

/** `--known-at` in a zone: an instant, a local time, or a date for its end; what was recorded before it counts. */
export const knownAtInstant = (given: string, zone: Zone): Instant =>
  /^\d{4}-\d{2}-\d{2}$/.test(given)
    ? zone.startOfDay(dateOf(dayNumberOf(given, '--known-at') + 1), '--known-at')
    : zone.parse(given, '--known-at')
