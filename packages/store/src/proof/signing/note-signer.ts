import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { MotcuaError } from '@motcua/core'
import { fromBase64, toBase64 } from '../checker/base64.ts'
import { isKeyName, kindOfType, type NoteKey, noteKey, type NoteKeyKind, signatureTypes } from '../checker/note-key.ts'

/** A private key that signs notes under its name. */
export type NoteSigner = { readonly key: NoteKey; readonly sign: (message: Uint8Array) => Uint8Array }

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const lastBytes = (der: Buffer): Uint8Array => der.subarray(-32)

const signer = (name: string, kind: NoteKeyKind, privateKey: KeyObject): NoteSigner => {
  const publicKey = lastBytes(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
  return { key: noteKey(name, kind, publicKey), sign: (message) => sign(null, message, privateKey) }
}

/**
 * A new key pair; `secret` is the text of the private key, as `golang.org/x/mod/sumdb/note` writes it.
 * @throws MotcuaError `proof.key-name`
 */
export const generateNoteKey = (
  name: string,
  kind: NoteKeyKind,
): { readonly secret: string; readonly signer: NoteSigner } => {
  if (!isKeyName(name)) throw new MotcuaError('proof.key-name', { name })
  const { privateKey } = generateKeyPairSync('ed25519')
  const made = signer(name, kind, privateKey)
  const seed = lastBytes(privateKey.export({ type: 'pkcs8', format: 'der' }))
  const secret = toBase64(Buffer.concat([Buffer.of(signatureTypes[kind]), seed]))
  return { secret: `PRIVATE+KEY+${name}+${made.key.id}+${secret}`, signer: made }
}

/** @throws MotcuaError `proof.secret-malformed`; the message does not repeat the key */
export const parseNoteSigner = (secret: string): NoteSigner => {
  const [, name = '', id, base64 = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(secret.trim()) ?? []
  const bytes = fromBase64(base64)
  const kind = kindOfType(bytes?.[0])
  if (bytes?.length !== 33 || kind === undefined || !isKeyName(name)) throw new MotcuaError('proof.secret-malformed')
  const der = Buffer.concat([pkcs8, bytes.subarray(1)])
  const parsed = signer(name, kind, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  if (parsed.key.id !== id) throw new MotcuaError('proof.secret-malformed')
  return parsed
}
