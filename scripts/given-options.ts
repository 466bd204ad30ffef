import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Ends the script with a sentence and exit code 2 where a rule of its options does not hold. */
export const must = (holds: boolean, rule: string): void => {
  if (holds) return
  console.error(rule)
  process.exit(2)
}

/** The options of a script; one that it does not know, or that lacks its value, ends it with a sentence and exit code 2. */
export const givenOptions = <const Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) => {
  try {
    return parseArgs({ options })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      console.error(error.message)
      return process.exit(2)
    }
    throw error
  }
}
