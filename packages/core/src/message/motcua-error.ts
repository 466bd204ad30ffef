import { type MessageKey, text } from './catalogue.ts'
import type { Language, MessageParams } from './message.ts'

/**
 * The base of every error that Motcua throws on purpose.
 * `code` is a key of the message catalogue and never changes; `params` are the values in the sentence.
 */
export class MotcuaError extends Error {
  override readonly name: string = 'MotcuaError'
  readonly code: MessageKey
  readonly params: MessageParams

  constructor(code: MessageKey, params: MessageParams = {}, options?: ErrorOptions) {
    super(text(code, params, 'en'), options)
    this.code = code
    this.params = params
  }

  /** The sentence in the reader's language. */
  in(language: Language): string {
    return text(this.code, this.params, language)
  }
}

export const isMotcuaError = (error: unknown): error is MotcuaError => error instanceof MotcuaError
