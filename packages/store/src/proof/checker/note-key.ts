import { createPublicKey, hash, verify } from 'node:crypto'
import { MotcuaError } from '@motcua/core'
import { fromBase64, toBase64 } from './base64.ts'

/** What a key signs: notes as they are (0x01), or checkpoints as a witness, with the time (0x04). */
export type NoteKeyKind = 'log' | 'witness'

/** A public key as C2SP `signed-note` names it. */
export type NoteKey = {
  readonly name: string
  /** The first four bytes of the key's hash, in hex. */
  readonly id: string
  readonly kind: NoteKeyKind
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array
}

/** Bytes that name a signature type: C2SP `signed-note`, §Signature types. */
export const signatureTypes = { log: 1, witness: 4 } as const satisfies Record<NoteKeyKind, number>

/** A name stands between a dash and a space, and before a plus. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}\p{Surrogate}]/u.test(name)

const noteKeyId = (name: string, kind: NoteKeyKind, publicKey: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(signatureTypes[kind]), publicKey]), 'hex').slice(
    0,
    8,
  )

export const noteKey = (name: string, kind: NoteKeyKind, publicKey: Uint8Array): NoteKey => ({
  name,
  kind,
  publicKey,
  id: noteKeyId(name, kind, publicKey),
})

/** `name+id+base64`: a verifier key. */
export const formatNoteKey = ({ name, id, kind, publicKey }: NoteKey): string =>
  `${name}+${id}+${toBase64(Buffer.concat([Buffer.of(signatureTypes[kind]), publicKey]))}`

export const kindOfType = (type: number | undefined): NoteKeyKind | undefined =>
  type === signatureTypes.log ? 'log' : type === signatureTypes.witness ? 'witness' : undefined

/** What a complaint may show: of a secret key that was given for a public one, nothing. */
const shown = (key: string): string => (/private/i.test(key) ? 'PRIVATE+KEY+…' : key.slice(0, 80))

/** @throws MotcuaError `proof.key-malformed` */
export const parseNoteKey = (text: string): NoteKey => {
  const [, name = '', id, base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? []
  const bytes = fromBase64(base64)
  const kind = kindOfType(bytes?.[0])
  const malformed = (): MotcuaError => new MotcuaError('proof.key-malformed', { key: shown(text.trim()) })
  if (bytes?.length !== 33 || kind === undefined || !isKeyName(name)) throw malformed()
  const key = noteKey(name, kind, bytes.subarray(1))
  if (key.id !== id) throw malformed()
  return key
}

/** One key a line; empty lines and lines that begin with # are passed over. @throws MotcuaError `proof.key-malformed` */
export const parseNoteKeys = (text: string): readonly NoteKey[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseNoteKey)

/** Checks an Ed25519 signature (RFC 8032). */
export const isSignedBy = ({ publicKey }: NoteKey, message: Uint8Array, signature: Uint8Array): boolean => {
  if (signature.length !== 64) return false
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}
