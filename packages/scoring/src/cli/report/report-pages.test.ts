import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import {
  completed,
  local,
  receivedDossier,
  temporaryFolder,
  type Told,
  writeStore,
} from '../store/small-store.fixture.ts'
import { findChromium, launchChromium } from '../../../../../test/browser/chromium.ts'
import { onTimeRules } from './rules.fixture.ts'

const folder = temporaryFolder()
const store = join(folder.path, 'store.sqlite')
const list = join(folder.path, 'list.json')
const rules = join(folder.path, 'rules.yaml')
const executablePath = findChromium()
let browser: Browser | undefined

const established = (level: 'province' | 'commune', name: string, parent?: string): Told => ({
  type: 'UnitEstablished',
  data: { level, name, from: '2025-07-01', ...(parent !== undefined && { parent }) },
  at: local('2026-01-02T08:00'),
})

const dossier = (day: string, number: number, ...further: readonly Told[]): readonly Told[] => {
  const received = `2026-${day.slice(0, 2)}-${day.slice(2)}T09:00`
  return receivedDossier({ code: `H21.227-${day}-000${number}`, received, due: '2026-03-09T09:00' }, ...further)
}

beforeAll(async () => {
  await writeStore(store, {
    'unit-H21': [established('province', 'UBND tỉnh Gia Lai')],
    'unit-H21.227': [established('commune', 'UBND xã Vân Canh', 'H21')],
    'unit-H21.228': [established('commune', 'UBND xã Canh Liên', 'H21')],
    'dossier-1': dossier('0302', 1, completed('2026-03-05T10:00')),
    'dossier-2': dossier('0302', 2, completed('2026-03-10T10:00')),
    'dossier-3': dossier('0303', 3),
    'dossier-4': dossier('0202', 4, completed('2026-02-05T10:00')),
  })
  writeFileSync(list, JSON.stringify([{ 'Mã hồ sơ': 'H21.227-0303-0003' }]))
  writeFileSync(rules, onTimeRules)
  if (executablePath !== undefined) browser = await launchChromium(executablePath)
})

afterAll(async () => {
  await browser?.close()
  folder.remove()
})

const running = (skip: TestContext['skip']): Browser => {
  if (browser === undefined) skip('there is no Chromium on the path')
  return browser ?? skip()
}

const march = ['--from', '2026-03', '--to', '2026-03']

/** A page of each kind; the other reports are made by the same hand as form 06, and looked at in the long run. */
const kinds: readonly string[] = ['report index', 'report form06', 'report restatement', 'dossier', 'form']

const isLong = process.env['MOTCUA_LONG'] !== undefined

/** Every page that the command line makes. */
const pages: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['report index', ['--from', '2026-01', '--to', '2026-03', '--unit', 'H21', '--at', '2026-04-01']],
  ['report form06', ['--from', '2026-01', '--to', '2026-03']],
  ['report overdue', ['--at', '2026-04-01']],
  ['report restatement', [...march, '--known-at', '2026-03-06']],
  ['report simulate', march],
  ['report forecast', [...march, '--at', '2026-03-05T09:00']],
  ['report obligations', ['--at', '2026-04-01']],
  ['report compare', [...march, '--with-from', '2026-02', '--with-to', '2026-02']],
  ['report trend', ['--to', '2026-03']],
  ['report circular-01', march],
  ['report findings', march],
  ['report publication', ['--month', '2026-03']],
  ['report quarterly', ['--quarter', '2026-Q1']],
  ['report government', march],
  ['report handling', march],
  ['report oversight', march],
  ['report online', march],
  ['report briefing', [...march, '--at', '2026-04-01']],
  ['report rules', [...march, '--rules', rules]],
  ['report reconcile', ['--portal-list', list, '--at', '2026-04-01']],
  ['report sample', [...march, '--seed', '7', '--size', '2']],
  ['dossier', ['1', '--at', '2026-04-01']],
  ['dossier', ['3', '--at', '2026-04-01', '--public', 'yes']],
  ['form', ['receipt', '1']],
]

const html = async (name: string, argv: readonly string[], language: 'vi' | 'en'): Promise<string> => {
  const io = memoryIo()
  const written = ['--store', store, '--html', '--lang', language]
  await main([...name.split(' '), ...argv, ...written], io)
  expect(io.complaints()).toBe('')
  return io.written()
}

let shared: Promise<Page> | undefined

/** One page for all, since a new one takes longer than what is shown on it; it is blank in between, so that no policy stays. */
const opened = async (skip: TestContext['skip'], content: string, width: number): Promise<Page> => {
  const page = await (shared ??= running(skip).newPage())
  await page.setViewportSize({ width, height: 900 })
  await page.goto('about:blank')
  await page.setContent(content)
  return page
}

/** What axe finds that is serious or critical, on the page as it stands. */
const seriousFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(
    `${axe.source};axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120))))`,
  )

