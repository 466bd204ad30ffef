import { type Instant, isMessageKey, type Language, type MessageKey, text } from '@motcua/core'
import { type FigureList, memberSeparator } from './figure-list.ts'

/** One event of a dossier as a timeline shows it. */
export type BookedEvent = { readonly type: string; readonly occurredAt: Instant; readonly recordedAt: Instant }

/** What a page tells of one dossier: no person, no free text. */
export type BookedDossier = {
  /** The code, or the id where it has none. */
  readonly name: string
  readonly procedure: string | null
  readonly unit: string | null
  readonly receivedAt: Instant | null
  readonly due: Instant | null
  readonly endedAt: Instant | null
  /** In the order of recording; empty where the page has no room for it. */
  readonly events: readonly BookedEvent[]
}

/** The dossiers behind the figures of a page, by stream. */
export type DossierBook = {
  readonly dossiers: ReadonlyMap<string, BookedDossier>
  /** Name of the zone on whose wall clock instants are shown. */
  readonly zone: string
}

/** How a page names a member of a list: a dossier by its code. */
export const listedName =
  (book: DossierBook | undefined) =>
  ({ of }: FigureList, member: string): string =>
    of === 'dossier' ? (book?.dossiers.get(member)?.name ?? member.replace(/^dossier-/, '')) : member

const words = [
  'close',
  'back',
  'filter',
  'sort',
  'shown',
  'code',
  'procedure',
  'unit',
  'received',
  'due',
  'ended',
  'timeline',
  'event',
  'occurred',
  'recorded',
  'command',
] as const

const minute = 60_000

/** Minutes, so that a year of a commune stays small: a reader sees no seconds. */
const minutes = (instant: Instant): number => Math.floor(instant / minute)

const eventName = (type: string, language: Language): string => {
  const key = `dossier.event.${type}`
  return isMessageKey(key) ? text(key, {}, language) : type
}

/** What the program on a page reads: words, and the dossiers, each a short row; procedures, units and kinds of events by number. */
export const pageData = (book: DossierBook | undefined, language: Language): object => {
  const known = { procedures: [] as string[], units: [] as string[], events: [] as string[] }
  const places = new Map<string, number>()
  const placeOf = (of: keyof typeof known, value: string | null): number => {
    if (value === null) return -1
    const key = `${of} ${value}`
    const place = places.get(key) ?? known[of].push(value) - 1
    places.set(key, place)
    return place
  }
  const rowOf = ({ procedure, unit, receivedAt, due, endedAt, events }: BookedDossier): readonly unknown[] => {
    let last = 0
    const timeline = events.flatMap(({ type, occurredAt, recordedAt }) => {
      const occurred = minutes(occurredAt)
      const since = occurred - last
      last = occurred
      return [placeOf('events', type), since, minutes(recordedAt) - occurred]
    })
    const times = [receivedAt, due, endedAt].map((instant) => (instant === null ? null : minutes(instant)))
    return [placeOf('procedures', procedure), placeOf('units', unit), ...times, timeline]
  }
  const dossiers = Object.fromEntries(
    [...(book?.dossiers.values() ?? [])].map((dossier) => [dossier.name, rowOf(dossier)]),
  )
  return {
    zone: book?.zone ?? 'UTC',
    separator: memberSeparator,
    words: Object.fromEntries(
      words.map((word) => [word, text(`format.words.${word}` satisfies MessageKey, {}, language)]),
    ),
    ...known,
    events: known.events.map((type) => eventName(type, language)),
    dossiers,
  }
}
