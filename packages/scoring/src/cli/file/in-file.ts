import { isMotcuaError, message, MotcuaError } from '@motcua/core'

/** Does work on what a file holds; an error that does not say in which file it found that says it now. */
export const inFile = <Result>(file: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (!isMotcuaError(error) || Object.values(error.params).includes(file)) throw error
    throw new MotcuaError('cli.in-file', { file, reason: message(error.code, error.params) }, { cause: error })
  }
}
