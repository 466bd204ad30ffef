import type { Instant } from '@motcua/core'
import type { Io } from './io.ts'

/** A world in memory: what was written stands in `written` and `complaints`. */
export type MemoryIo = Io & {
  readonly written: () => string
  readonly complaints: () => string
  /** What was written, as JSON. */
  readonly answer: () => unknown
}

export const memoryIo = ({
  now = Date.parse('2026-10-11T00:00:00+07:00'),
  env = {},
  isTty = false,
  signal = new AbortController().signal,
}: {
  readonly now?: Instant
  readonly env?: Readonly<Record<string, string>>
  readonly isTty?: boolean
  readonly signal?: AbortSignal
} = {}): MemoryIo => {
  const out: string[] = []
  const err: string[] = []
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    progress: () => {},
    drained: async () => {},
    now: () => now,
    isTty,
    env,
    signal,
    written: () => out.join('\n'),
    answer: (): unknown => JSON.parse(out.join('\n')),
    complaints: () => err.join('\n'),
  }
}
