import { MotcuaError } from '@motcua/core'
import { type CheckedDossier, checkDossierProof, parseDossierProof } from './dossier-proof.ts'
import { type CheckedEvent, checkEventProof, isEventProof, parseEventProof } from './event-proof.ts'
import { checkGrowthProof, isGrowthProof, parseGrowthProof } from './growth-proof.ts'
import type { NoteKey } from './note-key.ts'
import { openCheckpoint, type SignedCheckpoint } from './signed-checkpoint.ts'

export type CheckedProof =
  | ({ readonly kind: 'dossier' } & CheckedDossier)
  | ({ readonly kind: 'event' } & CheckedEvent)
  | { readonly kind: 'growth'; readonly from: SignedCheckpoint; readonly signed: SignedCheckpoint }

export type CheckOptions = {
  /** The public keys of the log, and of the witnesses that the reader trusts. */
  readonly keys: readonly NoteKey[]
  /** So many of these witnesses must have cosigned. */
  readonly witnesses?: number
  /** The earlier checkpoint, for a proof that a log has only grown. */
  readonly since?: string
}

const checked = (text: string, { keys, since }: CheckOptions): CheckedProof => {
  if (isEventProof(text)) return { kind: 'event', ...checkEventProof(parseEventProof(text), keys) }
  if (!isGrowthProof(text)) return { kind: 'dossier', ...checkDossierProof(parseDossierProof(text), keys) }
  if (since === undefined) throw new MotcuaError('proof.earlier-missing')
  const from = openCheckpoint(since, keys)
  return { kind: 'growth', from, signed: checkGrowthProof(parseGrowthProof(text), from.checkpoint, keys) }
}

/**
 * Checks a proof of any kind, from its text and the keys alone.
 * @throws MotcuaError `proof.…`, which says what does not hold
 */
export const checkProof = (text: string, options: CheckOptions): CheckedProof => {
  const proof = checked(text, options)
  const { witnesses = 0 } = options
  const found = proof.signed.witnesses.length
  if (found < witnesses) throw new MotcuaError('proof.witnesses-missing', { found, wanted: witnesses })
  return proof
}
