import type { Instant, PromotionTable } from '@motcua/core'
import type { Dictionary } from '../dictionary.ts'
import type { EventStore, RecordedEvent } from '../event-store.ts'

/** An event with the columns that a SQLite store would keep beside it. */
export type MemoryEntry = {
  readonly event: RecordedEvent
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  /** Promoted values in column order; empty for a type that promotes none. */
  readonly promoted: readonly (number | null)[]
}

/** What stands behind a memory store. */
export type MemoryLog = {
  /** In order of position: the entry at index i has position i + 1. */
  readonly entries: readonly MemoryEntry[]
  readonly dictionary: Dictionary
  readonly promotions: PromotionTable
}

/** The dictionary of a memory store. */
export const memoryDictionary = (): Dictionary & { readonly intern: (text: string) => number } => {
  const ids = new Map<string, number>()
  const texts: string[] = []
  return {
    find: (text) => ids.get(text),
    text: (id) => {
      const text = texts[id - 1]
      if (text === undefined) throw new RangeError(`the dictionary has no text ${id}`)
      return text
    },
    intern: (text) => {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = texts.push(text)
      ids.set(text, id)
      return id
    },
  }
}

const logs = new WeakMap<EventStore, MemoryLog>()

/** For the modules of this package that read columns beside the port (projections): the log behind a store. */
export const memoryLogOf = (store: EventStore): MemoryLog | undefined => logs.get(store)

export const bindMemoryLog = (store: EventStore, log: MemoryLog): void => {
  logs.set(store, log)
}
