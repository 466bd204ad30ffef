import { fold, initialUnit, unitDecider, type UnitEvent, unitTree, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { appointment, factsOf, type Line, receivedAt, vn } from '../../facts/dossier-log.fixture.ts'
import { pageHistory } from './page-history.ts'

const { zone } = vietnamCalendar()

const established = (level: 'province' | 'commune', name: string, parent?: string): UnitEvent => ({
  type: 'UnitEstablished',
  data: { level, name, from: '2020-01-01', ...(parent !== undefined && { parent }) },
})
const units: readonly (readonly [string, UnitEvent])[] = [
  ['H21', established('province', 'Tỉnh Thử')],
  ['H21.1', established('commune', 'Xã Một', 'H21')],
  ['H21.2', established('commune', 'Xã Hai', 'H21')],
  ['H21.3', established('commune', 'Xã Ba', 'H21')],
  ['H21.4', established('commune', 'Xã Bốn', 'H21')],
]
const tree = unitTree(
  units.map(([unit, event]) => [unit, fold(unitDecider, initialUnit, [{ ...event, occurredAt: 0, recordedAt: 0 }])]),
)

const viewOf = (facts: readonly DossierFact[]) => ({
  facts: () => facts,
  nationalFigures: () => [],
  registers: { tree, petitions: [], procedures: [], certifiedCopies: new Map<string, number>() },
})

const dossier = (unit: string, completed: string): readonly Line[] => [
  ...receivedAt('2026-03-02T08:00', { unit, receivingUnit: unit }),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  [completed, 'DossierCompleted', { outcome: 'granted' }],
]

/** Unit 1 ended one of two in time, 2 and 4 both of theirs, 3 had none. */
const facts = await factsOf(
  { id: 'a', lines: dossier('H21.1', '2026-03-09T08:00') },
  { id: 'b', lines: dossier('H21.1', '2026-03-17T08:00') },
  { id: 'c', lines: dossier('H21.4', '2026-03-09T08:00') },
  { id: 'd', lines: dossier('H21.2', '2026-03-09T08:00') },
)

const asked = {
  unit: 'H21',
  zone,
  from: vn('2026-03-01'),
  to: vn('2026-04-01'),
  at: vn('2026-06-01'),
  level: undefined,
}

test('the units below are ranked by the share of what they could earn; equals by their code, and those without a dossier last', () => {
  const { ranking } = pageHistory(viewOf(facts), asked)
  const shown = ranking?.map(({ unit, name, known, max, total, band }) => [unit, name, known, max, total, band])
  // 20 points for progress, 6 for satisfied applicants, and 6 and 6 for having had no petition
  expect(shown).toEqual([
    ['H21.2', 'Xã Hai', 38, 64, null, null],
    ['H21.4', 'Xã Bốn', 38, 64, null, null],
    ['H21.1', 'Xã Một', 25.33, 64, null, null],
    ['H21.3', 'Xã Ba', 12, 64, null, null],
  ])
})

test('the last twelve months of a period stand by themselves, up to the day it is judged, the cut ones marked', () => {
  const { months = [] } = pageHistory(viewOf(facts), {
    ...asked,
    from: vn('2025-02-10'),
    to: vn('2026-12-01'),
    at: vn('2026-04-15'),
  })
  expect(months.map(({ month, partial }) => [month, partial])).toEqual([
    ...['2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'].map((month) => [
      month,
      false,
    ]),
    ['2026-01', false],
    ['2026-02', false],
    ['2026-03', false],
    ['2026-04', true],
  ])
  const progress = months.map(({ sheet }) => {
    const row = sheet.rows.find(({ code }) => code === 'PROGRESS')
    return [row?.numerator, row?.denominator]
  })
  expect(progress[10]).toEqual([3, 4])
  expect(months.map(({ sheet }) => sheet.unit)).toEqual(months.map(() => 'H21'))
  const [first] = pageHistory(viewOf(facts), { ...asked, unit: undefined, from: vn('2026-03-10') }).months ?? []
  expect([first?.month, first?.partial, first?.sheet.unit]).toEqual(['2026-03', true, ''])
})
