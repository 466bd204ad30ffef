import { unlessAborted } from './cancellation.ts'

/** Tasks of one key run one after the other, in the order in which they came; other keys do not wait, as long as there is room. */
export type Turns = {
  /** Who gives up while waiting for the key runs nothing, and does not let the next one in beside the one at work. */
  readonly run: <Value>(key: string, task: () => Promise<Value>, signal?: AbortSignal) => Promise<Value>
  /** Resolves when nothing is under way or waits. */
  readonly idle: () => Promise<void>
}

/** @param limit tasks under way at a time, of all keys together */
export const turns = (limit = Number.POSITIVE_INFINITY): Turns => {
  const last = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  const idlers: (() => void)[] = []
  let running = 0
  let pending = 0

  const bounded = async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
  return {
    run: async (key, task, signal) => {
      const before = last.get(key)
      let leave = (): void => undefined
      const mine = new Promise<void>((resolve) => {
        leave = resolve
      })
      last.set(key, mine)
      pending += 1
      let entered = before === undefined
      try {
        if (before !== undefined) await unlessAborted(before, signal)
        entered = true
        return await bounded(task)
      } finally {
        if (last.get(key) === mine && entered) last.delete(key)
        if (entered) leave()
        else void before?.then(leave)
        pending -= 1
        if (pending === 0) for (const idler of idlers.splice(0)) idler()
      }
    },
    idle: () => (pending === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  }
}
