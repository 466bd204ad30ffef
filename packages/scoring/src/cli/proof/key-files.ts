import { existsSync, writeFileSync } from 'node:fs'
import { MotcuaError } from '@motcua/core'
import {
  formatNoteKey,
  generateNoteKey,
  type NoteKey,
  type NoteSigner,
  parseNoteKeys,
  parseNoteSigner,
} from '@motcua/store'
import { readTextFile, writeFile } from '../file/text-file.ts'

const looksLikeKey = /^[^+\s]+\+[0-9a-f]{8}\+\S+$/u

/** Public keys as they were given: one key itself, or a file with one a line. */
export const publicKeys = (given: string): readonly NoteKey[] =>
  parseNoteKeys(looksLikeKey.test(given) ? given : readTextFile(given))

export const secretKey = (file: string): NoteSigner => parseNoteSigner(readTextFile(file))

export type MadeKey = { readonly key: NoteKey; readonly publicText: string; readonly publicFile: string }

/** Makes a key pair in two files of which only the owner may read the private one. @throws MotcuaError `proof.key-exists` */
export const makeKeyFiles = (name: string, kind: NoteKey['kind'], file: string): MadeKey => {
  const publicFile = `${file}.pub`
  for (const taken of [file, publicFile])
    if (existsSync(taken)) throw new MotcuaError('proof.key-exists', { file: taken })
  const { secret, signer } = generateNoteKey(name, kind)
  const publicText = formatNoteKey(signer.key)
  writeFile(publicFile, `${publicText}\n`)
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return { key: signer.key, publicText, publicFile }
}
