import { readFileSync } from 'node:fs'
import { dossierPromotions, zoneNamed } from '@motcua/core'
import { dossierFacts, form06, readFacts } from '@motcua/scoring'
import { type MemoryStore, memoryProjections, openMemoryStore } from '@motcua/store'
import {
  carriedCsv,
  carriedOcel,
  carriedXes,
  carryIn,
  exportCsv,
  exportOcel,
  exportXes,
  importXes,
  receiptFigures,
  receiptMapping,
} from '@motcua/store/interchange'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireData } from './data-folder.ts'

const files = requireData('receipt.xes.gz', 'receipt.reference.json', 'receipt.form06_reference.json')

const every = [
  ['XES', exportXes, carriedXes],
  ['OCEL', exportOcel, carriedOcel],
  ['CSV', exportCsv, carriedCsv],
] as const

/** That all formats carry the same is a property on generated logs; the real one takes one of them in a short run. */
const ways = process.env['MOTCUA_LONG'] === undefined ? every.slice(0, 1) : every

type Row = Readonly<Record<string, number | string>>

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Months of form 06 by date, under the names of the reference. */
const registerOf = async (store: MemoryStore): Promise<readonly Row[]> => {
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  const zone = zoneNamed('Europe/Amsterdam')
  const period = { zone, from: '2010-10', to: '2012-01', at: Date.UTC(2026, 0, 1), granularity: 'date' } as const
  return form06([...readFacts(projections)], period).rows.map((row) => ({
    month: row.month,
    carried: row.carried,
    received: row.received,
    resolved: row.resolved,
    early_date: row.early,
    on_date: row.onTime,
    late_date: row.late,
    open_end: row.open,
    open_not_due: row.openNotDue,
    open_overdue: row.openOverdue,
  }))
}

describe.skipIf(files === undefined)('the receipt log exported and taken in again', () => {
  const [source, figuresFile, registerFile] = files ?? ['', '', '']
  let store: MemoryStore
  let log = ''
  let figures: Row = {}
  let register: readonly Row[] = []

  beforeAll(async () => {
    store = openMemoryStore({ promotions: dossierPromotions })
    log = (await importXes({ source, mapping: receiptMapping, store })).log
    figures = json(figuresFile) as Row
    register = json(registerFile) as readonly Row[]
  })

  test.each(ways)('gives the reference figures and form 06 cell by cell, by way of %s', async (_, write, read) => {
    const copy = openMemoryStore({ promotions: dossierPromotions })
    const open = async function* () {
      for await (const text of write({ store })) yield Buffer.from(text)
    }
    const result = await carryIn(read({ name: 'receipt', open }), { store: copy })
    expect(result).toMatchObject({ events: 14_208, appended: 14_208, findings: [] })
    for (const [name, figure] of Object.entries(await receiptFigures(copy.readAll(), log))) {
      expect(figure, name).toEqual(figures[name])
    }
    const found = await registerOf(copy)
    expect(found).toHaveLength(16)
    for (const [index, row] of found.entries()) expect(register[index]).toMatchObject(row)
  })
})
