import { rowsOfFile } from '@motcua/store/catalogue'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sheetCsv } from './sheet-csv.ts'
import { trickySheet } from './sheet.fixture.ts'
import { sheetPage } from './sheet-page.ts'
import type { Sheet } from './sheet.ts'
import { workbook } from './workbook.ts'

/** Whole letters, letters put together of parts, marks of markup and of tables, scripts that run the other way, and long runs. */
const piece = fc.constantFrom(
  'Vân Canh',
  'Ủy ban',
  'U\u031B\u0309',
  'e\u0302\u0301',
  'Đ',
  '"',
  "'",
  '<b>',
  '&amp;',
  '&',
  ']]>',
  '`',
  '\\',
  ',',
  ';',
  '=',
  '+',
  '</script>',
  '\u202Eabc\u202C',
  'עברית',
  '🏛',
  '𠀋',
  '%',
  '#',
  'x'.repeat(300),
)

const name = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => `UBND ${parts.join('')}.`)

const sheetOf = (unit: string): Sheet => ({
  ...trickySheet,
  title: 'Đơn vị',
  about: [['Đơn vị', unit]],
  columns: [{ key: 'unit', heading: 'Tên đơn vị', kind: 'text' }],
  rows: [{ unit }],
})

const plain = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('whatever letters the name of a unit is made of, a table as CSV gives the very name back', () => {
  fc.assert(
    fc.property(name, (unit) => {
      expect(rowsOfFile(sheetCsv(sheetOf(unit)), 'units.csv')).toEqual([{ unit }])
    }),
  )
})

test('whatever letters the name of a unit is made of, a workbook holds the very name', async () => {
  await fc.assert(
    fc.asyncProperty(name, async (unit) => {
      const files = unzipSync(await workbook([sheetOf(unit)], 'vi'))
      const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
      const held = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text))
      expect(held.filter((text) => text === unit)).not.toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('whatever letters the name of a unit is made of, a page has the markup that it has for any other', () => {
  const tags = (page: string): readonly string[] => page.match(/<\/?[a-z][a-z0-9]*/g) ?? []
  const usual = tags(sheetPage('Đơn vị', [sheetOf('UBND xã A.')], 'vi'))
  const long = tags(sheetPage('Đơn vị', [sheetOf(`UBND ${'x'.repeat(300)}.`)], 'vi'))
  fc.assert(
    fc.property(name, (unit) => {
      const found = tags(sheetPage('Đơn vị', [sheetOf(unit)], 'vi'))
      expect(found).toEqual(found.length === usual.length ? usual : long)
    }),
    { numRuns: 40 },
  )
})
