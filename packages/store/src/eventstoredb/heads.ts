import { genesis } from '../proof/event-hash.ts'

/** The last revision of a stream that is known, and the hash of the event there; before the first event −1 and 64 zeros. */
export type Head = { readonly revision: bigint; readonly hash: string }

export const noEvents: Head = { revision: -1n, hash: genesis }

/** Heads of streams, the least recently used forgotten first. A head may be passed by others, but what it says stays true. */
export type Heads = {
  readonly get: (stream: string) => Head | undefined
  readonly set: (stream: string, head: Head) => void
  readonly forget: (stream: string) => void
}

export const heads = (limit: number): Heads => {
  const known = new Map<string, Head>()
  return {
    get: (stream) => {
      const head = known.get(stream)
      if (head !== undefined) {
        known.delete(stream)
        known.set(stream, head)
      }
      return head
    },
    set: (stream, head) => {
      known.delete(stream)
      known.set(stream, head)
      if (known.size <= limit) return
      const [oldest] = known.keys()
      if (oldest !== undefined) known.delete(oldest)
    },
    forget: (stream) => void known.delete(stream),
  }
}
