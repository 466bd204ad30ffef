import { afterAll, expect } from 'vitest'

/** The longest that a call may wait for an answer here: whatever still waits after that waits for ever. */
const longestWait = 2_000

/** Connections, then timers, that are left when all had time to end. */
export const leftOver = async (kind: RegExp): Promise<readonly string[]> => {
  const end = performance.now() + longestWait
  for (;;) {
    const alive = process.getActiveResourcesInfo().filter((resource) => kind.test(resource))
    if (alive.length === 0 || performance.now() > end) return alive
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
  afterAll(async () => {
    const alive = await leftOver(/^(TCPSocketWrap|Timeout)$/)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    expect(alive).toEqual([])
  })
}
