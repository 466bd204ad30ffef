import { zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { appointment, factsOf, type Line, receivedAt, vn } from '../facts/dossier-log.fixture.ts'
import type { IndicatorCode } from '../scorecard/scorecard.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { type IndexSheet, indexSheet, type IndexSheetOptions, type IndexSheetRow } from './index-sheet.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

const sheetOf = async (
  dossiers: readonly (readonly Line[])[],
  options: Partial<IndexSheetOptions> = {},
): Promise<IndexSheet> => {
  const facts = await factsOf(...dossiers.map((lines, index) => ({ id: String(index), lines })))
  const period = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2026-06-01') }
  return indexSheet(facts, { unit: 'xã Vân Canh', zone, scorecard: decision766, ...period, ...options })
}

const row = ({ rows }: IndexSheet, wanted: IndicatorCode): IndexSheetRow | undefined =>
  rows.find(({ code }) => code === wanted)

const done: readonly Line[] = [
  ...receivedAt('2026-03-02T08:00', { channel: 'online' }),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  ['2026-03-09T08:00', 'DossierCompleted', { outcome: 'granted' }],
]
const late: readonly Line[] = [
  ...receivedAt('2026-03-02T08:00'),
  appointment('2026-03-02T08:00', '2026-03-16T11:30'),
  ['2026-03-17T08:00', 'DossierCompleted', { outcome: 'granted' }],
]

test('has 21 rows in the order of the decision, with points from the dossiers themselves', async () => {
  const sheet = await sheetOf([done, done, late])
  expect(sheet.rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
  expect(row(sheet, 'PROGRESS')).toMatchObject({ numerator: 2, denominator: 3, points: 13.33, source: 'facts' })
})

test('counts given are scored beside those from facts, and what nobody gives has no data', async () => {
  const sheet = await sheetOf([done], { given: { PETITION_PROCESSING_ON_TIME: { numerator: 1, denominator: 2 } } })
  expect(row(sheet, 'PETITION_PROCESSING_ON_TIME')).toMatchObject({ points: 3, source: 'given', figure: null })
  expect(row(sheet, 'PETITION_HANDLING_SATISFACTION')).toMatchObject({ points: null, source: 'none', note: 'no-data' })
  expect(sheet.score.total).toBeNull()
})

test('what was counted stays visible where the denominator is missing', async () => {
  const used: Line = ['2026-03-02T09:00', 'PopulationDataUsed', {}]
  const sheet = await sheetOf([[...done, used]])
  const formality = row(sheet, 'CITIZEN_DATA_CONNECTED_FORMALITY')
  expect(formality).toMatchObject({ points: null, source: 'none', figure: { numerator: 1, denominator: null } })
})

test('the synchronisation row says that no national report was made', async () => {
  const sheet = await sheetOf([[...done, ['2026-03-02T09:00', 'PortalAcknowledged', { status: 2 }]]])
  expect(row(sheet, 'DOSSIER_SYNC')).toMatchObject({ points: 6, figure: { flags: ['NO_NATIONAL_REPORT_DATA'] } })
})

test('targets are those of the last day that was judged', async () => {
  const at = vn('2026-03-10T08:00')
  expect(await sheetOf([done], { at })).toMatchObject({ at, targetsOf: '2026-03-10' })
  expect(await sheetOf([done])).toMatchObject({ at: vn('2026-04-01'), targetsOf: '2026-03-31' })
})

test('a period before the decision is scored by its first targets, and the sheet says which', async () => {
  const sheet = await sheetOf([], { from: vn('2021-01-01'), to: vn('2022-01-01') })
  expect(sheet.targetsOf).toBe('2022-06-23')
})
