import { MotcuaError } from '@motcua/core'
import { parseNote } from './note.ts'
import { isSignedBy, type NoteKey } from './note-key.ts'

/** A text of which it is known who signed it. */
export type SignedText = {
  readonly text: string
  /** Names of the keys of logs that the caller trusts and that signed it; at least one. */
  readonly signedBy: readonly string[]
}

/**
 * Opens a text that was signed as a C2SP `signed-note` with the key of a log. Signatures of other keys are passed over; one of a known
 * key that does not hold makes the whole note worthless.
 * @throws MotcuaError `proof.note-malformed`, `proof.text-signature-wrong`, `proof.text-not-signed`
 */
export const openSignedText = (note: string, keys: readonly NoteKey[]): SignedText => {
  const { text, signatures } = parseNote(note)
  const signedBy = new Set<string>()
  for (const signature of signatures) {
    const key = keys.find(({ name, id, kind }) => kind === 'log' && name === signature.name && id === signature.id)
    if (key === undefined) continue
    if (!isSignedBy(key, Buffer.from(text), signature.signature)) {
      throw new MotcuaError('proof.text-signature-wrong', { name: key.name })
    }
    signedBy.add(key.name)
  }
  if (signedBy.size === 0) {
    const [signers, known] = [signatures, keys].map((named) => named.map(({ name }) => name).join(', ') || '–')
    throw new MotcuaError('proof.text-not-signed', { signers: signers ?? '–', known: known ?? '–' })
  }
  return { text, signedBy: [...signedBy] }
}
