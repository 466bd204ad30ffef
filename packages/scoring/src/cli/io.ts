import { setTimeout as delay } from 'node:timers/promises'
import { type Instant, text } from '@motcua/core'
import { languageOf } from './arguments.ts'
import { exitCode } from './exit-code.ts'

/** All that a verb touches of the process around it; files it opens by the paths it is given. */
export interface Io {
  /** Writes one line, or several, and ends it. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Rewrites the line of progress on a terminal; the empty text takes it away. */
  readonly progress: (text: string) => void
  /** Waits until what was written has left, so that long answers need little memory. */
  readonly drained: () => Promise<void>
  readonly now: () => Instant
  /** Waits so many milliseconds, or until the user interrupts. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly isTty: boolean
  /** Whether `progress` is seen by anybody. */
  readonly showsProgress: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
}

/** Runs a program on this process; a reader that has seen enough (`| head`) ends it quietly. */
export const processIo = (): Io => {
  const { stdout, stderr, env } = process
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.ok)
    const reason = error.code ?? error.message
    stderr.write(`motcua: ${text('cli.output-unwritable', { reason }, languageOf(process.argv, env))}\n`)
    process.exit(exitCode.fault)
  })
  const clearLine = '\r\u001B[K'
  return {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    progress: (line) => {
      if (stderr.isTTY) stderr.write(clearLine + line)
    },
    drained: () =>
      new Promise((resolve) => {
        if (stdout.writableNeedDrain) stdout.once('drain', resolve)
        else resolve()
      }),
    now: () => Date.now(),
    wait: (milliseconds) =>
      delay(milliseconds, undefined, { signal: controller.signal }).catch((error: unknown) => {
        if (!controller.signal.aborted) throw error
      }),
    isTty: stdout.isTTY,
    showsProgress: stderr.isTTY,
    env,
    signal: controller.signal,
  }
}
