import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vietnamCalendar } from '@motcua/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Manifest, parseManifest } from '../../manifest/manifest.ts'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { makeKeyFiles } from '../proof/key-files.ts'
import { receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { settleScope } from './report-scene.ts'
import { defineReport } from './report-verb.ts'
import { sheetReport } from './sheet-report.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
afterAll(folder.remove)

beforeAll(async () => {
  await writeStore(at('store.sqlite'), {
    'dossier-1': receivedDossier({ code: 'a', received: '2026-03-02T09:00', due: '2026-03-09T09:00' }),
  })
  writeFileSync(at('given.json'), 'counts of the file')
})

const { zone } = vietnamCalendar()

/** Counts the dossiers, and says which file it read. */
const countVerb = defineReport({
  name: 'report count',
  about: 'cli.report-overdue',
  arguments: [{ name: 'ID', about: 'cli.option.unit' }],
  options: {
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
    page: { kind: 'text', value: 'FILE', about: 'cli.option.page' },
    lists: { kind: 'flag', about: 'cli.option.lists' },
  },
  examples: ['report count --store h21.sqlite'],
  compute: async ({ values, language }, scene) => {
    const scope = await settleScope(scene, values)
    const read = values.given === undefined ? 'none' : scene.input('given', values.given)
    return sheetReport({
      ...scope,
      language,
      title: 'Count',
      period: null,
      sheets: [
        {
          key: 'count',
          title: 'Count',
          about: [],
          columns: [
            { key: 'dossiers', heading: 'Dossiers', kind: 'count' },
            { key: 'read', heading: 'Read', kind: 'text' },
          ],
          rows: [{ dossiers: [...scope.figures.facts()].length, read }],
          notes: [],
          zone,
        },
      ],
      exit: exitCode.fault,
    })
  },
})

const asked = async (...argv: readonly string[]) => {
  const io = memoryIo()
  const code = await countVerb.run(['all', '--store', at('store.sqlite'), '--lang', 'en', ...argv], io)
  return { code, written: io.written(), complaints: io.complaints() }
}
const read = (file: string): string => readFileSync(at(file), 'utf8')
const manifestIn = (file: string): Manifest => parseManifest(read(file), file)

const table = 'Count\nDossiers  Read\n────────  ────\n       1  none'

test('without a place for it a table comes without a manifest, with the exit code of the report', async () => {
  expect(await asked()).toEqual({ code: exitCode.fault, written: table, complaints: '' })
})

test('a manifest says what was asked, with all that was left open decided, and nothing of where the report came from or went to', async () => {
  const argv = [
    '--unit',
    'H21.227',
    '--given',
    at('given.json'),
    '--lists',
    '--page',
    at('page.html'),
    '--workbook',
    at('book.xlsx'),
  ]
  const cut = ['--at', '2026-04-01', '--known-at', '2026-04-05', '--happened-before', '2026-04-02']
  const { written } = await asked(...argv, ...cut, '--csv', '--out', at('count.csv'), '--manifest', at('own.json'))
  expect(manifestIn('own.json').report).toEqual({
    verb: 'report count',
    format: 'csv',
    language: 'en',
    arguments: ['all'],
    options: {
      unit: 'H21.227',
      given: at('given.json'),
      zone: 'Asia/Ho_Chi_Minh',
      at: '2026-03-31T17:00:00.000Z',
      'known-at': '2026-04-05T17:00:00.000Z',
      'happened-before': '2026-04-01T17:00:00.000Z',
    },
    inputs: { given: 'counts of the file' },
  })
  expect(read('count.csv')).toBe('dossiers,read\n1,counts of the file\n')
  const { sha256 } = manifestIn('own.json').output
  expect(written).toBe(`Report: ${at('count.csv')} (SHA-256 ${sha256}); manifest: ${at('own.json')}`)
  expect([existsSync(at('page.html')), existsSync(at('book.xlsx')), existsSync(at('count.csv.manifest.json'))]).toEqual(
    [true, true, false],
  )
})

test('what was not asked stands in no manifest: no as-of, no file, no flag; an argument does', async () => {
  await asked('--at', '2026-04-01', '--json', '--out', at('count.json'))
  const { report, asOf } = manifestIn('count.json.manifest.json')
  expect(report).toMatchObject({ format: 'json', arguments: ['all'], inputs: {} })
  expect(report.options).toEqual({ zone: 'Asia/Ho_Chi_Minh', at: '2026-03-31T17:00:00.000Z' })
  expect(asOf).toEqual({ knownAt: null, happenedBefore: null })
})

test('JSON says where it was written as JSON, and a page and a workbook are told to readers alone', async () => {
  const { written } = await asked('--json', '--out', at('told.json'), '--page', at('told.html'))
  const { output } = manifestIn('told.json.manifest.json')
  expect(JSON.parse(written)).toEqual({
    file: at('told.json'),
    manifest: at('told.json.manifest.json'),
    sha256: output.sha256,
  })
  const readers = await asked('--page', at('told.html'), '--workbook', at('told.xlsx'))
  expect(readers.written).toBe(`${table}\nPage: ${at('told.html')}\nWorkbook: ${at('told.xlsx')}`)
})

test('a signed manifest is a note beside the report and no other file, and one without a place is refused', async () => {
  makeKeyFiles('h21.example', 'log', at('key'))
  await asked('--csv', '--out', at('signed.csv'), '--sign-key', at('key'))
  expect(read('signed.csv.manifest.note')).toMatch(/\n\n— h21\.example \S+\n$/u)
  expect(existsSync(at('signed.csv.manifest.json'))).toBe(false)
  expect(await asked('--sign-key', at('key'))).toEqual({
    code: exitCode.usage,
    written: '',
    complaints:
      'motcua: --sign-key signs the manifest of a report: say with --out or --manifest where it is to be written\nSee: motcua report count --help',
  })
})

test('what cannot be written is refused before the report is made, whichever file it is', async () => {
  for (const option of ['--out', '--page', '--workbook', '--manifest']) {
    const { code, written, complaints } = await asked(option, at('given.json/file'))
    expect([option, code, written]).toEqual([option, exitCode.fault, ''])
    expect(complaints).toContain(at('given.json/file'))
  }
})

test('of several formats the first of JSON, CSV and page is taken', async () => {
  expect((await asked('--csv', '--html')).written).toBe('dossiers,read\n1,none')
  expect((await asked('--csv', '--json')).written).toMatch(/^\{\n {2}"manifest": /)
  expect((await asked('--html')).written).toMatch(/^<!doctype html>/i)
})
