import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { completed, receivedDossier, temporaryFolder, writeStore } from '../store/small-store.fixture.ts'
import { refuseUnwritable } from './text-file.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const code = 'H21.227-260302-0001'

const run = async (command: string, out: string, language = 'en') => {
  const io = memoryIo()
  const words = command.split(' ').map((word) => word.replace(/^@/, `${folder.path}/`).replace('OUT', out))
  const exit = await main([...words, '--lang', language], io)
  return { exit, said: io.complaints(), written: io.written() }
}

/** Names below the folder; what SQLite keeps beside a store it reads does not count. */
const standing = (): readonly string[] =>
  readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => !/-(?:shm|wal)$/.test(name))

beforeAll(async () => {
  await writeStore(at('store'), {
    'dossier-1': receivedDossier(
      { code, received: '2026-03-02T09:00', due: '2026-03-09T09:00' },
      completed('2026-03-05T10:00'),
    ),
  })
  await run('key new --name log.example --out OUT', at('key'))
  mkdirSync(at('folder'))
  writeFileSync(at('file'), 'mine')
})
afterAll(folder.remove)

const march = '--store @store --from 2026-03 --to 2026-03'
const cannot = (file: string, reason: string): string =>
  `motcua: the file "${file}" cannot be written (${reason}); check that its folder exists and that you may write there`

/** What writes a file, and what it says of one in a folder that is a file. */
const writing: readonly (readonly [command: string, under: (file: string) => string])[] = [
  [`report form06 ${march} --out OUT`, (file) => cannot(file, 'ENOTDIR')],
  [`report form06 ${march} --manifest OUT`, (file) => cannot(file, 'ENOTDIR')],
  [`report form06 ${march} --workbook OUT`, (file) => cannot(file, 'ENOTDIR')],
  [`report index ${march} --page OUT`, (file) => cannot(file, 'ENOTDIR')],
  ['export xes @store --out OUT', (file) => cannot(file, 'ENOTDIR')],
  ['export csv @store --out OUT', (file) => cannot(file, 'ENOTDIR')],
  [`prove ${code} --store @store --key @key --out OUT`, (file) => cannot(file, 'ENOTDIR')],
  ['checkpoint --store @store --key @key --out OUT', (file) => cannot(file, 'ENOTDIR')],
  ['init commune --out OUT', (file) => cannot(file, 'ENOTDIR')],
  ['key new --name other.example --out OUT', (file) => cannot(`${file}.pub`, 'ENOTDIR')],
  ['backup @store --to OUT', () => `motcua: the directory ${at('file')} does not exist; create it first`],
  ['restore @store --to OUT', () => `motcua: the directory ${at('file')} does not exist; create it first`],
  ['vault key OUT', () => `motcua: the directory ${at('file')} does not exist; create it first`],
]

describe('a file that cannot be written', () => {
  let before: readonly string[] = []
  beforeEach(() => {
    before = standing()
  })

  test.each(writing)('%s says so in one sentence and leaves nothing behind', async (command, under) => {
    const inFile = join(at('file'), 'x')
    expect(await run(command, inFile)).toEqual({ exit: exitCode.fault, said: under(inFile), written: '' })
    const overFolder = await run(command, at('folder'))
    expect([overFolder.exit, overFolder.written]).toEqual([exitCode.fault, ''])
    expect(overFolder.said).toMatch(/^motcua: [^\n]*\bfolder\b[^\n]*$/)
    expect(overFolder.said).not.toContain('unforeseen')
    expect(standing()).toEqual(before)
    expect(readFileSync(at('file'), 'utf8')).toBe('mine')
  })

  test('is told in Vietnamese as well', async () => {
    expect((await run(`report form06 ${march} --out OUT`, at('folder'), 'vi')).said).toBe(
      `motcua: không ghi được tệp "${at('folder')}" (EISDIR); hãy kiểm tra thư mục có tồn tại và bạn có quyền ghi`,
    )
  })
})

test('folders that lack above a file are made for it, and a file that is there is replaced whole', async () => {
  const deep = join(at('made'), 'deep', 'march.txt')
  expect((await run(`report form06 ${march} --out OUT`, deep)).exit).toBe(exitCode.ok)
  expect(readdirSync(join(at('made'), 'deep'))).toEqual(['march.txt', 'march.txt.manifest.json'])
  writeFileSync(deep, 'x'.repeat(100_000))
  expect((await run(`report form06 ${march} --out OUT`, deep)).exit).toBe(exitCode.ok)
  expect(statSync(deep).size).toBeLessThan(2_000)
})

test('asking whether a file could be written makes nothing, and what is no file may be written to', () => {
  const before = standing()
  refuseUnwritable(join(at('not'), 'yet', 'there'))
  refuseUnwritable('/dev/null')
  expect(standing()).toEqual(before)
})
