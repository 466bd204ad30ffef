import { unlessAborted } from './cancellation.ts'

/** Runs tasks of one key one after the other, in the order in which they came; other keys do not wait. */
export type Turns = <Value>(key: string, task: () => Promise<Value>, signal?: AbortSignal) => Promise<Value>

export const turns = (): Turns => {
  const last = new Map<string, Promise<void>>()
  return async (key, task, signal) => {
    const before = last.get(key)
    let leave = (): void => undefined
    const mine = new Promise<void>((resolve) => {
      leave = resolve
    })
    last.set(key, mine)
    let entered = before === undefined
    try {
      if (before !== undefined) await unlessAborted(before, signal)
      entered = true
      return await task()
    } finally {
      if (last.get(key) === mine && entered) last.delete(key)
      // who gives up while waiting does not let the next one in beside the one at work
      if (entered) leave()
      else void before?.then(leave)
    }
  }
}
