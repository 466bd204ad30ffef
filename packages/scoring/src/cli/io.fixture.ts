import type { Instant } from '@motcua/core'
import type { Io } from './io.ts'

/** A world in memory: what was written stands in `written` and `complaints`. */
export type MemoryIo = Io & {
  readonly written: () => string
  readonly complaints: () => string
  /** The lines of progress that a terminal would have shown. */
  readonly shown: () => readonly string[]
  /** What was written, as JSON. */
  readonly answer: () => unknown
}

export const memoryIo = ({
  now = Date.parse('2026-10-11T00:00:00+07:00'),
  env = {},
  isTty = false,
  showsProgress = false,
  signal = new AbortController().signal,
  wait = async () => {},
}: {
  readonly now?: Instant
  readonly env?: Readonly<Record<string, string>>
  readonly isTty?: boolean
  readonly showsProgress?: boolean
  readonly signal?: AbortSignal
  readonly wait?: Io['wait']
} = {}): MemoryIo => {
  const out: string[] = []
  const err: string[] = []
  const shown: string[] = []
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    progress: (text) => void (showsProgress && shown.push(text)),
    drained: async () => {},
    wait,
    now: () => now,
    isTty,
    showsProgress,
    env,
    signal,
    written: () => out.join('\n'),
    answer: (): unknown => JSON.parse(out.join('\n')),
    shown: () => shown,
    complaints: () => err.join('\n'),
  }
}
