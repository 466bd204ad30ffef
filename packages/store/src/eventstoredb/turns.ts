/** Bounds how much is under way: so many tasks in all, and one for each key, in the order in which they came. */
export type Turns = {
  readonly run: <T>(key: string, task: () => Promise<T>) => Promise<T>
  /** Resolves when nothing is under way or waits. */
  readonly idle: () => Promise<void>
}

export const turns = (limit: number): Turns => {
  const last = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  const idlers: (() => void)[] = []
  let running = 0
  let pending = 0

  const enter = async (): Promise<void> => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
  const bounded = async <T>(task: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
  return {
    run: async (key, task) => {
      pending += 1
      const before = last.get(key) ?? Promise.resolve()
      const mine = before.then(() => bounded(task))
      const settled = mine.catch(() => undefined)
      last.set(key, settled)
      try {
        return await mine
      } finally {
        if (last.get(key) === settled) last.delete(key)
        pending -= 1
        if (pending === 0) for (const idler of idlers.splice(0)) idler()
      }
    },
    idle: () => (pending === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  }
}
