import { MotcuaError } from '@motcua/core'
import { type Checkpoint, formatCheckpoint } from '../checker/checkpoint.ts'
import { formatNote } from '../checker/note.ts'
import type { NoteSigner } from './note-signer.ts'

/** The checkpoint of a log as a signed note; the log bears the name of its key. @throws MotcuaError `proof.wrong-kind-of-key` */
export const signCheckpoint = ({ size, root }: Omit<Checkpoint, 'origin'>, { key, sign }: NoteSigner): string => {
  if (key.kind !== 'log') throw new MotcuaError('proof.wrong-kind-of-key', { name: key.name })
  const text = formatCheckpoint({ origin: key.name, size, root })
  return formatNote({ text, signatures: [{ name: key.name, id: key.id, signature: sign(Buffer.from(text)) }] })
}
