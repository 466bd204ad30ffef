import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { trickySheet } from './sheet.fixture.ts'
import { workbook } from './workbook.ts'

const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, value]) => value ?? '')
  const cell = (at: string): { readonly shared: string | undefined; readonly number: number | undefined } => {
    const match = new RegExp(`<c r="${at}"([^>]*)>(?:<v>([^<]*)</v>)?`).exec(read('xl/worksheets/sheet1.xml'))
    const value = match?.[2]
    if (value === undefined) return { shared: undefined, number: undefined }
    return match?.[1]?.includes('t="s"') === true
      ? { shared: strings[Number(value)], number: undefined }
      : { shared: undefined, number: Number(value) }
  }
  return { read, cell }
}

test('a workbook holds numbers as numbers, dates as serial days and texts as texts, whatever they look like', async () => {
  const { cell } = parts(await workbook([trickySheet], 'vi'))
  // title, one line about the unit, an empty line, the headings, the rows
  expect(cell('A4').shared).toBe('Mã hồ sơ')
  expect(cell('A5').shared).toBe('=1+2, "a"\nb')
  expect(cell('B5').number).toBe(12345)
  expect(cell('C5').number).toBe(9.5)
  expect(cell('D5').number).toBe(92.36)
  expect(cell('E5').number).toBe(46082)
  expect(cell('F5').number).toBeCloseTo(46112 + 17 / 24, 6)
  expect(cell('A6').shared).toBe('000123 &lt;b&gt;&amp;')
  expect(cell('C6')).toEqual({ shared: undefined, number: undefined })
})

test('figures have the format of their kind, columns the width of what they hold, and the heads stay when one scrolls', async () => {
  const { read, cell } = parts(await workbook([trickySheet], 'vi'))
  const sheet = read('xl/worksheets/sheet1.xml')
  const styles = read('xl/styles.xml')
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  )
  const [, list = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? []
  const used = [...list.matchAll(/<xf ([^>]*)>/g)].map(
    ([, given = '']) => codes.get(/numFmtId="(\d+)"/.exec(given)?.[1]) ?? '',
  )
  const format = (at: string): string | undefined =>
    used[Number(new RegExp(`<c r="${at}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])]
  expect(['B5', 'C5', 'D5', 'E5', 'F5'].map(format)).toEqual([
    '#,##0',
    '#,##0.00',
    '0.00&quot;%&quot;',
    'dd/mm/yyyy',
    'dd/mm/yyyy hh:mm',
  ])
  // eleven characters of a code and two; the heading "Số hồ sơ" and two, where it is wider than the figures as they are shown; 12 and 17 by kind
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width)))
  expect(widths).toEqual([13, 10, 6, 8, 12, 17])
  expect(sheet).toMatch(/<pane [^>]*ySplit="4"/)
  expect([cell('A1').shared, cell('A2').shared, cell('B2').shared, cell('A8').shared]).toEqual([
    'Hồ sơ [quá hạn]: tháng 3/2026 của các đơn vị trực thuộc',
    'Đơn vị',
    'H21.227',
    'Số liệu đối soát: khớp',
  ])
})

test('months are texts as the language writes them, wide columns end at 60, and equations stand before the notes', async () => {
  const { read, cell } = parts(
    await workbook(
      [
        {
          ...trickySheet,
          about: [],
          columns: [
            { key: 'month', heading: 'A heading that is longer than sixteen', kind: 'month' },
            { key: 'text', heading: 'T', kind: 'text' },
          ],
          rows: [{ month: '2026-03', text: 'x'.repeat(70) }],
          identities: [{ key: 'k', equation: 'a = b', checked: 1, residuals: [] }],
        },
      ],
      'vi',
    ),
  )
  expect(['A3', 'A4', 'A6', 'A7'].map((at) => cell(at).shared)).toEqual([
    'A heading that is longer than sixteen',
    '03/2026',
    '✓ a = b: khớp (số dòng đã kiểm tra: 1)',
    'Số liệu đối soát: khớp',
  ])
  const widths = [...read('xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="([\d.]+)"/g)]
  expect(widths.map(([, width]) => Math.round(Number(width)))).toEqual([16, 60])
})

test('each sheet is a tab; its name is cut to 31 characters, loses forbidden ones and is never given twice', async () => {
  const { read } = parts(await workbook([trickySheet, trickySheet, { ...trickySheet, title: '///' }], 'vi'))
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '')
  expect(names).toHaveLength(3)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]/\\:*?]/)
  }
  expect(names).toEqual(['Hồ sơ  quá hạn   tháng 3 2026 c', 'Hồ sơ  quá hạn   tháng 3 20 (2)', 'Sheet'])
})

test('the same sheets give the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) })
  const first = await workbook([trickySheet], 'vi')
  vi.setSystemTime(Date.UTC(2027, 5, 1, 12))
  const second = await workbook([trickySheet], 'vi')
  vi.useRealTimers()
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})

test('what XML cannot hold is left out instead of breaking the file', async () => {
  const { cell } = parts(await workbook([{ ...trickySheet, rows: [{ code: 'a\u0001b\uD800c' }] }], 'vi'))
  expect(cell('A5').shared).toBe('abc')
})

test('a sheet longer than a worksheet can be is refused with the numbers', async () => {
  const rows = Array.from({ length: 1_048_576 }, () => ({}))
  await expect(workbook([{ ...trickySheet, columns: [], rows }], 'vi')).rejects.toThrow(/1048576/)
})

test('a tab without rows says so, its heads begin with a capital and have the height that they need, and a code is read as its words', async () => {
  const sheet = {
    ...trickySheet,
    title: 'đơn vị chậm',
    about: [],
    columns: [
      { key: 'rule', heading: 'quy tắc', kind: 'text', read: (code: string) => `«${code}»` },
      { key: 'late', heading: 'hồ sơ trễ hạn đang giải quyết chưa đến hạn', kind: 'count' },
    ],
    rows: [],
    notes: [],
  } as const
  const none = parts(await workbook([sheet], 'vi'))
  expect(['A1', 'A3', 'A4'].map((at) => none.cell(at).shared)).toEqual([
    'Đơn vị chậm',
    'Quy tắc',
    'Không có trường hợp nào.',
  ])
  const [, height] = /<row r="3"[^>]* ht="([\d.]+)"/.exec(none.read('xl/worksheets/sheet1.xml')) ?? []
  // 43 characters in lines of 13
  expect(Number(height)).toBe(64)
  const filled = parts(await workbook([{ ...sheet, rows: [{ rule: 'r-1', late: 1 }] }], 'vi'))
  expect(filled.cell('A4').shared).toBe('«r-1»')
})
