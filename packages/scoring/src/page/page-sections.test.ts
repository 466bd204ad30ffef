import { expect, test } from 'vitest'
import { counts, pageInput } from './page.fixture.ts'
import type { MonthSheet } from './page-input.ts'
import { renderPage } from './render-page.ts'

const flat = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const month = (name: string, numerator: number, partial = false): MonthSheet => ({
  month: name,
  partial,
  sheet: pageInput({ counts: { ...counts, PROGRESS: { numerator, denominator: 2618 } } }).sheet,
})

test('what moved is told between the last two whole months, with the points gained or lost', () => {
  const months = [month('2026-07', 2618), month('2026-08', 2618), month('2026-09', 1309), month('2026-10', 0, true)]
  const page = flat(renderPage(pageInput({ months, language: 'en' })))
  expect(page).toContain('What moved from 2026-08 to 2026-09')
  // half of all in time is 10 of 20 points
  expect(page).toContain('100.00% 50.00% ▼ −10.00')
  expect(page).not.toContain('▲ +')
})

test('months of which only one is whole move nothing, and a page without months has no line', () => {
  const one = renderPage(pageInput({ months: [month('2026-09', 1), month('2026-10', 2, true)], language: 'en' }))
  expect(one).not.toContain('What moved')
  expect(one).toContain('class="trend-line"')
  expect(renderPage(pageInput())).not.toContain('class="trend-line"')
})

test('what to put right first is what has the most points left, with how many more the target takes', () => {
  const page = flat(renderPage(pageInput({ language: 'en' })))
  const [, list = ''] = page.split('What to put right first')
  // 1 of 47 procedures announced in time: 46 more; 0.13 of 6 points so far
  expect(list).toMatch(/^ 01 [^:]*: 5\.87 points still to be had; 46 more of 47 to reach the target of 100\.00%/)
  expect(list.indexOf('16 ')).toBeLessThan(list.indexOf('Indicators'))
})

test('who must act stands under the indicators, those with the same answer together, and nobody known last', () => {
  const page = flat(renderPage(pageInput({ language: 'vi' })))
  const [, matrix = ''] = page.split('Đơn vị chịu trách nhiệm theo chỉ số')
  expect(matrix).toContain('các sở, ban, ngành và UBND cấp dưới – 06, 07, 08, 12, 13 2283/UBND §1b (suy ra)')
  expect(matrix).toContain('chưa rõ – 09, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21 2283/UBND Công văn')
  expect(page).toContain('chủ trì: các sở, ban, ngành và UBND cấp dưới')
})

test('units are ranked with their class in words, and one without a class says of how much it is known', () => {
  const ranking = [
    { unit: 'b', name: 'Xã B & C', total: 91, band: 'excellent', known: 91, max: 100 },
    { unit: 'a', name: 'a', total: null, band: null, known: 31, max: 62 },
  ] as const
  const page = renderPage(pageInput({ ranking, language: 'en' }))
  expect(flat(page)).toContain('Xã B &amp; C b 91.00 · Excellent a 31.00 · no class yet, of 62 with data')
  expect(page).toContain('width="50.00%"')
  expect(renderPage(pageInput({ ranking: ranking.slice(0, 1) }))).not.toContain('class="ranking"')
})

test('the radar explains its star only where a group stands on part of its data', () => {
  const { DOSSIER_SYNC: _, ...known } = counts
  expect(flat(renderPage(pageInput({ counts: known, language: 'en' })))).toMatch(
    /I: \S+ \*.*\* what is known of the group/,
  )
  expect(renderPage(pageInput({ language: 'en' }))).not.toContain('what is known of the group')
})
