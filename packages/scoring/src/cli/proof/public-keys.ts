import { type NoteKey, openCheckpoint, parseNoteKeys, type SignedCheckpoint } from '@motcua/store/checker'
import { inFile } from '../file/in-file.ts'
import { readTextFile } from '../file/text-file.ts'

const looksLikeKey = /^[^+\s]+\+[0-9a-f]{8}\+\S+$/u

/** Public keys as they were given: one key itself, or a file with one a line. Reads nothing of the store. */
export const publicKeys = (given: string): readonly NoteKey[] =>
  looksLikeKey.test(given) ? parseNoteKeys(given) : inFile(given, () => parseNoteKeys(readTextFile(given)))

/** The checkpoint in a file, which one of these keys must have signed. */
export const readSignedCheckpoint = (
  file: string,
  keys: readonly NoteKey[],
): SignedCheckpoint & { readonly signed: string } =>
  inFile(file, () => {
    const signed = readTextFile(file)
    return { ...openCheckpoint(signed, keys), signed }
  })
