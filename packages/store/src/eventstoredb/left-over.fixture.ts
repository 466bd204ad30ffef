import { afterAll, expect } from 'vitest'

/** The longest that a call may wait for an answer here: whatever still waits after that waits for ever. */
const longestWait = 5_000

const alive = (kind: RegExp): readonly string[] =>
  process.getActiveResourcesInfo().filter((resource) => kind.test(resource))

/**
 * Connections or timers that are left when all had time to end.
 * @param before so many were there before, of files that share the process
 */
export const leftOver = async (kind: RegExp, before = 0): Promise<readonly string[]> => {
  const end = performance.now() + longestWait
  for (;;) {
    const found = alive(kind)
    if (found.length <= before) return []
    if (performance.now() > end) return found
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/**
 * When all tests of a file are done, no connection is open, no timer runs behind which a promise would still wait, and
 * no rejection was left unhandled. To be called at the top of a file, before what closes servers.
 */
export const nothingLeftBehind = (): void => {
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  const kind = /^(TCPSocketWrap|Timeout)$/
  const before = alive(kind).length
  afterAll(async () => {
    const left = await leftOver(kind, before)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(left).toEqual([])
  })
}
