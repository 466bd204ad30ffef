import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export const keyBytes = 32

/** What a sealed text belongs to: opened under any other name it does not open. */
const associated = (names: readonly string[]): Buffer => Buffer.from(JSON.stringify(['motcua-vault/1', ...names]))

/** AES-256-GCM under a fresh nonce: nonce, tag, ciphertext. `names` are bound to it and not kept in it. */
export const seal = (key: Buffer, plain: Buffer, names: readonly string[]): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(associated(names))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was sealed; undefined where key, names or content are not those of the sealing. */
export const unseal = (key: Buffer, sealed: Buffer, names: readonly string[]): Buffer | undefined => {
  if (sealed.length < nonceBytes + tagBytes) return undefined
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(associated(names))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
