import { type NoteKey, parseNoteKeys } from '@motcua/store/checker'
import { readTextFile } from '../file/text-file.ts'

const looksLikeKey = /^[^+\s]+\+[0-9a-f]{8}\+\S+$/u

/** Public keys as they were given: one key itself, or a file with one a line. Reads nothing of the store. */
export const publicKeys = (given: string): readonly NoteKey[] =>
  parseNoteKeys(looksLikeKey.test(given) ? given : readTextFile(given))
