import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyFactRow } from '../fact-row.ts'
import { scoredColumns } from '../scored-fact.ts'
import { decodeColumn, encodeColumn } from './column-block.ts'
import { aligned, type Footer } from './layout.ts'
import { scanFactFile, takeFactFile } from './scan-facts.ts'
import { writeFactFile, writeFactRows } from './write-facts.ts'

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-fact-file-'))
  file = join(folder, 'some.facts')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (id: number): string => `text ${id}`

test('a column is kept as narrow as the span of its values allows, with one distance left for what is not there', () => {
  const kinds = (...values: readonly (number | string | null)[]) => {
    const { kind, base, bytes } = encodeColumn(values)
    return [kind, base, bytes.length]
  }
  expect(kinds()).toEqual([0, 0, 0])
  expect(kinds(null, null)).toEqual([0, 0, 0])
  expect(kinds(7, 7)).toEqual([1, 7, 0])
  expect(kinds(7, null)).toEqual([2, 7, 2])
  expect(kinds(7, 261)).toEqual([2, 7, 2])
  expect(kinds(7, 262)).toEqual([3, 7, 4])
  expect(kinds(65_534, 0)).toEqual([3, 0, 4])
  expect(kinds(65_535, 0)).toEqual([4, 0, 8])
  expect(kinds(0, 4_294_967_294)).toEqual([4, 0, 8])
  expect(kinds(0, 4_294_967_295)).toEqual([5, 0, 16])
  expect(kinds(null, 'a')).toEqual([6, 0, 9])
  expect([...encodeColumn([9, null, 7]).bytes]).toEqual([2, 255, 0])
  expect(Buffer.from(encodeColumn([null, 'a']).bytes).toString()).toBe('[[1,"a"]]')
})

test('a column of another length than its rows, or of no known kind, is no column', () => {
  const column = (kind: number, length: number) => decodeColumn({ kind, base: 5, bytes: new Uint8Array(length) }, 2)
  const lengths = [0, 1, 2, 3, 4, 8, 16]
  const fitting = [2, 3, 4, 5].map((kind) => lengths.filter((length) => column(kind, length) !== undefined))
  expect(fitting).toEqual([[2], [4], [8], [16]])
  expect(column(7, 2)).toBeUndefined()
  expect(column(0, 2)).toEqual({ constant: null })
  expect(column(1, 2)).toEqual({ constant: 5 })
  const values = decodeColumn({ kind: 2, base: 5, bytes: Uint8Array.of(3, 255) }, 2)
  if (values === undefined || 'constant' in values) throw new Error('no values')
  expect([0, 1, 2].map((place) => values.at(place))).toEqual([8, null, null])
  const doubles = decodeColumn({ kind: 5, base: 0, bytes: new Uint8Array(Float64Array.of(1.5, Number.NaN).buffer) }, 2)
  if (doubles === undefined || 'constant' in doubles) throw new Error('no values')
  expect([0, 1, 2].map((place) => doubles.at(place))).toEqual([1.5, null, null])
  const texts = decodeColumn({ kind: 6, base: 0, bytes: Uint8Array.from(Buffer.from('[[1,"a"]]')) }, 2)
  if (texts === undefined || 'constant' in texts) throw new Error('no values')
  expect([0, 1, 2].map((place) => texts.at(place))).toEqual([null, 'a', null])
})

test('columns begin at the next multiple of 8 bytes', () => {
  expect([0, 1, 7, 8, 9, 16].map(aligned)).toEqual([0, 8, 8, 8, 16, 16])
})

const row = { ...emptyFactRow(), unit: 1, procedure: 2, receivedAt: 100, transfers: '[110,3,120,4]' }
const write = (): Footer =>
  writeFactRows(file, [row, { ...row, unit: 4, transfers: null, receivedAt: 101 }], { text, checkpoint: 12n })

test('a file of facts holds the text of each unit, procedure and unit passed on to once, and nothing of the rest', () => {
  const { texts, rows, checkpoint, columns, projection, version, blocks } = write()
  expect(texts).toEqual([
    [1, 'text 1'],
    [2, 'text 2'],
    [3, 'text 3'],
    [4, 'text 4'],
  ])
  expect({ rows, checkpoint, projection, version, blocks: blocks.length }).toEqual({
    rows: 2,
    checkpoint: '12',
    projection: 'dossier_facts',
    version: 3,
    blocks: 1,
  })
  expect(columns).toEqual(scoredColumns)
  expect(blocks[0]?.offset).toBe(8)
  const seen: unknown[] = []
  scanFactFile(file, ({ submittedTo, procedure, transfers, receivedAt }) =>
    seen.push([submittedTo, procedure, transfers, receivedAt]),
  )
  const transfers = [
    { at: 110, to: 'text 3' },
    { at: 120, to: 'text 4' },
  ]
  expect(seen).toEqual([
    ['text 1', 'text 2', transfers, 100],
    ['text 4', 'text 2', [], 101],
  ])
})

