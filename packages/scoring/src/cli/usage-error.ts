import { MotcuaError } from '@motcua/core'

/** The command line itself is wrong: an unknown name, a missing or a doubled option. */
export class UsageError extends MotcuaError {
  override readonly name = 'UsageError'
}
