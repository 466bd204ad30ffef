import type { MessageKey } from '@motcua/core'
import type { Options } from './arguments.ts'

export type Argument = { readonly name: string; readonly about: MessageKey }

/** What `--help` tells of a verb. */
export type VerbDescription = {
  /** As it is typed, for example `report form06`. */
  readonly name: string
  readonly about: MessageKey
  readonly arguments: readonly Argument[]
  readonly options: Options
  /** Command lines that work, without the word `motcua`. */
  readonly examples: readonly string[]
}
