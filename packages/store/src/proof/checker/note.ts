import { MotcuaError } from '@motcua/core'
import { fromBase64, toBase64 } from './base64.ts'

export type NoteSignature = {
  readonly name: string
  /** Of the key, in hex. */
  readonly id: string
  readonly signature: Uint8Array
}

/** A text with the signatures under it: C2SP `signed-note`. */
export type Note = {
  /** Ends with a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** More signatures than this are refused before any is looked at. */
const mostSignatures = 100

const malformed = (reason: string): MotcuaError => new MotcuaError('proof.note-malformed', { reason })

const signatureOf = (line: string): NoteSignature => {
  const [, name, base64 = ''] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(base64)
  if (name === undefined || bytes === undefined || bytes.length < 5) throw malformed(line.slice(0, 80))
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), signature: bytes.subarray(4) }
}

/** Reads a note; no signature is checked. @throws MotcuaError `proof.note-malformed` */
export const parseNote = (note: string): Note => {
  // what stands below U+0020 could hide what a reader sees
  if (/(?!\n)\p{Cc}|\p{Surrogate}/u.test(note)) throw malformed('U+0000–U+001F')
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw malformed(note.slice(-80).trim())
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) throw malformed(`${lines.length} > ${mostSignatures}`)
  return { text: note.slice(0, end + 1), signatures: lines.map(signatureOf) }
}

const formatSignature = ({ name, id, signature }: NoteSignature): string =>
  `\u2014 ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatSignature).join('')}`
