import { dateOf, dayNumberOf, type Instant, type Zone } from '@motcua/core'
import type { EventCut } from '@motcua/store'
import type { Options } from '../arguments.ts'

/** Which events count. As-of is a filter over both times of an event, not a cut of the log. */
export const asOfOptions = {
  'known-at': { kind: 'text', value: 'INSTANT', about: 'cli.option.known-at' },
  'happened-before': { kind: 'text', value: 'INSTANT', about: 'cli.option.happened-before' },
} as const satisfies Options

export type AsOfValues = { readonly 'known-at': string | undefined; readonly 'happened-before': string | undefined }

const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** An instant; a bare date is its first instant. */
export const startingInstant = (value: string, zone: Zone, field: string): Instant =>
  isDate(value) ? zone.startOfDay(value, field) : zone.parse(value, field)

/** An instant; a bare date is the first instant after it. */
export const endingInstant = (value: string, zone: Zone, field: string): Instant =>
  isDate(value) ? zone.startOfDay(dateOf(dayNumberOf(value, field) + 1), field) : zone.parse(value, field)

/** What was known at the end of a day, what had happened before it began. Throws what `zone` throws, naming the option. */
export const eventCut = (
  { 'known-at': knownAt, 'happened-before': happenedBefore }: AsOfValues,
  zone: Zone,
): Pick<EventCut, 'knownAt' | 'happenedBefore'> => ({
  ...(knownAt !== undefined && { knownAt: endingInstant(knownAt, zone, '--known-at') }),
  ...(happenedBefore !== undefined && {
    happenedBefore: startingInstant(happenedBefore, zone, '--happened-before'),
  }),
})

export const asksAsOf = ({ 'known-at': knownAt, 'happened-before': happenedBefore }: AsOfValues): boolean =>
  knownAt !== undefined || happenedBefore !== undefined