test('a file of no facts is a file of facts', () => {
  const projections = { columns: () => [], checkpoint: () => undefined, dictionary: { text, find: () => undefined } }
  expect(writeFactFile(file, projections)).toMatchObject({ rows: 0, checkpoint: '0', texts: [], blocks: [] })
  expect(scanFactFile(file, () => expect.unreachable())).toEqual({ rows: 0, checkpoint: 0n })
})

test('a block is closed when it is full, and not when one more row would fill it', () => {
  const counts = [16_383, 16_384, 16_385].map((count) =>
    writeFactRows(
      file,
      Array.from({ length: count }, (): readonly null[] => []),
      { text, checkpoint: 0n },
    ).blocks.map(({ rows }) => rows),
  )
  expect(counts).toEqual([[16_383], [16_384], [16_384, 1]])
})

test('of what has settled few columns are read, of the others all, and a taker is told apart by the fact itself', () => {
  writeFactRows(
    file,
    [
      { ...row, settledFrom: 130, settledMarks: 5, channel: 2 },
      { ...row, unit: 2, channel: 1 },
      { ...row, unit: 3, settledFrom: 131, settledMarks: 6, channel: 0 },
    ],
    { text, checkpoint: 1n },
  )
  const taken: unknown[] = []
  const told = takeFactFile(file, {
    isSettled: ({ settledFrom }) => settledFrom !== null,
    addSettled: ({ submittedTo, settledMarks, receivedAt }) => taken.push([submittedTo, settledMarks, receivedAt]),
    add: ({ submittedTo, channel }) => taken.push([submittedTo, channel]),
  })
  expect(taken).toEqual([
    ['text 1', 5, 100],
    ['text 2', 'post'],
    ['text 3', 6, 100],
  ])
  expect(told).toEqual({ rows: 3, checkpoint: 1n })
})

/** The same file with another footer, well signed. */
const withFooter = (footer: unknown): void => {
  const whole = readFileSync(file)
  const length = whole.readUInt32LE(whole.length - 16)
  const told = Buffer.from(typeof footer === 'string' ? footer : JSON.stringify(footer))
  const size = Buffer.alloc(8)
  size.writeUInt32LE(told.length)
  const signed = createHash('sha256').update(told).digest()
  writeFileSync(
    file,
    Buffer.concat([whole.subarray(0, whole.length - 48 - length), told, signed, size, Buffer.from('MTCUFCT1')]),
  )
}

const scanned = () => scanFactFile(file, () => undefined)
const refusal = (code: string, values: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining({ file, ...values }) })

test('a file of another version or another projection is refused with the version that is known', () => {
  const footer = write()
  withFooter({ ...footer, version: 2 })
  expect(scanned).toThrow(refusal('facts.file-version', { found: 'dossier_facts 2', known: 3 }))
  withFooter({ ...footer, projection: 'other' })
  expect(scanned).toThrow(refusal('facts.file-version', { found: 'other 3', known: 3 }))
})

test('a damaged file is refused with the place of the damage, and one that is no file of facts as such', () => {
  const footer = write()
  const whole = readFileSync(file)
  const [block] = footer.blocks
  if (block === undefined) throw new Error('no block')
  const changed = (at: number): void => {
    const bytes = Uint8Array.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }
  changed(0)
  expect(scanned).toThrow(refusal('facts.other-file'))
  writeFileSync(file, whole.subarray(0, 55))
  expect(scanned).toThrow(refusal('facts.other-file'))
  changed(8)
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'block at 8' }))
  changed(whole.length - 1)
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'end' }))
  // a footer that would be longer than the file
  changed(whole.length - 13)
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'end' }))
  changed(whole.length - 48)
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'footer' }))
  for (const told of ['no JSON', {}, { ...footer, rows: 3 }, { ...footer, checkpoint: '-1' }]) {
    writeFileSync(file, whole)
    withFooter(told)
    expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'footer' }))
  }
  writeFileSync(file, whole)
  withFooter({ ...footer, blocks: [{ ...block, rows: 1 }] })
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'block at 8' }))
  writeFileSync(file, whole)
  withFooter({ ...footer, blocks: [{ ...block, offset: 16 }] })
  expect(scanned).toThrow(refusal('facts.file-damaged', { where: 'block at 16' }))
})

test('a file that was read or refused is open no longer', () => {
  write()
  const free = (): number => {
    const handle = openSync(file, 'r')
    closeSync(handle)
    return handle
  }
  const first = free()
  scanFactFile(file, () => undefined)
  expect(() => scanFactFile(file, () => expect.unreachable('stop'))).toThrow('stop')
  expect(free()).toBe(first)
})
