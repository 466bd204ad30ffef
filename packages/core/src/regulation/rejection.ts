import type { MessageKey } from '../message/catalogue.ts'
import type { MessageParams } from '../message/message.ts'

/** A command that was refused: which rule forbids it, where the rule stands, and why it applies here. */
export type Rejection = {
  /** Identifier of the rule, as listed in `docs/regulations.md`. */
  readonly rule: string
  /** Text and article, for example `NĐ 61/2018 art. 19(9)`. */
  readonly article: string
  /** The sentence for the reader, a key of the message catalogue. */
  readonly message: MessageKey
  readonly params: MessageParams
  /** The field of the command that is at fault, where there is one. */
  readonly field?: string
}
