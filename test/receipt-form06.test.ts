import { readFileSync } from 'node:fs'
import { dossierPromotions, type Zone, zoneNamed } from '@motcua/core'
import { type DossierFact, dossierFacts, form06, type Form06Row, type Granularity, readFacts } from '@motcua/scoring'
import { memoryProjections, openMemoryStore } from '@motcua/store'
import { importXes, receiptMapping } from '@motcua/store/interchange'
import { beforeAll, describe, expect, test } from 'vitest'
import { requireData } from './data-folder.ts'

const files = requireData('receipt.xes.gz', 'receipt.form06_reference.json')

type ReferenceRow = {
  readonly month: string
  readonly carried: number
  readonly received: number
  readonly resolved: number
  readonly early_date: number
  readonly on_date: number
  readonly late_date: number
  readonly ontime_instant: number
  readonly late_instant: number
  readonly open_end: number
  readonly open_not_due: number
  readonly open_overdue: number
}

const reference: readonly ReferenceRow[] =
  files === undefined ? [] : (JSON.parse(readFileSync(files[1], 'utf8')) as readonly ReferenceRow[])

/** The cells that both granularities have in common, then those of one. */
const expectedRow = (row: ReferenceRow, granularity: Granularity): Form06Row => ({
  month: row.month,
  carried: row.carried,
  received: row.received,
  resolved: row.resolved,
  ...(granularity === 'date'
    ? { early: row.early_date, onTime: row.on_date, late: row.late_date }
    : { early: row.ontime_instant, onTime: 0, late: row.late_instant }),
  noDueDate: 0,
  open: row.open_end,
  openNotDue: row.open_not_due,
  openOverdue: row.open_overdue,
})

const imported = async (source: string): Promise<readonly DossierFact[]> => {
  const store = openMemoryStore({ promotions: dossierPromotions })
  await importXes({ source, mapping: receiptMapping, store })
  const projections = memoryProjections(store)
  await projections.catchUp(dossierFacts)
  return [...readFacts(projections)]
}

const sixteenMonths = (facts: readonly DossierFact[], zone: Zone, granularity: Granularity): readonly Form06Row[] =>
  form06(facts, { zone, from: '2010-10', to: '2012-01', at: Date.UTC(2026, 0, 1), granularity }).rows

describe.skipIf(files === undefined)('form 06 of the receipt log', () => {
  let facts: readonly DossierFact[] = []
  const amsterdam = zoneNamed('Europe/Amsterdam')

  beforeAll(async () => {
    facts = await imported(files?.[0] ?? '')
  })

  test('agrees in every cell with figures computed without this code, to the instant', () => {
    const rows = sixteenMonths(facts, amsterdam, 'instant')
    expect(rows).toEqual(reference.map((row) => expectedRow(row, 'instant')))
  })

  test('agrees in every cell with figures computed without this code, by date', () => {
    const rows = sixteenMonths(facts, amsterdam, 'date')
    expect(rows).toEqual(reference.map((row) => expectedRow(row, 'date')))
  })

  test('is the same in the zone of Vietnam, and other in 94 cells where months are cut in UTC', () => {
    const cells = (name: string): readonly unknown[] => [
      ...sixteenMonths(facts, zoneNamed(name), 'date').flatMap(({ carried: _, ...row }) => Object.values(row)),
      ...sixteenMonths(facts, zoneNamed(name), 'instant').flatMap(({ early, late }) => [early, late]),
    ]
    const local = cells('Europe/Amsterdam')
    const differing = (name: string): number => cells(name).filter((value, index) => value !== local[index]).length
    expect(differing('Asia/Ho_Chi_Minh')).toBe(0)
    expect(differing('UTC')).toBe(94)
  })

  test('counts all 1,434 cases, also the two that end before they start', () => {
    const { rows, identities } = form06(facts, {
      zone: amsterdam,
      from: '2010-10',
      to: '2012-01',
      at: Date.UTC(2026, 0, 1),
    })
    expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(1434)
    expect(rows.reduce((sum, { resolved }) => sum + resolved, 0)).toBe(1329)
    expect(identities.map(({ holds }) => holds)).toEqual([true, true, true])
  })
})
