import { readFileSync } from 'node:fs'

/** Where the bytes of one event row stand in the file: its cell in the b-tree, with length, position, header and values. */
export type Cell = { readonly from: number; readonly to: number }

const varint = (bytes: Buffer, at: number): { readonly value: number; readonly next: number } => {
  let value = 0
  let next = at
  for (;;) {
    const byte = bytes[next++] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next }
  }
}

/** Reads the file format of SQLite §1.6: the cells of a table of one level, whose rows fit on their pages. */
export const eventCells = (file: string, rootPage: number): readonly Cell[] => {
  const bytes = readFileSync(file)
  const pageSize = bytes.readUInt16BE(16)
  const cellsOf = (page: number): readonly Cell[] => {
    const start = (page - 1) * pageSize
    const isLeaf = bytes[start] === 13
    const pointers = Array.from(
      { length: bytes.readUInt16BE(start + 3) },
      (_, at) => start + bytes.readUInt16BE(start + (isLeaf ? 8 : 12) + at * 2),
    )
    if (!isLeaf)
      return [...pointers.map((at) => bytes.readUInt32BE(at)), bytes.readUInt32BE(start + 8)].flatMap(cellsOf)
    return pointers.map((from) => {
      const payload = varint(bytes, from)
      return { from, to: varint(bytes, payload.next).next + payload.value }
    })
  }
  return cellsOf(rootPage)
}