const widerThanScreen = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

const looks = [
  ['vi', 390],
  ['en', 1280],
] as const

describe.each(isLong ? pages : pages.filter(([name]) => kinds.includes(name)))('the page of %s', (name, argv) => {
  test('has no serious fault of access and fits a telephone and a desk, in both languages', async ({ skip }) => {
    running(skip)
    for (const [language, width] of isLong ? looks : looks.slice(0, 1)) {
      const page = await opened(skip, await html(name, argv, language), width)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language)
      expect(await seriousFaults(page), `${language} at ${width}`).toEqual([])
      expect(await widerThanScreen(page), `${language} at ${width}`).toBeLessThanOrEqual(0)
    }
  })
})

test('on a telephone no cell of a wide report is cut off, every column keeps its name, and no key stops at an order that cannot be seen', async ({
  skip,
}) => {
  const page = await opened(skip, await html('report government', march, 'vi'), 390)
  const cut = `[...document.querySelectorAll('td, th[scope=row]')].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent)`
  expect(await page.evaluate(cut)).toEqual([])
  expect(await page.getByRole('columnheader', { name: 'Mã chỉ số' }).count()).toBe(1)
  expect(await page.locator('button.sort:not([tabindex="-1"])').count()).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.locator('button.sort[tabindex="0"]').first().waitFor()
})

test('a figure opens the dossiers that it counts, they can be found and ordered, and each opens its timeline', async ({
  skip,
}) => {
  const content = await html('report form06', march, 'vi')
  for (const width of isLong ? [390, 1280] : [1280]) {
    const page = await opened(skip, content, width)
    await page.locator('td[data-label="Đã giải quyết"] a.drill').click()
    const dialog = page.locator('dialog')
    expect(await dialog.locator('h2').textContent()).toBe('2026-03 · Đã giải quyết: 2 hồ sơ')
    const codes = (): Promise<readonly string[]> => dialog.locator('tbody tr:visible th').allTextContents()
    expect(await codes()).toEqual(['H21.227-0302-0001', 'H21.227-0302-0002'])
    expect(await seriousFaults(page)).toEqual([])
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0)
    await dialog.locator('input').fill('0002')
    expect(await codes()).toEqual(['H21.227-0302-0002'])
    await dialog.locator('input').fill('')
    if (width > 760) {
      const ended = dialog.getByRole('button', { name: 'Kết thúc' })
      await ended.click()
      await ended.click()
      expect(await codes()).toEqual(['H21.227-0302-0002', 'H21.227-0302-0001'])
    }
    await dialog.getByRole('button', { name: 'H21.227-0302-0002' }).click()
    expect(await dialog.locator('h2').textContent()).toBe('Hồ sơ H21.227-0302-0002')
    expect(await dialog.locator('tbody tr').last().textContent()).toContain('10/03/2026 10:00')
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Quay lại' }).click()
    expect(await codes()).toHaveLength(2)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
  }
})

test('a folder of pages is walked from the ranking to a unit and back, fits every screen and prints on A4', async ({
  skip,
}) => {
  running(skip)
  for (const [language, width] of looks) {
    const pages = join(folder.path, `pages-${language}`)
    const scope = ['--store', store, '--unit', 'H21', '--from', '2026-01', '--to', '2026-03', '--at', '2026-04-01']
    const io = memoryIo()
    await main(['report', 'index', ...scope, '--pages', pages, '--lang', language], io)
    expect(io.complaints()).toBe('')
    const page = await opened(skip, '', width)
    await page.goto(pathToFileURL(join(pages, 'index.html')).href)
    for (const name of ['UBND xã Vân Canh', 'UBND xã Canh Liên']) {
      expect(await page.locator('h1').textContent()).toBe('UBND tỉnh Gia Lai')
      expect(await page.locator('.ranking li').count()).toBe(2)
      await page.locator('.ranking a', { hasText: name }).click()
      expect(await page.locator('h1').textContent()).toBe(name)
      expect(await widerThanScreen(page), `${name} ${language}`).toBeLessThanOrEqual(0)
      await page.locator('.up a').click()
    }
    expect(await seriousFaults(page), language).toEqual([])
    expect(await widerThanScreen(page), language).toBeLessThanOrEqual(0)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(
      new Set([...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) => box.trim().slice(0, 7))),
    ).toEqual(new Set(['0 0 594']))
  }
})

test('without its program a figure leads to the list of what it counts on the same page', async ({ skip }) => {
  const context = await running(skip).newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.setContent(await html('report form06', march, 'en'))
  const link = page.locator('td[data-label="Late"] a.drill')
  const target = await link.getAttribute('href')
  const list = page.locator(target ?? 'none')
  expect(await list.locator('summary').textContent()).toBe('2026-03 · Late: 1 dossiers')
  await list.locator('summary').click()
  expect(await list.locator('p').textContent()).toContain('H21.227-0302-0002')
  await context.close()
})
