import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { isMotcuaError, languages } from '@motcua/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'
import { temporaryFolder } from '../store/small-store.fixture.ts'
import { verbs } from '../verbs.ts'
import { directReader } from './direct-reader.fixture.ts'
import { type FileInput, fileInputs, wordsOf } from './file-inputs.fixture.ts'
import { brokenFiles, sameFiles, spoiledFile } from './spoiled.fixture.ts'
import type { Spoiled } from './spoiled-text.fixture.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const file = join(folder.path, 'spoiled.file')
const seen = join(folder.path, 'seen')
const made = join(folder.path, 'made')
const inputs: FileInput[] = []
let signed = ''

beforeAll(async () => {
  inputs.push(...(await fileInputs(folder.path)))
  signed = readFileSync(seen, 'utf8')
})

/** What no sentence for a person holds: what a program says to its programmer, and what no one translated. */
const leaks =
  /\n {4}at |TypeError|RangeError|SyntaxError|ZodError|SqliteError|Invalid input|Unexpected token|in JSON at|\[object |not a function|Cannot read prop|ngoài dự kiến/

/** Each time waits for the disk. */
const opensStore = (command: string): boolean =>
  /--store|^verify/.test(command) && process.env['MOTCUA_LONG'] === undefined

/** The folder for what is made, empty; made anew only where something was left in it, since that waits for the disk. */
const place = ({ command }: FileInput): string => {
  if (!existsSync(made) || readdirSync(made).length > 0) {
    rmSync(made, { recursive: true, force: true })
    mkdirSync(made)
  }
  // what a witness has seen moves on with each signature
  if (command.includes('@seen')) writeFileSync(seen, signed)
  return join(made, 'out')
}

type Outcome = { readonly code: number; readonly said: string; readonly left: readonly string[] }

const runWith = async (input: FileInput, bytes: Buffer): Promise<Outcome> => {
  const out = place(input)
  writeFileSync(file, bytes)
  const io = memoryIo()
  const code = await main(wordsOf(input, folder.path, file, out), io)
  return { code, said: `${io.complaints()}\n${io.written()}`, left: readdirSync(made) }
}

/** A refusal is a sentence that names a file, is nobody's stack trace, and leaves nothing behind. */
const expectRefusal = ({ name }: FileInput, { how }: Spoiled, { code, said, left }: Outcome): void => {
  const about = `${name}: ${how}: ${said.slice(0, 300)}`
  expect([code === exitCode.fault || code === exitCode.usage, about]).toEqual([true, about])
  expect(said, about).not.toMatch(leaks)
  expect(said.includes(folder.path) || said.includes('"example/H21"'), about).toBe(true)
  expect([about, ...left]).toEqual([about])
}

const each = (judge: (input: FileInput) => Promise<void>) => async (): Promise<void> => {
  for (const input of inputs) await judge(input)
}

describe('a file that is read', { timeout: 600_000 }, () => {
  test('is here for every option and argument of every verb that names one, but for stores and what is written', async () => {
    const covered = new Set(
      inputs.map(({ command }) => {
        const words = command.split(' ')
        const before = words[words.indexOf('FILE') - 1] ?? ''
        const verb = verbs.find(({ name }) => command.startsWith(`${name} `))?.name ?? ''
        return `${verb} ${before.startsWith('--') ? before : 'FILE'}`
      }),
    )
    const named: string[] = []
    for (const entry of verbs) {
      const { name, options, arguments: positionals } = await entry.load()
      for (const { name: argument } of positionals) if (/FILE/.test(argument)) named.push(`${name} ${argument}`)
      for (const [option, { ...given }] of Object.entries(options))
        if (given.kind === 'text' && /FILE/.test(given.value)) named.push(`${name} --${option}`)
    }
    const elsewhere =
      / --(?:out|page|workbook|manifest|mirror|to|memory|vault)$|^(?:vault key FILE|form --key|replay --(?:report|key)|check-proof --report|(?:report (?!index).*|dossier) --sign-key|restore FILE|due --batch|reconcile --(?:portal-list|database)|mirror .*|import (?:csv|ocel) --mapping)$/
    expect(named.filter((each) => !covered.has(each) && !elsewhere.test(each))).toEqual([])
    expect(named.length).toBeGreaterThan(40)
  })

  test(
    'as it should be is taken, also with a byte order mark and with the line ends of Windows',
    each(async (input) => {
      const valid = { how: 'valid', kind: 'same', bytes: Buffer.from(input.valid) } as const
      for (const { how, bytes } of [
        valid,
        ...(input.form === 'signed' || opensStore(input.command) ? [] : sameFiles(input.valid)),
      ]) {
        const { code, said } = await runWith(input, bytes)
        const about = `${input.name}: ${how}: ${said.slice(0, 300)}`
        expect([about, said.includes('motcua: ')]).toEqual([about, false])
        if (how !== 'valid') continue
        expect([about, code === exitCode.usage]).toEqual([about, false])
      }
    }),
  )

  test(
    'that is empty, binary, of another encoding, nested without end or something else altogether is refused, and nothing is written',
    each(async (input) => {
      const broken = brokenFiles(input.valid)
      // what opens a store for each file is slow, and counts are read in one place for every report
      const most = /^counts (?:given to (?!report index)|of)/.test(input.name) ? 1 : opensStore(input.command) ? 2 : 11
      const some = process.env['MOTCUA_LONG'] === undefined ? broken.slice(0, most) : broken
      for (const spoiled of some) expectRefusal(input, spoiled, await runWith(input, spoiled.bytes))
    }),
  )
})

/** What is read quickly is read often, so that all come to 5,000 in a few seconds. */
const runs = ({ name, command }: FileInput): number => {
  if (process.env['MOTCUA_LONG'] !== undefined) return 400
  if (/^(?:overdue list|counts given to report index|points given|manifest)/.test(name)) return 500
  if (directReader(name) !== undefined) return /^own|^foreign|^log/.test(name) ? 60 : 120
  return opensStore(command) || command.startsWith('config') ? 3 : 150
}

describe('5,000 generated files', () => {
  test('are taken, or refused with a sentence of the catalogue that names the file, and what is refused changes nothing', async () => {
    let generated = 0
    let refused = 0
    for (const input of inputs) {
      const read = process.env['MOTCUA_LONG'] === undefined ? directReader(input.name) : undefined
      await fc.assert(
        fc.asyncProperty(spoiledFile(input.form, input.valid), async (spoiled) => {
          generated++
          if (read === undefined) {
            const outcome = await runWith(input, spoiled.bytes)
            if (outcome.code === exitCode.ok || !outcome.said.includes('motcua: ')) return
            refused++
            expectRefusal(input, spoiled, outcome)
            return
          }
          writeFileSync(file, spoiled.bytes)
          const { error, appended } = await read(file)
          if (error === undefined) return
          refused++
          if (!isMotcuaError(error)) throw new Error(`${input.name}: ${spoiled.how}`, { cause: error })
          for (const language of languages) expect(error.in(language)).not.toMatch(leaks)
          expect([error.in('vi'), error.in('vi').includes(file), appended]).toEqual([error.in('vi'), true, 0])
        }),
        { numRuns: runs(input) },
      )
    }
    expect(generated).toBeGreaterThanOrEqual(5_000)
    // most of what is spoiled at random is bad
    expect(refused / generated).toBeGreaterThan(0.6)
    expect(existsSync(join(folder.path, 'store'))).toBe(true)
  }, 600_000)
})
