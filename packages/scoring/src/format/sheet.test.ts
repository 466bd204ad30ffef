import { MotcuaError, zoneNamed } from '@motcua/core'
import { expect, test } from 'vitest'
import { serialDay, type Sheet } from './sheet.ts'
import { trickySheet } from './sheet.fixture.ts'
import { sheetCsv } from './sheet-csv.ts'
import { sheetHtml } from './sheet-html.ts'
import { sheetRows, sheetSchema } from './sheet-json.ts'
import { cellText } from './sheet-text.ts'

test('for programs a sheet is rows keyed by column, instants in ISO 8601 and no data as null', () => {
  expect(sheetRows(trickySheet)).toEqual([
    {
      code: '=1+2, "a"\nb',
      dossiers: 12345,
      points: 9.5,
      rate: 92.36,
      day: '2026-03-01',
      due: '2026-03-31T10:00:00.000Z',
    },
    { code: '000123 <b>&', dossiers: 0, points: null, rate: null, day: null, due: null },
  ])
})

test('the schema of a sheet names each column with its type and allows no other', () => {
  expect(sheetSchema(trickySheet)).toMatchObject({
    $id: 'urn:motcua:sheet:tricky',
    items: {
      additionalProperties: false,
      required: ['code', 'dossiers', 'points', 'rate', 'day', 'due'],
      properties: { dossiers: { type: ['integer', 'null'] }, due: { type: ['string', 'null'], format: 'date-time' } },
    },
  })
})

test('CSV quotes commas, quotes and line ends, and leaves zeros in front and no data as they are', () => {
  expect(sheetCsv(trickySheet)).toBe(
    'code,dossiers,points,rate,day,due\n' +
      '"=1+2, ""a""\nb",12345,9.5,92.36,2026-03-01,2026-03-31T10:00:00.000Z\n' +
      '000123 <b>&,0,,,,\n',
  )
})

test('a reader sees figures, dates and times as the language writes them, and a dash where there is no data', () => {
  const [first = {}, second = {}] = trickySheet.rows
  const shown = (row: Sheet['rows'][number]) =>
    trickySheet.columns.map((column) => cellText(column, row, trickySheet, 'vi'))
  expect(shown(first).slice(1)).toEqual(['12.345', '9,50', '92,36%', '01/03/2026', '31/03/2026 17:00'])
  expect(shown(second)).toEqual(['000123 <b>&', '0', '–', '–', '–', '–'])
})

test('a page shows markup in a cell as text', () => {
  const page = sheetHtml(trickySheet, [], 'vi').text
  expect(page).toContain('000123 &lt;b&gt;&amp;')
  expect(page).not.toContain('<b>')
})

test('a cell that is not of the kind of its column is refused with the column and the value', () => {
  const wrong = { ...trickySheet, rows: [{ dossiers: 1.5 }] }
  const attempt = (): unknown => sheetRows(wrong)
  expect(attempt).toThrow(MotcuaError)
  expect(attempt).toThrow(/"dossiers".*1\.5/)
})

test('spreadsheets count days from 30/12/1899 on the wall clock of the zone', () => {
  const zone = zoneNamed('Asia/Ho_Chi_Minh')
  expect(serialDay('1900-03-01', zone)).toBe(61)
  expect(serialDay('2026-03-31', zone)).toBe(46112)
  // 17:00 of that day in Vietnam
  expect(serialDay(Date.UTC(2026, 2, 31, 10), zone)).toBeCloseTo(46112 + 17 / 24, 9)
})
