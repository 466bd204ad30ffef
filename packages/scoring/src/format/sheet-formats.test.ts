import { MotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { fitLists } from './figure-list.ts'
import { identityList } from './identity-list.ts'
import { checkIdentity, identityVerdict, sideText, sumOf } from './sheet-identity.ts'
import { pageStyle } from './page-style.ts'
import { type ColumnKind, plainCell, type Sheet } from './sheet.ts'
import { trickySheet } from './sheet.fixture.ts'
import { sheetTable } from '../cli/text/sheet-table.ts'
import { sheetCsv } from './sheet-csv.ts'
import { sheetHtml } from './sheet-html.ts'
import { sheetRows, sheetSchema } from './sheet-json.ts'
import { drillTitle, listsOf } from './sheet-lists.ts'
import { sheetPage } from './sheet-page.ts'
import { cellText, isFigure } from './sheet-text.ts'

const column = (kind: ColumnKind, key: string = kind) => ({ key, heading: `Head of ${key}`, kind })

const kinds = ['text', 'count', 'decimal', 'percent', 'month', 'date', 'instant'] as const

const sheet: Sheet = {
  ...trickySheet,
  title: 'Months',
  columns: [column('month'), column('count'), { ...column('text'), names: 'dossier' }],
  rows: [
    { month: '2026-03', count: 2, text: 'H1-1' },
    { month: '2026-Q1', count: 0, text: null },
  ],
}

test('the schema gives each kind of column its type, names by a pattern the columns that data name, and lists what is required', () => {
  const of = { key: 'k', title: 'T', columns: kinds.map((kind) => column(kind)) }
  const properties = {
    text: { description: 'Head of text', type: ['string', 'null'] },
    count: { description: 'Head of count', type: ['integer', 'null'] },
    decimal: { description: 'Head of decimal', type: ['number', 'null'] },
    percent: { description: 'Head of percent', type: ['number', 'null'] },
    month: { description: 'Head of month', type: ['string', 'null'] },
    date: { description: 'Head of date', type: ['string', 'null'], format: 'date' },
    instant: { description: 'Head of instant', type: ['string', 'null'], format: 'date-time' },
  }
  const items = { type: 'object', additionalProperties: false, required: [...kinds], properties }
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:motcua:sheet:k', title: 'T' }
  expect(sheetSchema(of)).toEqual({ ...schema, type: 'array', items })
  expect(sheetSchema(of, '^group ')).toEqual({
    ...schema,
    type: 'array',
    items: { ...items, patternProperties: { '^group ': { type: ['number', 'null'] } } },
  })
})

test('months and quarters are written as the language writes them, and figures are the kinds that are counted', () => {
  const shown = (language: 'vi' | 'en') =>
    sheet.rows.map((row) => sheet.columns.map((one) => cellText(one, row, sheet, language)))
  expect(shown('vi')).toEqual([
    ['03/2026', '2', 'H1-1'],
    ['Quý I/2026', '0', '–'],
  ])
  expect(shown('en')[0]).toEqual(['2026-03', '2', 'H1-1'])
  expect(kinds.filter((kind) => isFigure(column(kind)))).toEqual(['count', 'decimal', 'percent'])
})

test('a cell that its column cannot hold is refused, at whatever column', () => {
  const wrong: readonly (readonly [ColumnKind, string | number])[] = [
    ['text', 1],
    ['month', 3],
    ['date', 20_260_301],
    ['date', '2026-3-1'],
    ['date', '2026-03-011'],
    ['count', '12'],
    ['count', 2 ** 53],
    ['instant', 0.5],
    ['decimal', '9.5'],
    ['percent', Number.NaN],
    ['decimal', Number.POSITIVE_INFINITY],
  ]
  for (const [kind, value] of wrong)
    expect(() => plainCell(column(kind), { [kind]: value }), `${kind} ${value}`).toThrow(MotcuaError)
  expect(plainCell(column('instant'), { instant: 0 })).toBe('1970-01-01T00:00:00.000Z')
  expect(plainCell(column('date'), { date: '2026-03-01' })).toBe('2026-03-01')
  expect(plainCell(column('count'), { count: -3 })).toBe(-3)
  expect(plainCell(column('text'), {})).toBeNull()
})

test('CSV quotes a heading and a cell that holds a return, and ends with the last line', () => {
  const odd = { ...sheet, columns: [column('text', 'a,b'), column('text', 'c')], rows: [{ 'a,b': 'x\ry', c: "it's" }] }
  expect(sheetCsv(odd)).toBe('"a,b",c\n"x\ry",it\'s\n')
  expect(sheetCsv({ ...odd, rows: [] })).toBe('"a,b",c\n')
})

const markup = (of: Sheet, pageTitle?: string): string =>
  sheetHtml(of, listsOf([of]), 'en', pageTitle).text.replaceAll(/\s+/g, ' ')

test('on a page a code of a dossier opens its timeline, a counted figure its list, and a word without a break may be broken', () => {
  const long = 'x'.repeat(32)
  const behind = [
    { row: 0, name: '2026-03', column: 'count', of: 'dossier', members: ['dossier-1', 'dossier-2'] },
  ] as const
  const page = markup({
    ...sheet,
    behind,
    columns: [...sheet.columns, column('text', 'note')],
    rows: [
      { month: '2026-03', count: 2, text: 'H1-1', note: long },
      { month: '2026-03', count: 2, text: null, note: `${long.slice(1)} ${long.slice(1)}` },
    ],
  })
  expect(page).toContain('<th scope="row">2026-03</th>')
  expect(page).toContain('class="figure"><a class="drill" href="#list-0">2</a></td>')
  expect(page).toContain('class="figure">2</td>')
  expect(page).toContain('<span data-dossier>H1-1</span>')
  expect(page.match(/class="long"/g)).toHaveLength(1)
  expect(page).toContain(`<span class="long">${long}</span>`)
})

test('a table of three rows can be sorted and a shorter one need not be; a title that the page has is not said twice', () => {
  expect(markup(sheet)).not.toContain('sortable')
  expect(markup({ ...sheet, rows: [...sheet.rows, {}] })).toContain('class="cards sortable"')
  expect(markup(sheet, 'Months')).toContain('<h2 id="sheet-tricky" class="unseen">Months</h2>')
  expect(markup(sheet, 'Years')).toContain('<h2 id="sheet-tricky" >Months</h2>')
  expect(markup(sheet)).toContain('<dt>Đơn vị</dt> <dd>H21.227</dd>')
  expect(markup({ ...sheet, about: [] })).not.toContain('<dl')
  expect(markup(sheet)).toContain('<p class="fine">Số liệu đối soát: khớp</p>')
  const page = sheetPage('Months', [sheet], 'en')
  expect(page.match(/Months/g)).toHaveLength(3)
  expect(page).toContain('@media screen and (max-width:759px)')
  expect(pageStyle).toMatch(/^\n:root\{[^]*@page\{size:A4[^]*\}\n$/)
})

test('what stands behind a figure is called by its row and heading, and by its key where a column is not shown', () => {
  const behind = { name: '05', column: 'count' }
  expect(drillTitle(behind, sheet)).toBe('05 · Head of count')
  expect(drillTitle({ ...behind, label: '05 On time' }, sheet)).toBe('05 On time · Head of count')
  expect(drillTitle({ ...behind, column: 'unseen' }, sheet)).toBe('05 · unseen')
  expect(drillTitle({ ...behind, title: 'All of them', label: 'x' }, sheet)).toBe('All of them')
  const one = { ...behind, row: 0, of: 'procedure', members: ['1.000001'] } as const
  expect(listsOf([sheet, { ...sheet, behind: [one] }])).toEqual([
    { name: 'tricky/05:count', title: '05 · Head of count', of: 'procedure', members: ['1.000001'], count: 1 },
  ])
})

test('lists are as long as all of them find room for 100,000 members together', () => {
  const members = Array.from({ length: 5000 }, (_, place) => `dossier-${place}`)
  const longest = (lists: number): number =>
    Math.max(
      ...fitLists(
        Array.from({ length: lists }, () => ({ name: 'n', title: 't', of: 'dossier' as const, members })),
      ).map((list) => list.members.length),
    )
  expect([33, 34, 100, 101, 333, 334, 1000, 1001, 3333, 3334].map(longest)).toEqual([
    3000, 1000, 1000, 300, 300, 100, 100, 30, 30, 0,
  ])
})

test('an equation is told with its mark, and a broken one has a table of both sides and what is left over', () => {
  const equation = { key: 'k', equation: 'a = b' }
  const broken = checkIdentity(equation, [
    { row: 'x', left: 3, right: 3 },
    { row: 'y', left: 1234.5, right: 1235 },
    { row: 'z', left: 1, right: null },
  ])
  expect(broken).toEqual({
    ...equation,
    checked: 2,
    residuals: [{ row: 'y', left: 1234.5, right: 1235, residual: -0.5 }],
  })
  expect(identityVerdict(broken, 'vi')).toEqual({ mark: '✗', told: 'a = b: không khớp (số dòng: 1 trên 2)' })
  const flat = identityList([broken], 'vi')
  expect(
    flat !== false &&
      flat.text
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
  ).toBe(
    'Kiểm tra đối chiếu ✗ a = b: không khớp (số dòng: 1 trên 2) Dòng Vế trái Vế phải Chênh lệch y 1.234,50 1.235 −0,50',
  )
  expect(flat !== false && flat.text.match(/class="[^"]*alarm"/g)).toEqual(['class="alarm"', 'class="figure alarm"'])
  const held = identityList([checkIdentity(equation, [{ row: 'x', left: 3, right: 3 }])], 'en')
  expect(held !== false && held.text).not.toMatch(/alarm|<table/)
  expect(identityList([], 'en')).toBe(false)
  expect([sideText(1234, 'en'), sideText(0.5, 'en')]).toEqual(['1,234', '0.50'])
  expect(sumOf([{ a: 2 }, { a: null }, { a: 'three' }, { a: 4 }], 'a')).toBe(6)
})

test('a page shows the first five thousand rows of a table and says of how many and where all of them are', () => {
  const row = (at: number) => ({ month: '2026-03', count: at, text: `H1-${at}` })
  const page = (rows: number): string =>
    sheetPage('T', [{ ...sheet, behind: [], rows: Array.from({ length: rows }, (_, at) => row(at)) }], 'en')
  const long = page(5_001)
  expect([long.match(/<span data-dossier/g)?.length, long.includes('H1-4999'), long.includes('H1-5000')]).toEqual([
    5_000,
    true,
    false,
  ])
  expect(long.replaceAll(/\s+/g, ' ')).toContain(
    'The first 5,000 of 5,001 rows are on this page. All of them: the same command with --workbook FILE or --json',
  )
  expect(page(5_000)).not.toContain('rows are on this page')
})

test('a table without rows says so, a name begins its heading with a capital, and a code is read as its words', () => {
  const sheet: Sheet = {
    key: 'k',
    title: 'đơn vị chậm',
    about: [],
    columns: [{ key: 'rule', heading: 'quy tắc', kind: 'text', read: (code) => `«${code}» đọc thành lời` }],
    rows: [],
    notes: [],
    zone: trickySheet.zone,
  }
  expect(markup(sheet)).toContain('<td class="told" colspan="1">Nothing to list.</td>')
  expect(markup(sheet)).toContain('Quy tắc</th>')
  expect(markup(sheet)).toContain('Đơn vị chậm</h2>')
  expect(markup({ ...sheet, empty: 'Không trễ' })).toContain('>Không trễ</td>')
  expect(sheetTable(sheet, 'vi', (title) => title)).toBe('Đơn vị chậm\nQuy tắc\n───────\nKhông có trường hợp nào.')
  const filled = { ...sheet, rows: [{ rule: 'r-1' }] }
  expect(markup(filled)).toContain('<th scope="row">«r-1» đọc thành lời</th>')
  expect([sheetRows(filled), sheetCsv(filled)]).toEqual([[{ rule: 'r-1' }], 'rule\nr-1\n'])
})

test('no data are no link, though something stands behind them', () => {
  const behind = [{ row: 0, name: '05', column: 'count', of: 'dossier', members: ['dossier-1'] }] as const
  const columns: Sheet['columns'] = [
    { key: 'no', heading: 'No.', kind: 'text' },
    { key: 'count', heading: 'Count', kind: 'count' },
  ]
  const page = markup({ ...trickySheet, columns, rows: [{ no: '05', count: null }], behind })
  expect(page).toContain('class="figure">–</td>')
  expect(page).not.toContain('class="drill"')
})
