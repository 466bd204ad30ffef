import { existsSync } from 'node:fs'
import { MotcuaError } from '@motcua/core'
import { formatNoteKey, generateNoteKey, type NoteKey, type NoteSigner, parseNoteSigner } from '@motcua/store'
import { inFile } from '../file/in-file.ts'
import { readTextFile, refuseUnwritable, writeSecretFile, writeTextFile } from '../file/text-file.ts'

export const secretKey = (file: string): NoteSigner => inFile(file, () => parseNoteSigner(readTextFile(file)))

export type MadeKey = { readonly key: NoteKey; readonly publicText: string; readonly publicFile: string }

/** Makes a key pair in two files of which only the owner may read the private one. @throws MotcuaError `proof.key-exists`, `cli.file-unwritable` */
export const makeKeyFiles = (name: string, kind: NoteKey['kind'], file: string): MadeKey => {
  const publicFile = `${file}.pub`
  for (const taken of [file, publicFile])
    if (existsSync(taken)) throw new MotcuaError('proof.key-exists', { file: taken })
  const { secret, signer } = generateNoteKey(name, kind)
  const publicText = formatNoteKey(signer.key)
  refuseUnwritable(publicFile)
  writeSecretFile(file, `${secret}\n`)
  writeTextFile(publicFile, `${publicText}\n`)
  return { key: signer.key, publicText, publicFile }
}
