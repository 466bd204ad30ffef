import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { decision766 } from '../scorecard/decision-766.ts'
import { counts, overdueDossier, pageInput, row } from './page.fixture.ts'
import { renderPage } from './render-page.ts'

/** What a reader sees: text without markup, spaces folded. */
const seen = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ')

test('the page shows the total with its class, the five groups against their maxima and each indicator with its counts', () => {
  const page = seen(renderPage(pageInput()))
  expect(page).toContain('75,34 trên 100 điểm')
  expect(page).toContain('Xếp loại Khá')
  for (const group of ['11,79 / 18', '19,41 / 20', '13,65 / 22', '12,49 / 22', '18,00 / 18'])
    expect(page).toContain(group)
  expect(page).toMatch(/05 05 Tỷ lệ hồ sơ .* 2\.541 2\.618 97,06% 100% 19,41 20 ○ cung cấp 766@2022-06-23/)
  expect(page).toMatch(/Khối thanh toán trực tuyến 7,34 10/)
})

test('without a total the page says that data are missing, and how many points are known of how many', () => {
  const { PROGRESS, DOSSIER_SYNC } = counts
  const page = seen(renderPage(pageInput({ counts: { PROGRESS, DOSSIER_SYNC } })))
  // 19.41 of 20 for progress and 6 of 6 for synchronisation
  expect(page).toContain('chưa đủ dữ liệu 25,41 điểm đã biết, trên 26 điểm có dữ liệu')
  expect(page).not.toContain('Xếp loại')
  expect(page).toContain('Công khai, minh bạch chưa đủ dữ liệu đã biết 6,00 / 18')
  expect(page).toMatch(/02 02 Tỷ lệ thủ tục [^%]*– – – 100% không có dữ liệu 4 – không có/)
})

test('known points leave out the parts of a block that lacks data', () => {
  const { DOSSIER_PAID_ONLINE } = counts
  const page = seen(renderPage(pageInput({ counts: { DOSSIER_PAID_ONLINE } })))
  expect(page).toContain('0,00 điểm đã biết, trên 0 điểm có dữ liệu')
})

test('form 06 sums the period and lists its equations', () => {
  const rows = [
    row({ month: '2026-08', carried: 12, open: 16, openNotDue: 9, openOverdue: 7, resolved: 270, early: 267, late: 3 }),
    row(),
  ]
  const page = seen(renderPage(pageInput({ rows })))
  expect(page).toContain('08/2026 12 274 270 267 0 3 0 16 9 7')
  expect(page).toContain('Cả kỳ 12 548 528 519 0 9 0 32 26 6')
  expect(page).toContain('✓ kỳ trước chuyển sang + tiếp nhận = đã giải quyết + đang giải quyết: khớp')
})

test('an equation that does not hold is said to be broken, with its residual a row', () => {
  const page = seen(renderPage(pageInput({ rows: [row({ open: 33 })] })))
  expect(page).toContain('✗ đang giải quyết = chưa đến hạn + quá hạn: không khớp (số dòng: 1 trên 1)')
  expect(page).toMatch(/09\/2026 33 32 1 /)
})

test('a period without a month says that there are no data', () => {
  expect(seen(renderPage(pageInput({ rows: [] })))).toContain('Sổ theo dõi hồ sơ theo tháng không có dữ liệu')
})

test('overdue dossiers stand by code with their days; an imported one by the id it keeps', () => {
  const overdue = [overdueDossier(), overdueDossier({ code: null, stream: 'dossier-case-7', daysLate: 1 })]
  const page = seen(renderPage(pageInput({ overdue })))
  expect(page).toContain('H21.227-260108-0010 2.000815 08/01/2026 09/01/2026 17:00 275')
  expect(page).toContain(' case-7 2.000815')
  expect(seen(renderPage(pageInput({ overdue: [] })))).toContain('Không có hồ sơ nào quá hạn mà chưa giải quyết.')
})

test('of very many overdue dossiers 200 are listed and the others counted', () => {
  const overdue = Array.from({ length: 203 }, (_, place) => overdueDossier({ code: `H21.227-260108-${1000 + place}` }))
  const page = seen(renderPage(pageInput({ overdue })))
  expect(page).toContain('203 hồ sơ')
  expect(page).toContain('H21.227-260108-1199')
  expect(page).not.toContain('H21.227-260108-1200')
  expect(page).toContain('và 3 hồ sơ khác')
})

test('the footer names scorecard, regulation, calendar, library, position and instant', () => {
  const page = seen(renderPage(pageInput()))
  for (const version of [
    '766/QĐ-TTg, mục tiêu ngày 10/10/2026',
    'vn-2026.1',
    'vn-state-bodies 2026.1',
    '@motcua/scoring 0.1.0',
    '45090',
    '2026-10-10T17:00:00.000Z',
    'Asia/Ho_Chi_Minh',
  ])
    expect(page).toContain(version)
})

test('the English page is English, in its texts and in its language mark', () => {
  const page = renderPage(pageInput({ language: 'en' }))
  expect(page).toContain('<html lang="en">')
  expect(seen(page)).toContain('75.34 of 100 points Class Fair')
  expect(seen(page).replaceAll(/UBND xã Vân Canh|QĐ-TTg/g, '')).not.toMatch(
    /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i,
  )
})

test('a simulation is named on the page, and nothing is where there was none', () => {
  expect(seen(renderPage(pageInput({ simulated: true })))).toContain('Dữ liệu mô phỏng')
  expect(seen(renderPage(pageInput()))).not.toContain('mô phỏng')
})

test('the page needs nothing else: no program, style or image from elsewhere, and no link out of it', () => {
  const page = renderPage(pageInput())
  const [, hashed = ''] = /script-src 'sha256-([^']+)'/.exec(page) ?? []
  const [, program = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? []
  expect(hash('sha256', program, 'base64')).toBe(hashed)
  expect(program).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest|eval|import\(/)
  expect(page).not.toMatch(
    /<script (?!type="application\/json")|<link|<img|<iframe|<a (?!class="drill" href="#)|https?:|url\((?!#)|@import|\son\w+=/i,
  )
})

test('every table names its columns and rows, and every picture has a title or is hidden from readers of text', () => {
  const page = renderPage(pageInput())
  for (const [cell] of page.matchAll(/<th\b[^>]*>/g)) expect(cell).toMatch(/scope="(?:col|row|colgroup|rowgroup)"/)
  for (const [picture] of page.matchAll(/<svg.*?<\/svg>/gs)) expect(picture).toMatch(/aria-hidden="true"|<title id=/)
})

test('an id stands once, so that every title belongs to its picture', () => {
  const ids = [...renderPage(pageInput()).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('the bands on the page are those of the scorecard it was scored by', () => {
  const stricter = {
    ...decision766,
    bands: decision766.bands.map((band) =>
      band.code === 'fair' ? { ...band, atLeast: band.atLeast.map((entry) => ({ ...entry, value: 77 })) } : band,
    ),
  }
  expect(seen(renderPage(pageInput({ scorecard: stricter })))).toContain('Khá ≥ 77')
})
