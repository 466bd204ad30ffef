import { type Instant, MotcuaError } from '@motcua/core'
import type { Checkpoint } from '../checker/checkpoint.ts'
import { checkGrowthProof, type GrowthProof } from '../checker/growth-proof.ts'
import { formatNote } from '../checker/note.ts'
import type { NoteKey } from '../checker/note-key.ts'
import { cosignedMessage, openCheckpoint } from '../checker/signed-checkpoint.ts'
import { emptyRoot } from '../checker/tree-hash.ts'
import type { NoteSigner } from './note-signer.ts'

export type CosignRequest = {
  readonly proof: GrowthProof
  /** The last checkpoint that this witness has cosigned, as it cosigned it; undefined when it has seen none of this log. */
  readonly last: string | undefined
  /** Keys of the log, and the witness's own. */
  readonly keys: readonly NoteKey[]
  readonly witness: NoteSigner
  readonly at: Instant
}

/** The last checkpoint must be one that the log has signed: a witness does not trust its own file alone. */
const earlierOf = ({ proof, last, keys }: CosignRequest): Checkpoint => {
  if (last !== undefined) return openCheckpoint(last, keys).checkpoint
  const { origin } = openCheckpoint(proof.signed, keys).checkpoint
  return { origin, size: 0, root: emptyRoot }
}

/**
 * What a witness does: sees that the log has signed the checkpoint and has only grown since the one before, and adds its own line with the time.
 * The answer is the checkpoint with that line, to be kept as `last` for the next time.
 * @throws MotcuaError `proof.wrong-kind-of-key`, and those of `checkGrowthProof`
 */
export const cosignCheckpoint = (request: CosignRequest): string => {
  const { proof, keys, witness, at } = request
  const { key, sign } = witness
  if (key.kind !== 'witness') throw new MotcuaError('proof.wrong-kind-of-key', { name: key.name })
  const { note } = checkGrowthProof(proof, earlierOf(request), keys)
  const seconds = BigInt(Math.floor(at / 1000))
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  const signature = Buffer.concat([time, sign(cosignedMessage(seconds, note.text))])
  const others = note.signatures.filter(({ name, id }) => name !== key.name || id !== key.id)
  return formatNote({ text: note.text, signatures: [...others, { name: key.name, id: key.id, signature }] })
}
