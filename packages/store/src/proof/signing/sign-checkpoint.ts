import { type Checkpoint, formatCheckpoint } from '../checker/checkpoint.ts'
import type { NoteSigner } from './note-signer.ts'
import { signText } from './sign-text.ts'

/** The checkpoint of a log as a signed note; the log bears the name of its key. @throws MotcuaError `proof.wrong-kind-of-key` */
export const signCheckpoint = ({ size, root }: Omit<Checkpoint, 'origin'>, signer: NoteSigner): string =>
  signText(formatCheckpoint({ origin: signer.key.name, size, root }), signer)
