import { expect, test } from 'vitest'
import type { IndexSheetRow } from '../report/index-sheet.ts'
import { pageInput } from './page.fixture.ts'
import { pageFile } from './page-file.ts'
import { renderPage } from './render-page.ts'

const flat = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('the page of a unit is named by its code, or by what of its code a file may be called and the digest of the whole', () => {
  expect(pageFile('H21.227')).toBe('unit-H21.227.html')
  expect(pageFile('A'.repeat(64))).toBe(`unit-${'A'.repeat(64)}.html`)
  // the first twelve digits of SHA-256 of "Xã A"
  expect(pageFile('Xã A')).toBe('unit-X_A~fbe12df49d5e.html')
  expect(pageFile('a'.repeat(65))).toMatch(/^unit-a{40}~[0-9a-f]{12}\.html$/)
})

test('the head names the period by its days, which events count, and the way back to the first page', () => {
  const asOf = {
    knownAt: Date.parse('2026-10-05T08:00:00+07:00'),
    happenedBefore: Date.parse('2026-10-01T00:00:00+07:00'),
  }
  const page = renderPage(pageInput({ language: 'en', asOf, folder: 'unit', simulated: true }))
  const [header = ''] = /<header>.*<\/header>/s.exec(page) ?? []
  expect(flat(header)).toBe(
    '← All units Index for serving citizens and businesses, Decision 766/QĐ-TTg UBND xã Vân Canh Unit H21.227 Period 2026-01-01 to 2026-10-10 Evaluated at 2026-10-11 00:00 As known at 2026-10-05 08:00 Happened before 2026-10-01 00:00 Simulated: dossiers were made to fit published counts; the commands, rules and reckoning are the real ones.',
  )
  expect(header).toContain('<a href="index.html">')
  const [plain = ''] = /<header>.*<\/header>/s.exec(renderPage(pageInput({ language: 'en', folder: 'first' }))) ?? []
  expect(flat(plain)).toMatch(/Evaluated at 2026-10-11 00:00$/)
  expect(plain).not.toContain('index.html')
})

test('how it is counted stands only for what was counted from events, by the catalogue before petitions before dossiers', () => {
  const input = pageInput({ language: 'en' })
  const known = { citation: '766', certainty: 'found', numerator: 1, denominator: 1 } as const
  const figure = { ...known, code: 'PROGRESS', number: '05', formula: 'report.formula.PROGRESS', flags: [] } as const
  const petitions = {
    ...known,
    code: 'PETITION_PROCESSING_ON_TIME',
    number: '19',
    formula: 'report.formula.PETITION_PROCESSING_ON_TIME',
  } as const
  const catalogue = {
    ...known,
    code: 'PUBLISH_ON_TIME',
    number: '01',
    formula: 'report.formula.PUBLISH_ON_TIME',
    counts: 'procedure',
    counted: { numerator: [], denominator: [] },
  } as const
  const counted = (line: IndexSheetRow): IndexSheetRow => {
    if (line.number === '05') return { ...line, figure, source: 'facts' }
    if (line.number === '04') return { ...line, figure }
    if (line.number === '01') return { ...line, figure, catalogue, source: 'facts' }
    return line.number === '19' ? { ...line, figure, petitions, source: 'facts' } : line
  }
  const page = renderPage({ ...input, sheet: { ...input.sheet, rows: input.sheet.rows.map(counted) } })
  const [section = ''] = /<section class="wide formulas".*?<\/section>/s.exec(page) ?? []
  const numbers = [...section.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, number]) => number)
  expect(numbers).toEqual(['01', '05', '19'])
  const formulas = [...section.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, formula]) => formula)
  expect(formulas.map((formula = '') => formula.slice(0, 31))).toEqual([
    'procedures of the own list of w',
    'dossiers that ended, or still a',
    'petitions of which no limit was',
  ])
  expect(renderPage(input)).not.toContain('id="formulas"')
})
