import { backoff } from '../backoff.ts'
import { StoreClosedError } from '../store-errors.ts'
import { type Driver, DriverError, type Failure } from './driver.ts'
import { StoreAccessDeniedError, StoreUnavailableError } from './errors.ts'
import type { Settings } from './options.ts'
import { pause } from './patience.ts'

/** The way to the server: one driver at a time, made again when it is of no more use. */
export type Link = {
  readonly driver: () => Driver
  /** Replaces a driver; whoever still holds it sees its calls fail. */
  readonly rebuild: (failed: Driver) => void
  /** Aborts when the store is closing and nobody may wait any longer. */
  readonly giveUp: AbortSignal
  /** Runs a call that changes nothing, again where the server was not available. `operation` names it in errors. */
  readonly retried: <T>(operation: string, call: (driver: Driver) => Promise<T>) => Promise<T>
  /** Waits until a call that failed may be made again, or throws what is final. `failures` counts those in a row. */
  readonly recovered: (operation: string, error: unknown, failures: number, driver: Driver) => Promise<void>
  readonly close: () => Promise<void>
}

/** The failure in an error; what is no failure of a driver is thrown on. */
export const failureIn = (error: unknown): Failure => {
  if (error instanceof DriverError) return error.failure
  throw error
}

export const link = (make: () => Driver, settings: Settings): Link => {
  const abort = new AbortController()
  const retired = new Set<Promise<void>>()
  let current = make()

  const retire = (driver: Driver): void => {
    const gone = driver.dispose().finally(() => retired.delete(gone))
    retired.add(gone)
  }

  const opened: Link = {
    driver: () => current,
    rebuild: (failed) => {
      if (failed !== current) return
      current = make()
      retire(failed)
    },
    giveUp: abort.signal,
    recovered: async (operation, error, failures, driver) => {
      const failure = failureIn(error)
      if (abort.signal.aborted) throw new StoreClosedError()
      if (failure.kind === 'denied') throw new StoreAccessDeniedError(operation, failure)
      if (failure.kind !== 'unavailable') throw error
      if (failure.rebuild) opened.rebuild(driver)
      if (failures >= settings.attempts) throw new StoreUnavailableError(operation, failure.reason)
      await pause(backoff(failures, settings), abort.signal)
    },
    retried: async (operation, call) => {
      for (let attempt = 1; ; attempt += 1) {
        const driver = current
        try {
          return await call(driver)
        } catch (error) {
          await opened.recovered(operation, error, attempt, driver)
        }
      }
    },
    close: async () => {
      abort.abort()
      retire(current)
      await Promise.all(retired)
    },
  }
  return opened
}
