import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { bundleCore } from './core-bundle.ts'

// From the vectors of a minute-by-minute oracle, in UTC: five days of eight hours, over a lunch break,
// over the holidays of 29/4 to 1/5 with 4/5 worked instead, and over a year's end.
const expected = [
  '2024-03-11T02:00:00.000Z',
  '2024-03-11T08:07:00.000Z',
  '2024-03-04T07:00:00.000Z',
  '2024-05-04T02:00:00.000Z',
  '2025-02-19T02:00:00.000Z',
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const findChromium = (): string | undefined => {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), join('/', 'usr', 'bin')]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

let bundle = ''

beforeAll(async () => {
  bundle = await bundleCore()
})

test('core gives its due dates in a context that has no process, no Buffer and no require', () => {
  const context = createContext({})
  expect(runInContext('[typeof process, typeof Buffer, typeof require].join()', context)).toBe(
    'undefined,undefined,undefined',
  )
  runInContext(bundle, context)
  expect(JSON.parse(String(runInContext('answers', context)))).toEqual(expected)
})

test('core gives its due dates in headless Chromium', async ({ skip }) => {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    skip('there is no Chromium on the path')
    return
  }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.setContent('<!doctype html><title>core</title>')
    await page.addScriptTag({ content: bundle })
    expect(errors).toEqual([])
    expect(JSON.parse(String(await page.evaluate('globalThis.answers')))).toEqual(expected)
  } finally {
    await browser.close()
  }
})
