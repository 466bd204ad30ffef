import { zoneNamed } from '@motcua/core'
import { decision766, type PageInput, renderPage, scoreUnit, type UnitCounts } from '@motcua/scoring'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { findChromium, launchChromium } from './chromium.ts'

const executablePath = findChromium()
let browser: Browser | undefined

beforeAll(async () => {
  if (executablePath !== undefined) browser = await launchChromium(executablePath)
})

afterAll(async () => {
  await browser?.close()
})

const running = (skip: TestContext['skip']): Browser => {
  if (browser === undefined) skip('there is no Chromium on the path')
  return browser ?? skip()
}

const at = (iso: string): number => Date.parse(`${iso}+07:00`)

const scored: UnitCounts = Object.fromEntries(
  decision766.indicators.map(({ code }, place) => [code, { numerator: 2000 + 29 * place, denominator: 2618 }]),
)

const months = Array.from({ length: 10 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`)

const input = (counts: UnitCounts, language: 'vi' | 'en' = 'vi'): PageInput => {
  const unit = 'H21.227'
  const score = scoreUnit(counts, { unit, scorecard: decision766, at: '2026-10-10' })
  return {
    language,
    unitName: 'Ủy ban nhân dân xã Vân Canh, tỉnh Gia Lai',
    zone: zoneNamed('Asia/Ho_Chi_Minh'),
    scorecard: decision766,
    sheet: {
      unit,
      from: at('2026-01-01T00:00:00'),
      to: at('2026-10-11T00:00:00'),
      at: at('2026-10-11T00:00:00'),
      targetsOf: '2026-10-10',
      score,
      rows: score.indicators.map((row) => ({
        ...row,
        figure: null,
        source: row.note === 'no-data' ? 'none' : 'given',
      })),
    },
    form06: {
      rows: months.map((month, place) => ({
        month,
        carried: 1000 + place,
        received: 2288,
        resolved: 2278,
        early: 2200,
        onTime: 5,
        late: 73,
        noDueDate: 0,
        open: 1010,
        openNotDue: 1000,
        openOverdue: 10,
      })),
      identities: [{ name: 'report.form06.identity.resolved', holds: true, broken: [] }],
    },
    overdue: Array.from({ length: 60 }, (_, place) => ({
      stream: `dossier-${place}`,
      code: `H21.227-260108-${1000 + place}`,
      procedure: '2.000815',
      unit,
      channel: 'direct',
      receivedAt: at('2026-01-08T08:00:00'),
      due: at('2026-01-09T17:00:00'),
      daysLate: 275,
    })),
    versions: { regulation: 'vn-2026.1', calendar: 'vn-state-bodies 2026.1', library: '0.1.0', position: 45_090n },
    simulated: true,
  }
}

const whole = input(scored)

/** With all that a page can have: months of their own, and units below. */
const withHistory: PageInput = {
  ...whole,
  months: months.map((month, place) => ({
    month,
    partial: place === months.length - 1,
    sheet: input({ ...scored, PROGRESS: { numerator: 2000 + 60 * place, denominator: 2618 } }).sheet,
  })),
  ranking: [
    { unit: 'H21.227', name: 'UBND xã Vân Canh', total: 81.2, band: 'good', known: 81.2, max: 100 },
    { unit: 'H21.17', name: 'Sở Nông nghiệp và Môi trường tỉnh Gia Lai', total: null, band: null, known: 40, max: 62 },
    { unit: 'H21.228', name: 'UBND xã Canh Liên', total: 44.01, band: 'weak', known: 44.01, max: 100 },
  ],
}

const complete = renderPage(withHistory)
const partial = renderPage(input({ PROGRESS: { numerator: 2541, denominator: 2618 } }, 'en'))

const widths = [390, 1280]

const pages = new Map<string, Promise<Page>>()

/** A page is opened once at each width: the tests below look at it and change nothing. */
const opened = (running: Browser, content: string, width: number): Promise<Page> => {
  const key = `${width} ${content}`
  const known = pages.get(key)
  if (known !== undefined) return known
  const page = running.newPage({ viewport: { width, height: 900 } }).then(async (blank) => {
    await blank.setContent(content)
    return blank
  })
  pages.set(key, page)
  return page
}

test('ring, bars and tables are visible on a telephone and on a desk', async ({ skip }) => {
  for (const width of widths) {
    const page = await opened(running(skip), complete, width)
    for (const selector of ['.ring-total', '.verdict .band', '.indicators', '.register', '.overdue', 'footer'])
      expect(await page.locator(selector).first().isVisible(), `${selector} at ${width}`).toBe(true)
    for (const bar of await page.locator('.bars .bar').all()) {
      const box = await bar.boundingBox()
      expect(box?.width, `bar at ${width}`).toBeGreaterThan(150)
      expect(box?.height, `bar at ${width}`).toBeGreaterThan(8)
    }
    expect(await page.locator('.bars .bar').count()).toBe(5)
  }
})

test('nothing is wider than the screen, with a total and without', async ({ skip }) => {
  for (const width of widths)
    for (const content of [complete, partial]) {
      const page = await opened(running(skip), content, width)
      const wider = await page.evaluate(
        `[...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5).map((part) => part.outerHTML.slice(0, 80))`,
      )
      expect(wider, `at ${width}`).toEqual([])
    }
})

test('no figure is cut off or laid over another', async ({ skip }) => {
  for (const width of widths) {
    const page = await opened(running(skip), complete, width)
    const cut = await page.evaluate(
      `[...document.querySelectorAll('td, th, dd, li')].filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1).map((part) => part.outerHTML.slice(0, 80))`,
    )
    expect(cut, `at ${width}`).toEqual([])
  }
})

test('the arc of the ring and the length of a bar are the share of the points', async ({ skip }) => {
  const page = await opened(running(skip), partial, 1280)
  const shares = await page.evaluate(`(() => {
    const ring = document.querySelector('.ring circle.earned')
    const bar = document.querySelectorAll('.bars .bar')[1]
    return [
      parseFloat(ring.getAttribute('stroke-dasharray')) / ring.getTotalLength(),
      bar.querySelector('.earned').getBoundingClientRect().width / bar.getBoundingClientRect().width,
    ]
  })()`)
  const [ring, bar] = shares as readonly number[]
  // 19.41 points: of 100 on the ring, of the group's 20 on its bar
  expect(ring).toBeCloseTo(0.1941, 3)
  expect(bar).toBeCloseTo(0.9705, 3)
})

test('every text stands out from its ground by a contrast of at least 4.5', async ({ skip }) => {
  const measure = `(() => {
    const channel = (value) => { const share = value / 255; return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4 }
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number)
    const luminance = (colour) => { const [r, g, b] = numbers(colour).map(channel); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
    const ground = (part) => {
      for (let at = part; at !== null; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor
        const [, , , alpha = 1] = numbers(colour)
        if (alpha === 1) return colour
      }
      return 'rgb(255, 255, 255)'
    }
    const weak = []
    let measured = 0
    for (const part of document.querySelectorAll('body *')) {
      if (![...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')) continue
      if (part.closest('title, desc, style') !== null) continue
      const style = getComputedStyle(part)
      const [a, b] = [luminance(part.namespaceURI.endsWith('svg') ? style.fill : style.color), luminance(ground(part))]
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      measured++
      if (contrast < 4.5) weak.push(part.outerHTML.slice(0, 80) + ' ' + contrast.toFixed(2))
    }
    return { measured, weak: [...new Set(weak)] }
  })()`
  for (const content of [complete, partial]) {
    const page = await opened(running(skip), content, 1280)
    const { measured, weak } = await page.evaluate<{ measured: number; weak: readonly string[] }>(measure)
    expect(weak).toEqual([])
    expect(measured).toBeGreaterThan(300)
  }
})

test('what is drawn has a name, no id stands twice, headings follow in order, every table has heads, and details open by keyboard', async ({
  skip,
}) => {
  const faults = `(() => {
    const faults = []
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    faults.push(...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => 'twice: ' + id))
    for (const named of document.querySelectorAll('[aria-labelledby]'))
      for (const id of named.getAttribute('aria-labelledby').split(' '))
        if (!document.getElementById(id)?.textContent.trim()) faults.push('no label: ' + id)
    for (const drawn of document.querySelectorAll('svg'))
      if (drawn.getAttribute('aria-hidden') !== 'true' && drawn.getAttribute('role') !== 'img') faults.push('drawing: ' + drawn.outerHTML.slice(0, 60))
    let level = 0
    for (const heading of document.querySelectorAll('h1, h2, h3')) {
      const own = Number(heading.tagName.slice(1))
      if (own > level + 1) faults.push('heading: ' + heading.textContent)
      level = own
    }
    for (const table of document.querySelectorAll('table')) if (table.querySelector('th[scope=col]') === null) faults.push('table')
    for (const part of document.querySelectorAll('summary')) { part.focus(); if (document.activeElement !== part) faults.push('summary') }
    if (!document.documentElement.lang || document.querySelectorAll('main').length !== 1 || document.title === '') faults.push('document')
    return faults
  })()`
  for (const content of [complete, partial]) {
    const page = await opened(running(skip), content, 390)
    expect(await page.evaluate(faults)).toEqual([])
  }
})

test('the radar reaches each axis by the share of the group, and the line lies where its months are', async ({
  skip,
}) => {
  const page = await opened(running(skip), complete, 1280)
  const drawn = await page.evaluate<{ first: number; dots: number; lowest: number }>(`(() => {
    const [first] = document.querySelector('.radar-earned').getAttribute('points').split(' ')
    const dots = [...document.querySelectorAll('.trend-dot')].map((dot) => Number(dot.getAttribute('cy')))
    return { first: (150 - Number(first.split(',')[1])) / 96, dots: dots.length, lowest: dots.indexOf(Math.max(...dots)) }
  })()`)
  // group I: 2000, 2029, 2058 and 2087 of 2618 at 6, 4, 2 and 6 points: 4.58 + 3.10 + 1.57 + 4.78 = 14.03 of 18
  expect(drawn.first).toBeCloseTo(14.03 / 18, 3)
  expect([drawn.dots, drawn.lowest]).toEqual([10, 0])
})

test('the words of the charts have the size of small print at every width, and the bars of ranked units begin and end together', async ({
  skip,
}) => {
  for (const width of widths) {
    const page = await opened(running(skip), complete, width)
    const drawn = await page.evaluate<{ sizes: readonly number[]; ends: readonly string[] }>(`(() => {
      const size = (label) => parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a
      const ends = [...document.querySelectorAll('.ranking .bar')].map((bar) => bar.getBoundingClientRect())
      return {
        sizes: [...document.querySelectorAll('.trend-label, .radar-label, .ring-max')].map(size),
        ends: ends.map(({ left, right }) => Math.round(left) + ' ' + Math.round(right)),
      }
    })()`)
    // three shares and ten months on the line, five groups on the radar, one maximum in the ring
    expect(drawn.sizes).toHaveLength(19)
    for (const size of drawn.sizes) {
      expect(size, `at ${width}`).toBeGreaterThan(10.5)
      expect(size, `at ${width}`).toBeLessThan(14)
    }
    expect(drawn.ends).toHaveLength(3)
    expect(new Set(drawn.ends).size, `at ${width}`).toBe(1)
  }
})

test('it prints on upright A4 pages', async ({ skip }) => {
  const page = await opened(running(skip), complete, 1280)
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
  // 210 × 297 mm in points
  expect([...new Set(sizes.map(String))]).toEqual(['595,842'])
  expect(sizes.length).toBeGreaterThan(1)
})

test('the page runs its own program only: no request, nothing on the console, and a program put in by somebody else does not run', async ({
  skip,
}) => {
  const page = await running(skip).newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('request', (request) => heard.push(`request: ${request.url()}`))
  await page.setContent(complete, { waitUntil: 'networkidle' })
  expect(heard).toEqual([])
  const foreign = complete.replace('</main>', '</main><script>window.foreign = true</script>')
  await page.setContent(foreign)
  expect(await page.evaluate('window.foreign')).toBeUndefined()
  expect(heard.join()).toContain('Content Security Policy')
  await page.close()
})
