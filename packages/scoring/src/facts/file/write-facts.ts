import { hash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Projections } from '@motcua/store'
import { dossierFacts } from '../dossier-facts.ts'
import type { FactRow } from '../fact-row.ts'
import { scoredColumns, type ScoredRow } from '../scored-fact.ts'
import { encodeColumn } from './column-block.ts'
import { aligned, type Block, type Footer, rowsPerBlock } from './layout.ts'
import { mark } from './mark.ts'

/** The columns whose numbers stand for texts. */
const textPlaces = (['unit', 'procedure'] as const).map((column) => scoredColumns.indexOf(column))
const transfersPlace = scoredColumns.indexOf('transfers')

export type FactFileOptions = {
  /** Resolves the dictionary numbers of the rows. */
  readonly text: (id: number) => string
  readonly checkpoint: bigint
}

/** The units of a flat list of transfers: every second number. */
const transferUnits = (list: string): readonly number[] =>
  (JSON.parse(list) as readonly number[]).filter((_, place) => place % 2 === 1)

const encoded = (rows: readonly ScoredRow[], offset: number): { readonly block: Block; readonly bytes: Buffer } => {
  const columns = scoredColumns.map((_, place) => encodeColumn(rows.map((row) => row[place])))
  const bytes = Buffer.alloc(columns.reduce((sum, column) => sum + aligned(column.bytes.length), 0))
  let at = 0
  for (const column of columns) {
    bytes.set(column.bytes, at)
    at += aligned(column.bytes.length)
  }
  const described = columns.map(({ kind, base, bytes: own }): Block['columns'][number] => [kind, base, own.length])
  return { bytes, block: { offset, rows: rows.length, sha256: hash('sha256', bytes), columns: described } }
}

/**
 * Writes facts column by column into one file, for figures over more dossiers than a database passes through in time. Only what
 * figures need is in it: no code and no stream. The file appears under its name when it is whole, or not at all.
 */
export const writeFactRows = (
  file: string,
  rows: Iterable<ScoredRow | FactRow>,
  { text, checkpoint }: FactFileOptions,
): Footer => {
  const unfinished = `${file}.unfinished`
  const handle = openSync(unfinished, 'w')
  try {
    const texts = new Map<number, string>()
    const know = (id: unknown): void => {
      if (typeof id === 'number' && !texts.has(id)) texts.set(id, text(id))
    }
    const blocks: Block[] = []
    let offset = mark.length
    let count = 0
    let held: ScoredRow[] = []
    const flush = (): void => {
      if (held.length === 0) return
      const { block, bytes } = encoded(held, offset)
      writeSync(handle, bytes)
      blocks.push(block)
      offset += bytes.length
      count += held.length
      held = []
    }
    writeSync(handle, mark)
    for (const given of rows) {
      const row: ScoredRow = 'unit' in given ? scoredColumns.map((column) => given[column]) : given
      for (const place of textPlaces) know(row[place])
      const transfers = row[transfersPlace]
      if (typeof transfers === 'string') for (const unit of transferUnits(transfers)) know(unit)
      held.push(row)
      if (held.length === rowsPerBlock) flush()
    }
    flush()
    const footer: Footer = {
      projection: dossierFacts.name,
      version: dossierFacts.version,
      columns: [...scoredColumns],
      rows: count,
      checkpoint: String(checkpoint),
      texts: [...texts],
      blocks,
    }
    const told = Buffer.from(JSON.stringify(footer))
    const length = Buffer.alloc(8)
    length.writeUInt32LE(told.length)
    writeSync(handle, Buffer.concat([told, Buffer.from(hash('sha256', told), 'hex'), length, mark]))
    fsyncSync(handle)
    closeSync(handle)
    renameSync(unfinished, file)
    return footer
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Writes the facts of a store as they stand. Throws `projection.not-built`. */
export const writeFactFile = (
  file: string,
  projections: Pick<Projections, 'columns' | 'checkpoint' | 'dictionary'>,
): Footer => {
  const checkpoint = projections.checkpoint(dossierFacts) ?? 0n
  const pages = projections.columns(dossierFacts, scoredColumns)
  const rows = function* (): Generator<ScoredRow> {
    for (const page of pages) yield* page
  }
  return writeFactRows(file, rows(), { text: (id) => projections.dictionary.text(id), checkpoint })
}
