import { vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { readProcedureFile } from './procedure-file.ts'
import { describeReadFinding } from './read-finding.ts'

const reading = { calendar: vietnamCalendar(), today: '2026-03-10' }

const heads = [
  'Mã TTHC',
  'Tên TTHC',
  'Thời hạn giải quyết',
  'Phí',
  'Số quyết định',
  'Ngày quyết định',
  'Cơ quan ban hành',
]
const first = ['2.000635', 'Cấp bản sao', '02 ngày làm việc', 'Không', '12/QĐ-UBND', '02/02/2026', 'UBND tỉnh']
const second = ['2.000815', 'Chứng thực', '01 ngày làm việc', 'Không', '13/QĐ-UBND', '03/02/2026', 'UBND tỉnh']

const read = (lines: readonly (readonly string[])[], separator = ';', end = '\n') =>
  readProcedureFile(lines.map((cells) => cells.join(separator)).join(end) + end, 'danh-muc.csv', reading)

test.each([
  ['semicolons', 'line feeds', ';', '\n'],
  ['commas', 'the line ends of Windows', ',', '\r\n'],
  ['tabs', 'the line ends of Windows', '\t', '\r\n'],
  ['semicolons', 'carriage returns', ';', '\r'],
])('a table with %s and %s reads as every other', (_cells, _lines, separator, end) => {
  const { drafts, findings, rows } = read([heads, first, second], separator, end)
  expect([rows, findings]).toEqual([2, []])
  expect(drafts.map(({ procedure, row }) => [procedure, row])).toEqual([
    ['2.000635', 1],
    ['2.000815', 2],
  ])
  expect(drafts.every(({ events }) => events.some(({ type }) => type === 'FeesSet'))).toBe(true)
})

test('a row with more cells than heads is left out and told of, and the rows behind it keep their places', () => {
  const { drafts, findings } = read([
    heads,
    ['2.000636', 'Cấp; bản sao', ...first.slice(2)],
    ['2.000816', '', ''],
    second,
  ])
  expect(drafts.map(({ procedure, row }) => [procedure, row])).toEqual([['2.000815', 3]])
  expect(findings.map(({ row, code, effect }) => [row, code, effect])).toEqual([
    [1, 'catalogue.finding.cells', 'left-out'],
    [2, 'catalogue.finding.row-shape', 'left-out'],
  ])
  expect(findings.map((finding) => describeReadFinding(finding, 'vi'))[0]).toContain('8 ô trong khi bảng có 7 cột')
})

test('a column that nothing is read from is told of, and one that stands twice refuses the table', () => {
  const { drafts, findings } = read([
    [...heads, 'Ghi chú'],
    [...first, 'mới'],
  ])
  expect(drafts).toHaveLength(1)
  expect(findings.map(({ code, field, effect }) => [code, field, effect])).toEqual([
    ['catalogue.finding.column-unread', 'Ghi chú', 'kept'],
  ])
  expect(() => read([heads.with(3, 'Mã thủ tục'), first])).toThrow(
    expect.objectContaining({ code: 'catalogue.column-twice', params: { file: 'danh-muc.csv', column: 'Mã thủ tục' } }),
  )
})
