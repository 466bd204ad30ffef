import { hash } from 'node:crypto'

/** UUIDv5 namespace of Motcua's event ids. Frozen: with another one a retried command would be a new command. */
const namespace = Buffer.from('8b0d1a0c6ef95d0a9a7a1f5a3c1d9e42', 'hex')

/** A UUID from its 32 hex digits. */
export const uuidFromHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

/**
 * The id of the event at `index` (from 0) of what a command produced: UUIDv5 of `<command id>/<index>`.
 * A retried command makes the same ids, which is what makes it the same command.
 */
export const eventId = (commandId: string, index: number): string => {
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(`${commandId}/${index}`)]), 'hex')
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) & 3)
  return uuidFromHex(`${digest.slice(0, 12)}5${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`)
}
