import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { lateRefusal, refusal } from '../refusal.fixture.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { refuseExisting, writeStreamedFile } from './stream-file.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** A file of a folder of its own. */
const place = (name: string): string => {
  mkdirSync(join(folder.path, name.replace(/\W/g, '-')))
  return join(folder.path, name.replace(/\W/g, '-'), name)
}
const beside = (file: string): readonly string[] => readdirSync(join(file, '..'))
const texts = async function* (...parts: readonly string[]): AsyncGenerator<string> {
  yield* parts
}
const { signal } = new AbortController()
const anew = { overwrite: false, signal }

test('what comes is written in its order, the empty too, and packed only where the name ends in .gz', async () => {
  const [plain, packed, other, none] = [place('a.csv'), place('b.csv.gz'), place('.gz.csv'), place('none.csv')]
  const long = 'x'.repeat(70_000)
  for (const file of [plain, packed, other]) await writeStreamedFile(file, texts('một', '', ' cửa\n', long, '!'), anew)
  await writeStreamedFile(none, texts(), anew)
  const whole = `một cửa\n${long}!`
  expect(readFileSync(plain, 'utf8')).toBe(whole)
  expect(gunzipSync(readFileSync(packed)).toString()).toBe(whole)
  expect(readFileSync(other, 'utf8')).toBe(whole)
  expect(readFileSync(none, 'utf8')).toBe('')
  expect([plain, packed, none].map(beside)).toEqual([['a.csv'], ['b.csv.gz'], ['none.csv']])
})

test('a file that is there is replaced only when asked to, also one that came while the text was written', async () => {
  const file = place('there.csv')
  const exists = `there is a file "${file}" already; name another one, or replace it with --overwrite`
  const late = async function* (): AsyncGenerator<string> {
    yield 'late'
    writeFileSync(file, 'first')
  }
  expect(await lateRefusal(writeStreamedFile(file, late(), anew))).toBe(exists)
  expect(refusal(() => refuseExisting(file, false))).toBe(exists)
  expect(await lateRefusal(writeStreamedFile(file, texts('second'), anew))).toBe(exists)
  expect([readFileSync(file, 'utf8'), beside(file)]).toEqual(['first', ['there.csv']])
  await writeStreamedFile(file, texts('second'), { overwrite: true, signal })
  expect(readFileSync(file, 'utf8')).toBe('second')
})

test('an error of the texts is told as it is, and there is no file', async () => {
  const file = place('failed.csv')
  const broken = new Error('broken')
  const failing = async function* (): AsyncGenerator<string> {
    yield 'some'
    throw broken
  }
  await expect(writeStreamedFile(file, failing(), anew)).rejects.toBe(broken)
  const coded = Object.assign(new Error('of no system'), { code: 'E_OWN' })
  const failingToo = async function* (): AsyncGenerator<string> {
    yield 'some'
    throw coded
  }
  await expect(writeStreamedFile(file, failingToo(), anew)).rejects.toBe(coded)
  expect(beside(file)).toEqual([])
})

test('an interruption leaves nothing, packed or not', async () => {
  for (const name of ['stopped.csv', 'stopped.csv.gz']) {
    const file = place(name)
    const user = new AbortController()
    const stopped = async function* (): AsyncGenerator<string> {
      yield 'some'
      user.abort()
      yield 'more'
    }
    await expect(writeStreamedFile(file, stopped(), { overwrite: false, signal: user.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(beside(file)).toEqual([])
  }
})

test('what hinders the writing is named by its code, before a text is asked for where it can be seen', async () => {
  const file = place('blocked.csv')
  mkdirSync(`${file}.partial`)
  const cannot = (name: string, reason: string): string =>
    `the file "${name}" cannot be written (${reason}); check that its folder exists and that you may write there`
  expect(await lateRefusal(writeStreamedFile(file, texts('x'), anew))).toBe(cannot(file, 'EISDIR'))
  let asked = false
  const asking = async function* (): AsyncGenerator<string> {
    asked = true
    yield 'x'
  }
  const under = join(file.replace('blocked.csv', 'plain'), 'x.csv')
  writeFileSync(join(under, '..'), 'mine')
  expect(await lateRefusal(writeStreamedFile(under, asking(), anew))).toBe(cannot(under, 'ENOTDIR'))
  expect([asked, existsSync(file)]).toEqual([false, false])
})
