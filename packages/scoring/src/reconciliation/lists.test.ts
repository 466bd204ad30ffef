import { zoneNamed } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { readDatabaseList } from './national-database.ts'
import { portalListText, readPortalList } from './portal-list.ts'

const zone = zoneNamed('Asia/Ho_Chi_Minh')

test('the columns of a portal list are known by each of their names, however these are written', () => {
  const codes = ['Code', 'dossier', 'Dossier code', 'Mã hồ sơ', 'SO_HO_SO', 'số-hồ-sơ']
  for (const name of codes)
    expect(readPortalList([{ other: 'x', [name]: ' M-1 ' }], 'f', zone).listed).toEqual([
      { row: 1, code: 'M-1', due: null },
    ])
  const dues = ['due', 'Due date', 'Hẹn trả', 'Ngày hẹn trả', 'Hạn trả', 'Ngày hẹn trả kết quả']
  for (const name of dues)
    expect(readPortalList([{ code: 'M-1', [name]: '2026-03-09' }], 'f', zone).listed).toEqual([
      { row: 1, code: 'M-1', due: vn('2026-03-09') + 86_399_000 },
    ])
})

test('a due date of a portal list is a day, whose last second counts, or a time of that day, in either way of writing it', () => {
  const due = (text: string) => readPortalList([{ code: 'a', due: text }], 'f', zone).listed[0]?.due
  const end = vn('2026-03-09') + 86_399_000
  expect(['2026-03-09', '09/03/2026'].map(due)).toEqual([end, end])
  const noon = vn('2026-03-09T11:30')
  expect(['2026-03-09T11:30', '2026-03-09 11:30', '09/03/2026 11:30'].map(due)).toEqual([noon, noon, noon])
})

test('rows of a portal list without a code, or with a due date that is none, are told by their row and not dropped', () => {
  const long = 'x'.repeat(100)
  const rows = [{ code: 'a' }, { code: ' ' }, null, 'text', { code: [long] }, { code: 'b', due: 'soon' }, { code: 5 }]
  expect(readPortalList(rows, 'f', zone)).toEqual({
    listed: [{ row: 1, code: 'a', due: null }],
    unread: [
      { row: 2, value: '{"code":" "}' },
      { row: 3, value: '{}' },
      { row: 4, value: '{}' },
      { row: 5, value: `{"code":["${'x'.repeat(70)}` },
      { row: 6, value: 'soon' },
      { row: 7, value: '{"code":5}' },
    ],
  })
  expect(() => readPortalList([{ due: '2026-03-09' }], 'list.csv', zone)).toThrow(
    expect.objectContaining({ code: 'reconcile.no-codes', params: { file: 'list.csv' } }),
  )
})

test('of a portal list only code and due date are kept, row by row, and the same is read of them as of the whole list', () => {
  const rows = [
    { 'Mã hồ sơ': 'a', 'Hạn trả': '09/03/2026', 'Họ tên': 'Nguyễn Văn A' },
    { 'Họ tên': 'Trần Thị B' },
    'C',
    { code: 'd' },
  ]
  const kept = portalListText(rows)
  expect(kept).toBe('[{"Mã hồ sơ":"a","Hạn trả":"09/03/2026"},{},{},{"code":"d"}]')
  expect(readPortalList(rowsOfFile(kept, 'f'), 'f', zone)).toEqual(readPortalList(rows, 'f', zone))
})

test('the columns of a list of the national database are known by each of their names, and its days in either way of writing them', () => {
  const codes = ['code', 'Procedure', 'Mã thủ tục', 'Mã TTHC', 'Mã thủ tục hành chính']
  for (const name of codes)
    expect(readDatabaseList([{ [name]: '1.1' }], 'f').listed).toEqual([
      { row: 1, code: '1.1', announcedOn: null, publishedOn: null },
    ])
  expect(readDatabaseList([{ code: '1.000656.000.00.00.H21' }], 'f').listed[0]?.code).toBe('1.000656')
  for (const name of ['Announced', 'announced_on', 'Ngày công bố', 'Ngày quyết định'])
    expect(readDatabaseList([{ code: '1.1', [name]: '09/03/2026' }], 'f').listed[0]?.announcedOn).toBe('2026-03-09')
  for (const name of ['Published', 'published_on', 'Ngày công khai', 'Ngày đăng tải'])
    expect(readDatabaseList([{ code: '1.1', [name]: '2026-03-09' }], 'f').listed[0]?.publishedOn).toBe('2026-03-09')
})

test('rows of the national list without a code, or with a day that is none, are told by their row and not dropped', () => {
  const rows = [
    null,
    'x',
    { code: '1.1' },
    { code: '1.2', announced: '31/02/2026' },
    { name: 'x'.repeat(100), other: 'y' },
  ]
  expect(readDatabaseList(rows, 'f')).toEqual({
    listed: [{ row: 3, code: '1.1', announcedOn: null, publishedOn: null }],
    unread: [
      { row: 1, value: '{}' },
      { row: 2, value: '{}' },
      { row: 4, value: '{"code":"1.2","announced":"31/02/2026"}' },
      { row: 5, value: `{"name":"${'x'.repeat(71)}` },
    ],
  })
  const long = `{"code":"1.2","announced":"${'x'.repeat(53)}`
  expect(readDatabaseList([{ code: '1.1' }, { code: '1.2', announced: 'x'.repeat(90) }], 'f').unread).toEqual([
    { row: 2, value: long },
  ])
  expect(() => readDatabaseList([{}], 'list')).toThrow(
    expect.objectContaining({ code: 'database.no-codes', params: { file: 'list' } }),
  )
})
