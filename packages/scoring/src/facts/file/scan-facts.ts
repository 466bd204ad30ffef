import { hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { MotcuaError } from '@motcua/core'
import { dossierFacts } from '../dossier-facts.ts'
import type { FactTaker } from '../read-facts.ts'
import { settledColumns } from '../fact-row.ts'
import { FactCursor, scoredColumns, type ScoredFact } from '../scored-fact.ts'
import { decodeColumn, type DecodedColumn } from './column-block.ts'
import { aligned, type Block, type Footer, footerShape } from './layout.ts'
import { mark } from './mark.ts'

const trailer = 32 + 8 + mark.length

const damaged = (file: string, where: string): MotcuaError => new MotcuaError('facts.file-damaged', { file, where })

/** Reads into the beginning of `room` where it is given, else into memory of its own. */
const readExactly = (
  handle: number,
  length: number,
  position: number,
  room: ArrayBuffer = new ArrayBuffer(length),
): Buffer<ArrayBuffer> => {
  // not a slice of Node's pool, so that columns in it begin at a multiple of 8
  const bytes = Buffer.from(room, 0, length)
  let read = 0
  while (read < length) {
    const more = readSync(handle, bytes, read, length - read, position + read)
    if (more === 0) break
    read += more
  }
  return bytes.subarray(0, read)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const footerOf = (handle: number, file: string): Footer => {
  const { size } = fstatSync(handle)
  if (size < mark.length + trailer || !readExactly(handle, mark.length, 0).equals(mark))
    throw new MotcuaError('facts.other-file', { file })
  const end = readExactly(handle, trailer, size - trailer)
  const length = end.readUInt32LE(32)
  if (!end.subarray(40).equals(mark) || length > size - mark.length - trailer) throw damaged(file, 'end')
  const told = readExactly(handle, length, size - trailer - length)
  if (hash('sha256', told) !== end.subarray(0, 32).toString('hex')) throw damaged(file, 'footer')
  const footer = footerShape.safeParse(parsed(told.toString()))
  if (!footer.success) throw damaged(file, 'footer')
  const { projection, version } = footer.data
  if (projection !== dossierFacts.name || version !== dossierFacts.version)
    throw new MotcuaError('facts.file-version', {
      file,
      found: `${projection} ${version}`,
      known: dossierFacts.version,
    })
  return footer.data
}

const lengthOf = ({ columns }: Block): number => columns.reduce((sum, [, , bytes]) => sum + aligned(bytes), 0)

const columnsOf = (handle: number, file: string, block: Block, room: ArrayBuffer): readonly DecodedColumn[] => {
  const { offset, rows, sha256, columns } = block
  const length = lengthOf(block)
  const bytes = readExactly(handle, length, offset, room)
  if (bytes.length !== length || hash('sha256', bytes) !== sha256) throw damaged(file, `block at ${offset}`)
  let at = 0
  return columns.map(([kind, base, size]) => {
    const column = decodeColumn({ kind, base, bytes: bytes.subarray(at, at + size) }, rows)
    if (column === undefined) throw damaged(file, `block at ${offset}`)
    at += aligned(size)
    return column
  })
}

/** A column of which the rows of a block differ; the others are filled in once. */
type VaryingColumn = { readonly place: number; readonly at: (row: number) => number | string | null }

/** What a file of facts says of itself. */
export type FactFile = { readonly rows: number; readonly checkpoint: bigint }

/**
 * Shows every fact of a file in turn to `look`, the same object for all of them; one block is in memory at a time, and its hash
 * is checked before it is read.
 * @throws MotcuaError `facts.other-file`, `facts.file-version`, `facts.file-damaged`
 */
export const scanFactFile = (file: string, look: (fact: ScoredFact) => void): FactFile =>
  takeFactFile(file, { isSettled: () => false, addSettled: () => undefined, add: look })

/**
 * Gives every fact of a file to a taker, as `scanFactFile` shows them, reading few columns of those that have settled.
 * @throws MotcuaError as `scanFactFile`
 */
export const takeFactFile = (file: string, { isSettled, addSettled, add }: FactTaker): FactFile => {
  const handle = openSync(file, 'r')
  try {
    const { texts, columns: names, blocks, rows: all, checkpoint } = footerOf(handle, file)
    const known = new Map(texts)
    const cursor = new FactCursor((id) => known.get(id) ?? '')
    const places = scoredColumns.map((name) => names.indexOf(name))
    // one room for all blocks: memory that each had for itself would pile up until it is collected
    const room = new ArrayBuffer(Math.max(0, ...blocks.map(lengthOf)))
    let seen = 0
    for (const block of blocks) {
      const columns = columnsOf(handle, file, block, room)
      const row: (number | string | null)[] = places.map(() => null)
      const first: VaryingColumn[] = []
      const rest: VaryingColumn[] = []
      places.forEach((own, place) => {
        const column = columns[own]
        if (column === undefined) return
        if ('constant' in column) row[place] = column.constant
        else (place < settledColumns.length ? first : rest).push({ place, at: column.at })
      })
      cursor.row = row
      for (let index = 0; index < block.rows; index++) {
        for (const { place, at } of first) row[place] = at(index)
        if (isSettled(cursor)) addSettled(cursor)
        else {
          for (const { place, at } of rest) row[place] = at(index)
          add(cursor)
        }
      }
      seen += block.rows
    }
    if (seen !== all) throw damaged(file, 'footer')
    return { rows: all, checkpoint: BigInt(checkpoint) }
  } finally {
    closeSync(handle)
  }
}
