import { type MessageKey, type MessageParams, MotcuaError } from '@motcua/core'

type MirrorCode = Extract<
  MessageKey,
  | 'mirror.other-source'
  | 'mirror.not-a-mirror'
  | 'mirror.broken-chain'
  | 'mirror.missing-events'
  | 'mirror.source-went-back'
  | 'mirror.differs'
>

/** The file cannot be the mirror of this source, or the source cannot be mirrored further. */
export class MirrorError extends MotcuaError {
  override readonly name = 'MirrorError'
  override readonly code: MirrorCode

  constructor(code: MirrorCode, params: MessageParams) {
    super(code, params)
    this.code = code
  }
}
