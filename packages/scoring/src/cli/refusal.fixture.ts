import { isMotcuaError } from '@motcua/core'

/** The sentence, in English, with which work is refused; fails where it is not. */
export const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (isMotcuaError(error)) return error.in('en')
    throw error
  }
  throw new Error('it was not refused')
}

/** The same of work that takes its time. */
export const lateRefusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (caught: unknown) => caught,
  )
  return refusal(() => {
    throw error
  })
}
