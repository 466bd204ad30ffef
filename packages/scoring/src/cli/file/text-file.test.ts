import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refusal } from '../refusal.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import {
  parseJson,
  readJsonFile,
  readTextFile,
  refuseUnwritable,
  writeBytesFile,
  writeSecretFile,
  writeTextFile,
} from './text-file.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)
const holding = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}
const modeOf = (file: string): number => statSync(file).mode & 0o777

test('a text is read as it stands, without the mark of its encoding', () => {
  expect(readTextFile(holding('marked', '\uFEFF một cửa \n\uFEFF\n'))).toBe(' một cửa \n\uFEFF\n')
  expect(readJsonFile(holding('a.json', '\uFEFF{"a": [1, null]}'))).toEqual({ a: [1, null] })
})

test('a file that is not there, a folder, and a file without a word are refused, each in its sentence', () => {
  expect(refusal(() => readTextFile(at('none')))).toBe(`there is no file "${at('none')}"; check the path`)
  expect(refusal(() => readTextFile(folder.path))).toBe(
    `the file "${folder.path}" cannot be read (EISDIR); check that it is a file and that you may read it`,
  )
  for (const blank of ['', '\uFEFF', ' \t\r\n\n'])
    expect(refusal(() => readTextFile(holding('blank', blank)))).toBe(
      `${at('blank')} is empty; give the file that was meant`,
    )
})

test('what is no text is refused by its first such line, counted from 1', () => {
  const lineOf = (...bytes: readonly (number | string)[]): string => {
    const parts = bytes.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.of(each)))
    return refusal(() => readTextFile(holding('broken', Buffer.concat(parts))))
  }
  const told = (line: number): string =>
    `${at('broken')}, line ${line}: this is no UTF-8 text; save the file as UTF-8, or give the file that was meant`
  expect(lineOf(0xff)).toBe(told(1))
  expect(lineOf('xã\n', 0xe0, '\nhai\n')).toBe(told(2))
  expect(lineOf('a\nb\n', 'c', 0)).toBe(told(3))
  expect(lineOf('a\nb\n', 0, '\n', 0xff)).toBe(told(3))
  expect(lineOf('a\vb\r\n\n', 0xc3)).toBe(told(3))
})

test('what is no JSON is refused with the file and the place', () => {
  expect(refusal(() => parseJson('a.json', '{"a": }'))).toMatch(/^a\.json is not JSON \(.+\); save it as UTF-8 JSON$/)
  expect(parseJson('a.json', '0')).toBe(0)
})

test('whether a file could be written is told without making anything', () => {
  const cannot = (file: string, reason: string): string =>
    `the file "${file}" cannot be written (${reason}); check that its folder exists and that you may write there`
  const file = holding('plain', 'mine')
  expect(refusal(() => refuseUnwritable(folder.path))).toBe(cannot(folder.path, 'EISDIR'))
  const under = join(file, 'x')
  expect(refusal(() => refuseUnwritable(under))).toBe(cannot(under, 'ENOTDIR'))
  const farUnder = join(file, 'x', 'y', 'z')
  expect(refusal(() => refuseUnwritable(farUnder))).toBe(cannot(farUnder, 'ENOTDIR'))
  refuseUnwritable(file)
  refuseUnwritable(join(at('new'), 'deep', 'file'))
  expect([existsSync(at('new')), readFileSync(file, 'utf8')]).toEqual([false, 'mine'])
})

test('a file is replaced whole and keeps who may read it; nothing else is left beside it', () => {
  const file = join(at('made'), 'for', 'it.txt')
  writeTextFile(file, 'mười hai chữ')
  expect(modeOf(file) & 0o400).toBe(0o400)
  mkdirSync(at('held'))
  const held = join(at('held'), 'secret.txt')
  writeFileSync(held, 'a long text that was there before', { mode: 0o640 })
  writeTextFile(held, 'short')
  expect([readFileSync(file, 'utf8'), readFileSync(held, 'utf8'), modeOf(held)]).toEqual([
    'mười hai chữ',
    'short',
    0o640,
  ])
  writeBytesFile(held, Uint8Array.of(0, 255))
  expect([...readFileSync(held)]).toEqual([0, 255])
  expect([readdirSync(at('held')), readdirSync(join(at('made'), 'for'))]).toEqual([['secret.txt'], ['it.txt']])
})

test('what is no file is written to as it is, and stays what it was', () => {
  writeTextFile('/dev/null', 'x')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  expect(existsSync('/dev/null.partial')).toBe(false)
})

test('where writing fails the file stays as it was, and the reason is told', () => {
  const file = holding('kept', 'before')
  mkdirSync(`${file}.partial`)
  expect(refusal(() => writeTextFile(file, 'after'))).toBe(
    `the file "${file}" cannot be written (EISDIR); check that its folder exists and that you may write there`,
  )
  expect([readFileSync(file, 'utf8'), existsSync(`${file}.partial`)]).toEqual(['before', true])
})

test('a secret is its owner’s alone, and never takes the place of one that is there', () => {
  const file = join(at('keys'), 'log.key')
  writeSecretFile(file, 'secret')
  expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['secret', 0o600])
  expect(refusal(() => writeSecretFile(file, 'other'))).toBe(
    `the file "${file}" cannot be written (EEXIST); check that its folder exists and that you may write there`,
  )
  expect(readFileSync(file, 'utf8')).toBe('secret')
})
