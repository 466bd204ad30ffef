/** A tile stands for 2^6 events: each commit writes the last row anew, so it is kept short. */
export const tileHeight = 6
export const tileSize = 2 ** tileHeight

/** An event as the log takes it in. */
export type LoggedEvent = { readonly position: bigint; readonly storedAt: number; readonly hash: Uint8Array }

/**
 * Bytes of a mark: position, stored time, and the beginning of the event's hash. The root tells that something is not as it was;
 * the marks tell where, and cover the two values that no hash covers.
 */
export const markBytes = 20

export const writeMark = (marks: Buffer, place: number, { position, storedAt, hash }: LoggedEvent): void => {
  const at = place * markBytes
  // both are whole numbers far below 2^53, and doubles are read and written much faster than 64-bit integers
  marks.writeDoubleBE(Number(position), at)
  marks.writeDoubleBE(storedAt, at + 8)
  marks.set(hash.subarray(0, 4), at + 16)
}

/** What was logged of one event. */
export const markOf = {
  position: (marks: Buffer, place: number): number => marks.readDoubleBE(place * markBytes),
  storedAt: (marks: Buffer, place: number): number => marks.readDoubleBE(place * markBytes + 8),
  hash: (marks: Buffer, place: number): number => marks.readUInt32BE(place * markBytes + 16),
} as const
