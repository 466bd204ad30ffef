import { type Language, text } from '@motcua/core'

/**
 * What is not as it was written.
 * `unreadable`: the row is no event. `position`: not after the one before. `missing`: an event that was logged here is gone.
 * `inserted`, `unlogged`: an event that was never logged, in between or at the end. `revision`: a gap or a repetition in the dossier.
 * `prev`: not chained to the event before. `hash`: not what was sealed. `column`: a column says something else than the event.
 * `schema`: not what its type asks for. `stored-at`: another stored time than was logged. `replaced`: sealed anew, not the event that was logged.
 * `log`: the stored Merkle log does not follow from the events. `stream`: a stream is noted that has no event.
 * `truncated`: fewer events than the checkpoint has. `checkpoint`: not the events of the checkpoint.
 */
export type AuditFaultKind =
  | 'unreadable'
  | 'position'
  | 'missing'
  | 'inserted'
  | 'unlogged'
  | 'revision'
  | 'prev'
  | 'hash'
  | 'column'
  | 'schema'
  | 'stored-at'
  | 'replaced'
  | 'log'
  | 'stream'
  | 'truncated'
  | 'checkpoint'

export type AuditFault = {
  readonly kind: AuditFaultKind
  /** Of the first bad event, or where it should stand. */
  readonly position: bigint
  /** Null where it cannot be told. */
  readonly stream: string | null
  readonly revision: bigint | null
  readonly type: string | null
}

/** The fault as a sentence. */
export const describeFault = ({ kind, position, stream, revision, type }: AuditFault, language: Language): string =>
  text(
    `proof.fault.${kind}`,
    { position, stream: stream ?? '–', revision: revision ?? '–', type: type ?? '–' },
    language,
  )
