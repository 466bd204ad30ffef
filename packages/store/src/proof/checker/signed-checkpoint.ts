import { type Instant, MotcuaError } from '@motcua/core'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type Note, type NoteSignature, parseNote } from './note.ts'
import { isSignedBy, type NoteKey } from './note-key.ts'

/** A witness that saw the log grow up to this checkpoint without a contradiction, and when. */
export type Witnessed = { readonly name: string; readonly at: Instant }

export type SignedCheckpoint = {
  readonly checkpoint: Checkpoint
  readonly note: Note
  /** Name of the log's key. */
  readonly signedBy: string
  /** Of the known witnesses those that cosigned. */
  readonly witnesses: readonly Witnessed[]
}

const timestampBytes = 8

/** What a witness signs: C2SP `tlog-cosignature`, §Ed25519 signed message. `seconds` since the epoch. */
export const cosignedMessage = (seconds: bigint, text: string): Uint8Array =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

const cosignedAt = ({ signature }: NoteSignature, key: NoteKey, text: string): Instant | undefined => {
  if (signature.length !== timestampBytes + 64) return undefined
  const seconds = Buffer.from(signature).readBigUInt64BE()
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER) / 1000n) return undefined
  const sound = isSignedBy(key, cosignedMessage(seconds, text), signature.subarray(timestampBytes))
  return sound ? Number(seconds) * 1000 : undefined
}

/**
 * Checks a checkpoint against the keys that the caller trusts. The key of the log bears the name of its origin.
 * Signatures of other keys are passed over; one of a known key that does not hold makes the whole note worthless.
 * @throws MotcuaError `proof.note-malformed`, `proof.checkpoint-malformed`, `proof.signature-wrong`, `proof.not-signed`
 */
export const openCheckpoint = (signed: string, keys: readonly NoteKey[]): SignedCheckpoint => {
  const note = parseNote(signed)
  const checkpoint = parseCheckpoint(note.text)
  const { origin } = checkpoint
  const witnesses = new Map<string, Witnessed>()
  let signedBy: string | undefined
  for (const signature of note.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id)
    if (key === undefined) continue
    const wrong = new MotcuaError('proof.signature-wrong', { name: key.name, origin })
    if (key.kind === 'log') {
      if (!isSignedBy(key, Buffer.from(note.text), signature.signature)) throw wrong
      if (key.name === origin) signedBy = key.name
    } else {
      const at = cosignedAt(signature, key, note.text)
      if (at === undefined) throw wrong
      // two witnesses with one key are one witness
      witnesses.set(Buffer.from(key.publicKey).toString('hex'), { name: key.name, at })
    }
  }
  if (signedBy === undefined) {
    throw new MotcuaError('proof.not-signed', { origin, known: keys.map(({ name }) => name).join(', ') || '–' })
  }
  return { checkpoint, note, signedBy, witnesses: [...witnesses.values()] }
}

/**
 * What a checkpoint says, with no signature checked: for the log itself, which knows what it has signed.
 * @throws MotcuaError `proof.note-malformed`, `proof.checkpoint-malformed`
 */
export const checkpointOf = (signed: string): Checkpoint => parseCheckpoint(parseNote(signed).text)
