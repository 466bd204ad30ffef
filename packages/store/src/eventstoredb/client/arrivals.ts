import { pause, TimedOut } from '../patience.ts'
import { driverError } from './classify.ts'

type Listener = (...heard: readonly unknown[]) => void

/** What of a readable stream is needed; the client's own types of streams are those of an old Node.js. */
export type Source = {
  readonly on: (event: string, listener: Listener) => unknown
  readonly once: (event: string, listener: Listener) => unknown
  readonly off: (event: string, listener: Listener) => unknown
  readonly pause: () => unknown
  readonly resume: () => unknown
  readonly readableLength: number
  readonly destroyed: boolean
}

export type ArrivalOptions = {
  readonly batchSize: number
  /** Gives a batch as soon as nothing more has arrived, or only when it is full or the stream has ended. */
  readonly eager: boolean
  /** How long the stream may stay silent, and whether that is a failure or an end. */
  readonly silence: number
  readonly onSilence: 'fail' | 'end'
  readonly signal?: AbortSignal
  /** Cancels the call. */
  readonly cancel: () => Promise<void>
  /** How long to wait for the cancelled call to end. */
  readonly grace: number
}

/** Takes what flows in, holds the stream when enough is there, and tells of its end and of silence. */
const intake = (stream: Source, { batchSize, eager, silence }: ArrivalOptions) => {
  let items: unknown[] = []
  let wake: ((silent: boolean) => void) | undefined
  let heard = false
  let held = false
  let ended = false
  let failure: unknown
  let timer: ReturnType<typeof setTimeout> | undefined

  const ring = (): void => wake?.(false)
  const take = (item: unknown): void => {
    items.push(item)
    heard = true
    if (items.length >= batchSize) {
      held = true
      stream.pause()
    }
    if (eager || held) ring()
  }
  const end = (): void => {
    ended = true
    ring()
  }
  const listen = (): void => {
    if (!heard) wake?.(true)
    heard = false
    timer?.refresh()
  }
  stream.on('data', take)
  stream.on('end', end)
  stream.on('close', end)
  stream.on('checkpoint', ring)
  // stays for the life of the stream: an error without a listener would end the process
  stream.on('error', (error) => {
    failure ??= error
    end()
  })
  return {
    ring,
    ended: () => ended,
    failure: () => failure,
    /** All that was taken in; more may flow. */
    batch: (): readonly unknown[] => {
      const taken = items
      items = []
      return taken
    },
    go: (): void => {
      if (!held) return
      held = false
      stream.resume()
    },
    isReady: () => items.length >= batchSize || (items.length > 0 && (eager || ended)),
    isBare: () => items.length === 0 && stream.readableLength === 0,
    /** Resolves with true when nothing has come in so long a time. */
    silent: (): Promise<boolean> =>
      new Promise((resolve) => {
        heard = false
        timer ??= setTimeout(listen, silence)
        timer.refresh()
        wake = (nothing) => {
          wake = undefined
          resolve(nothing)
        }
      }),
    /** Lets what is left flow away, so that the call behind the stream can end and does not hold up the closing of the client. */
    leave: async (cancel: () => Promise<void>, grace: number): Promise<void> => {
      clearTimeout(timer)
      if (ended) return
      await cancel().catch(() => undefined)
      stream.off('data', take)
      stream.resume()
      if (ended || stream.destroyed) return
      const abort = new AbortController()
      stream.once('close', () => abort.abort())
      stream.once('end', () => abort.abort())
      await pause(grace, abort.signal)
    },
  }
}

/**
 * The items of an object stream in batches. Whoever leaves early cancels the call; nothing is left open, whatever happens.
 * @param rest asked when all that has arrived was taken and the batch before was handled: true gives an empty batch
 */
export async function* arrivals<T>(
  stream: Source,
  options: ArrivalOptions,
  rest: () => boolean = () => false,
): AsyncGenerator<readonly T[]> {
  const { silence, onSilence, signal, cancel, grace } = options
  const { ring, ended, failure, batch, go, isReady, isBare, silent, leave } = intake(stream, options)
  signal?.addEventListener('abort', ring)
  try {
    for (;;) {
      if (signal?.aborted === true) return
      if (isReady()) {
        yield batch() as readonly T[]
        go()
      } else if (failure() !== undefined) throw driverError(failure())
      else if (ended()) return
      else if (isBare() && rest()) yield []
      else if (await silent()) {
        if (onSilence === 'end') return
        throw driverError(new TimedOut(silence))
      }
    }
  } finally {
    signal?.removeEventListener('abort', ring)
    await leave(cancel, grace)
  }
}
