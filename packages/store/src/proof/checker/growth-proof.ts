import { MotcuaError } from '@motcua/core'
import { digestFromBase64, toBase64 } from './base64.ts'
import { type Checkpoint, decimal } from './checkpoint.ts'
import { isConsistent } from './consistency.ts'
import type { NoteKey } from './note-key.ts'
import { openCheckpoint, type SignedCheckpoint } from './signed-checkpoint.ts'

/** That a log has only grown since an earlier checkpoint: the request that C2SP `tlog-witness` takes. */
export type GrowthProof = {
  /** Size of the earlier checkpoint. */
  readonly from: number
  readonly path: readonly Uint8Array[]
  /** The later checkpoint, signed. */
  readonly signed: string
}

/** `old`, the path, an empty line, the checkpoint. */
export const formatGrowthProof = ({ from, path, signed }: GrowthProof): string =>
  `old ${from}\n${path.map((hash) => `${toBase64(hash)}\n`).join('')}\n${signed}`

export const isGrowthProof = (text: string): boolean => text.startsWith('old ')

/** @throws MotcuaError `proof.file-malformed` */
export const parseGrowthProof = (text: string): GrowthProof => {
  const end = text.indexOf('\n\n')
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  const from = first.startsWith('old ') ? decimal(first.slice('old '.length)) : undefined
  const path = lines.map(digestFromBase64)
  if (from === undefined || !path.every((hash) => hash !== undefined)) {
    throw new MotcuaError('proof.file-malformed', { place: first.slice(0, 80) || 'old' })
  }
  return { from, path, signed: text.slice(end + 2) }
}

/**
 * Checks that the signed later checkpoint goes on from the earlier one.
 * @throws MotcuaError `proof.other-log`, `proof.other-size`, `proof.not-consistent`, and those of `openCheckpoint`
 */
export const checkGrowthProof = (
  { from, path, signed }: GrowthProof,
  earlier: Checkpoint,
  keys: readonly NoteKey[],
): SignedCheckpoint => {
  const opened = openCheckpoint(signed, keys)
  const later = opened.checkpoint
  if (later.origin !== earlier.origin) {
    throw new MotcuaError('proof.other-log', { origin: later.origin, wanted: earlier.origin })
  }
  if (from !== earlier.size) throw new MotcuaError('proof.other-size', { from, size: earlier.size })
  if (!isConsistent(earlier, later, path)) {
    throw new MotcuaError('proof.not-consistent', { origin: later.origin, from, to: later.size })
  }
  return opened
}
