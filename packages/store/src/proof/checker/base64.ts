/** The bytes of standard base64 with padding (RFC 4648 §4), undefined for anything that another encoder would not write. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The 32 bytes of a hash in base64, or undefined. */
export const digestFromBase64 = (text: string): Uint8Array | undefined => {
  const bytes = fromBase64(text)
  return bytes?.length === 32 ? bytes : undefined
}
