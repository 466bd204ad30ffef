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

test('each sheet is a tab; its name is cut to 31 characters, loses forbidden ones and is never given twice', async () => {
  const { read } = parts(await workbook([trickySheet, trickySheet, { ...trickySheet, title: '///' }], 'vi'))
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '')
  expect(names).toHaveLength(3)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]/\\:*?]/)
  }
  expect(names[0]).toBe('Hồ sơ  quá hạn   tháng 3 2026 c')
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
