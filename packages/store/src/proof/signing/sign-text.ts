import { MotcuaError } from '@motcua/core'
import { formatNote } from '../checker/note.ts'
import type { NoteSigner } from './note-signer.ts'

/** A text, which ends with a newline, as a C2SP `signed-note` of a log's key. @throws MotcuaError `proof.wrong-kind-of-key` */
export const signText = (text: string, { key, sign }: NoteSigner): string => {
  if (key.kind !== 'log') throw new MotcuaError('proof.wrong-kind-of-key', { name: key.name })
  return formatNote({ text, signatures: [{ name: key.name, id: key.id, signature: sign(Buffer.from(text)) }] })
}
