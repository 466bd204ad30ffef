import { expect, test } from 'vitest'
import { established, factWith, treeOfEvents } from '../facts/fact.fixture.ts'
import { vn } from '../facts/dossier-log.fixture.ts'
import { scene } from './two-dossiers.fixture.ts'
import { indexSheetOf, type IndexView, unitsOf } from './unit-index.ts'
import { unitSheets } from './unit-sheets.ts'

const { zone } = scene
const march = { zone, from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }

const received = (stream: string, unit: string | null, receivedAt: number | null) =>
  factWith({ stream, receivedAt, submittedTo: unit })

const facts = [
  received('dossier-1', 'A', march.from),
  received('dossier-2', 'A', march.to - 1),
  received('dossier-3', 'B', march.from),
  received('dossier-4', 'P', march.from),
  received('dossier-5', 'X', march.from),
  received('dossier-6', 'A', march.to),
  received('dossier-7', 'A', march.from - 1),
  received('dossier-8', 'A', null),
]

const view: IndexView = {
  facts: () => facts,
  nationalFigures: () => [],
  registers: {
    tree: treeOfEvents({
      P: [established('province')],
      B: [established('commune', 'P')],
      A: [established('commune', 'P')],
      Z: [established('commune', 'P', '2026-04-01')],
    }),
    procedures: [],
    petitions: [],
    certifiedCopies: new Map(),
  },
}

const progress = ({ rows }: ReturnType<typeof indexSheetOf>): number | null => rows[4]?.denominator ?? null

test('a unit’s sheet counts what it and the units below it received, all units together what anybody received', () => {
  const of = (unit: string | undefined) => progress(indexSheetOf(view, { ...march, unit }))
  expect([of('P'), of('A'), of('B'), of('X'), of('Z'), of(undefined)]).toEqual([4, 2, 1, 1, 0, 5])
  expect(unitsOf(view.registers, { ...march, unit: 'P' })?.toSorted()).toEqual(['A', 'B', 'P'])
  expect(unitsOf(view.registers, { ...march, unit: undefined })).toBeUndefined()
})

test('a sheet is named as asked, else by its unit, else not at all, and keeps what stands behind it where asked', () => {
  const named = (query: { readonly unit: string | undefined; readonly name?: string }) =>
    indexSheetOf(view, { ...march, ...query }).unit
  expect([named({ unit: 'A', name: 'Xã A' }), named({ unit: 'A' }), named({ unit: undefined })]).toEqual([
    'Xã A',
    'A',
    '',
  ])
  const behind = (listDossiers: boolean) =>
    indexSheetOf(view, { ...march, unit: 'A', listDossiers }).rows[4]?.figure?.dossiers?.denominator
  expect([behind(true), behind(false)]).toEqual([['dossier-1', 'dossier-2'], undefined])
})

test('the register says a unit’s level, and what is given counts only where it does not know the unit', () => {
  // 15 of a commune counts the commune itself; of a ministry that no register knows nothing tells the communes
  const points = (unit: string, level?: 'ministry' | 'commune') =>
    indexSheetOf(view, { ...march, unit, level }).rows.map((row) => row.points)
  expect(points('A', 'ministry')).toEqual(points('A'))
  expect(points('A', 'ministry')).toEqual(points('A', 'commune'))
  expect([points('X', 'ministry')[14], points('X', 'commune')[14]]).toEqual([null, 0])
})

test('of all units there is a sheet each, by code, those that only dossiers name among them; of a unit its own line', () => {
  const sheets = unitSheets(view, { ...march, unit: undefined })
  expect(
    sheets.map(({ unit, name, level, members, sheet }) => [
      unit,
      name,
      level,
      members.toSorted().join(' '),
      progress(sheet),
    ]),
  ).toEqual([
    ['A', 'Đơn vị', 'commune', 'A', 2],
    ['B', 'Đơn vị', 'commune', 'B', 1],
    ['P', 'Đơn vị', 'province', 'A B P', 4],
    ['X', 'X', null, 'X', 1],
  ])
  expect(
    unitSheets(view, { ...march, unit: 'P' })
      .map(({ unit }) => unit)
      .toSorted(),
  ).toEqual(['A', 'B', 'P'])
  expect(unitSheets(view, { ...march, unit: 'A' }).map(({ unit }) => unit)).toEqual(['A'])
  const early = unitSheets(view, { ...march, at: march.from + 1, unit: undefined })
  expect(early.map(({ unit, sheet }) => `${unit} ${progress(sheet)}`)).toEqual(['A 1', 'B 1', 'P 3', 'X 1'])
})

test('what is given is of the unit that was asked for, and of none below it', () => {
  const given = { PUBLIC_CONTENT_FULL: { numerator: 1, denominator: 2 } }
  const sourced = (unit: string | undefined) =>
    unitSheets(view, { ...march, unit, given })
      .map(({ unit: of, sheet }) => `${of} ${sheet.rows[2]?.source}`)
      .toSorted()
  expect(sourced('P')).toEqual(['A none', 'B none', 'P given'])
  expect(sourced(undefined)).toEqual(['A none', 'B none', 'P none', 'X none'])
})

test('a department’s sheet among others counts the copies that the communes of its province certified, as its sheet alone does', () => {
  const certifying: IndexView = {
    ...view,
    registers: {
      ...view.registers,
      tree: treeOfEvents({
        P: [established('province')],
        S: [established('department', 'P')],
        A: [established('commune', 'P')],
        B: [established('commune', 'P')],
      }),
      certifiedCopies: new Map([['dossier-1', march.from + 1]]),
    },
  }
  for (const unit of [undefined, 'P'])
    for (const { unit: of, sheet } of unitSheets(certifying, { ...march, unit })) {
      const { numerator, denominator } = sheet.rows[14] ?? {}
      // of a commune it is the commune itself; of what nobody registered no commune is told
      const expected = { P: [1, 2], S: [1, 2], A: [1, 1], B: [0, 1] }[of] ?? [null, null]
      expect([of, numerator, denominator]).toEqual([of, ...expected])
    }
})
