import type { Database } from 'better-sqlite3'
import { StoreClosedError, StoreFileError } from '../store-errors.ts'
import { fileFailure } from './file-failure.ts'

/** Pause before the next look at a lock that another program holds, in milliseconds; uneven, so that programs do not keep step. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(2 ** attempt, 20) * (0.5 + Math.random())))

export type WriteLock = {
  /**
   * Runs `work` holding the write lock of the file, in one transaction with one commit: at once where the lock is free.
   * While another program holds it the event loop goes on, for `busyTimeout` at most; `work` runs once.
   * Driver errors leave as StoreFileError.
   */
  readonly write: <T>(work: () => T) => Promise<T>
  /** Resolves when no write waits; later ones are refused. */
  readonly end: () => Promise<void>
  /** Transactions committed. */
  readonly commits: () => number
  /** Transactions rolled back: what was learnt in them is not so. */
  readonly rollbacks: () => number
}

type WriteLockOptions = {
  /** With a busy timeout of its own of 0. */
  readonly connection: Database
  readonly path: string
  readonly busyTimeout: number
  readonly onBusy?: ((waited: number) => void) | undefined
  readonly check: () => void
  /** Called when a transaction was rolled back. */
  readonly undone: () => void
}

export const writeLock = ({ connection, path, busyTimeout, onBusy, check, undone }: WriteLockOptions): WriteLock => {
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  const waiting = new Set<Promise<unknown>>()
  let ended = false
  let commits = 0
  let rollbacks = 0

  /** True when the lock is ours. */
  const take = (): boolean => {
    if (ended) throw new StoreClosedError()
    check()
    try {
      begin.run()
      return true
    } catch (error) {
      const failure = fileFailure(error, path)
      if (failure instanceof StoreFileError && failure.code === 'store.busy') return false
      throw failure
    }
  }
  const carryOut = <T>(work: () => T): T => {
    try {
      const result = work()
      commit.run()
      commits++
      return result
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      rollbacks++
      undone()
      throw fileFailure(error, path)
    }
  }
  const wait = async <T>(work: () => T): Promise<T> => {
    const began = performance.now()
    for (let attempt = 0; performance.now() < began + busyTimeout; attempt++) {
      onBusy?.(performance.now() - began)
      await pause(attempt)
      if (take()) return carryOut(work)
    }
    throw new StoreFileError('store.busy', { file: path })
  }
  return {
    write: async (work) => {
      if (take()) return carryOut(work)
      const turn = wait(work)
      waiting.add(turn)
      try {
        return await turn
      } finally {
        waiting.delete(turn)
      }
    },
    end: async () => {
      await Promise.allSettled(waiting)
      ended = true
    },
    commits: () => commits,
    rollbacks: () => rollbacks,
  }
}
