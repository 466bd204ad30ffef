import { type MessageKey, type MessageParams, MotcuaError } from '@motcua/core'

export type VaultErrorCode = Extract<MessageKey, `vault.${string}`>

/** The vault refuses, or cannot read what it holds. The message never holds personal data. */
export class VaultError extends MotcuaError {
  override readonly name = 'VaultError'
  override readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, params: MessageParams = {}) {
    super(code, params)
    this.code = code
  }
}
