/** Values by key; beyond the limit the one that was not asked for the longest is forgotten. */
export type RecentlyUsed<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

export const recentlyUsed = <Value>(limit: number): RecentlyUsed<Value> => {
  const values = new Map<string, Value>()
  return {
    get: (key) => {
      const value = values.get(key)
      if (value !== undefined) {
        values.delete(key)
        values.set(key, value)
      }
      return value
    },
    set: (key, value) => {
      values.delete(key)
      values.set(key, value)
      if (values.size <= limit) return
      const oldest = values.keys().next()
      if (oldest.done !== true) values.delete(oldest.value)
    },
  }
}
