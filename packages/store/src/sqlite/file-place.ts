import { statSync } from 'node:fs'
import { StoreFileError } from '../store-errors.ts'

type FileCare = {
  /** Whether a file that became shorter is whole: a program may have compacted it. */
  readonly isSound: () => boolean
  /** Brings what was acknowledged from the log, which stays under the old name, into the file that was moved; SQLite does not do so by itself. */
  readonly rescue: () => void
}

export type FilePlace = {
  /** Throws unless the path still leads to the file that was opened, and the file has not become shorter. */
  readonly check: () => void
  /** The same for reads, which trust a check of the last few milliseconds: looking costs as much as a small read. */
  readonly checkLately: () => void
}

const trusted = 5

/** SQLite goes on with the file it has opened, wherever that is now; what it then acknowledges may be found by nobody. */
export const filePlace = (file: string, { isSound, rescue }: FileCare): FilePlace => {
  const opened = statSync(file)
  let { size } = opened
  let checkedAt = Number.NEGATIVE_INFINITY

  const check = (): void => {
    checkedAt = Number.NEGATIVE_INFINITY
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined || found.ino !== opened.ino || found.dev !== opened.dev) {
      // where another file stands now, the log and its index may already be that one's
      if (found !== undefined) throw new StoreFileError('store.file-replaced', { file })
      rescue()
      throw new StoreFileError('store.file-moved', { file })
    }
    if (found.size < size && (found.size === 0 || !isSound())) {
      throw new StoreFileError('store.file-truncated', { file })
    }
    size = found.size
    checkedAt = performance.now()
  }
  return {
    check,
    checkLately: () => {
      if (performance.now() - checkedAt > trusted) check()
    },
  }
}
