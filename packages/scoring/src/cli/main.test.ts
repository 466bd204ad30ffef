import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'
import written from './command-line.golden.json' with { type: 'json' }
import { exitCode } from './exit-code.ts'
import { memoryIo, type MemoryIo } from './io.fixture.ts'
import { main } from './main.ts'
import { temporaryFolder } from './store/small-store.fixture.ts'
import { verbs } from './verbs.ts'

const entry = fileURLToPath(new URL('motcua.ts', import.meta.url))

const run = async (
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly io: MemoryIo }> => {
  const io = memoryIo({ env })
  return { code: await main(argv, io), io }
}

test('motcua alone shows every verb, as motcua --help does', async () => {
  const alone = await run([])
  expect(alone.code).toBe(exitCode.ok)
  for (const { name } of verbs) expect(alone.io.written()).toContain(`motcua ${name}`)
  const asked = await run(['--help'])
  expect(asked.io.written()).toBe(alone.io.written())
})

test('the help of every verb shows its options, examples that begin with it, and the exit codes', async () => {
  for (const { name } of verbs) {
    const { code, io } = await run([...name.split(' '), '--help', '--lang', 'en'])
    expect(code).toBe(exitCode.ok)
    expect(io.written()).toMatch(new RegExp(`Examples\\n  motcua ${name}`))
    expect(io.written()).toMatch(/--json +the answer as JSON/)
    expect(io.written()).toMatch(/0 +done\n +1 .*\n +2 /)
  }
})

test('a verb in the overview is the verb that it loads', async () => {
  for (const { name, about, load } of verbs) {
    const verb = await load()
    expect([verb.name, verb.about]).toEqual([name, about])
  }
})

test('help is Vietnamese unless MOTCUA_LANG or --lang says otherwise, and --lang wins wherever it stands', async () => {
  expect((await run(['due', '--help'])).io.written()).toContain('Tùy chọn')
  expect((await run(['due', '--help'], { MOTCUA_LANG: 'en' })).io.written()).toContain('Options')
  expect((await run(['due', '--help', '--lang=vi'], { MOTCUA_LANG: 'en' })).io.written()).toContain('Tùy chọn')
  expect((await run(['--lang', 'en', 'due', '--help'])).io.written()).toContain('Options')
  expect((await run(['--lang', 'en'])).io.written()).toContain('Verbs')
})

test('a mistyped verb is refused with the nearest one and the usage exit code', async () => {
  const { code, io } = await run(['report', 'frm06', '--lang', 'en'])
  expect(code).toBe(exitCode.usage)
  expect(io.complaints()).toContain('did you mean "motcua report form06"?')
  expect(io.written()).toBe('')
})

test('a verb that resembles none is refused without a guess', async () => {
  const { code, io } = await run(['xylophone', '--lang', 'en'])
  expect(code).toBe(exitCode.usage)
  expect(io.complaints()).toContain('there is no verb "xylophone"')
  expect(io.complaints()).not.toContain('did you mean')
})

test('half a verb lists the verbs that begin so', async () => {
  const { code, io } = await run(['report'])
  expect(code).toBe(exitCode.usage)
  expect(io.written()).toContain('motcua report form06')
  expect(io.written()).not.toContain('motcua due')
})

test('motcua help VERB is the help of the verb', async () => {
  expect((await run(['help', 'due'])).io.written()).toBe((await run(['due', '--help'])).io.written())
})

test('--version prints the version of the package', async () => {
  const { code, io } = await run(['--version'])
  expect(code).toBe(exitCode.ok)
  expect(io.written()).toMatch(/^\d+\.\d+\.\d+/)
})

test('a due date loads neither a store nor SQLite', () => {
  const hook =
    "import {registerHooks} from 'node:module';registerHooks({resolve(s,c,n){const r=n(s,c);process.stderr.write('loads '+r.url+'\\n');return r}})"
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(hook)}`,
      entry,
      'due',
      '--start',
      '2026-03-04T09:00',
      '--limit',
      '5wd',
    ],
    { encoding: 'utf8' },
  )
  expect(stdout).toContain('11/03/2026 09:00')
  expect(status).toBe(0)
  expect(stderr).toContain('core/src/time/due-date.ts')
  expect(stderr).not.toMatch(/packages\/store|sqlite|saxes/)
})

test('on a Node.js that is too old the program says so in a sentence', () => {
  const older = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.4'}})"
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(older)}`, entry, 'due', '--help'],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('Node.js 20.20')
  expect(stderr).not.toContain('    at ')
})

test('a reader that closes its end of the pipe ends the program quietly', async () => {
  const folder = temporaryFolder()
  const batch = join(folder.path, 'batch.jsonl')
  writeFileSync(batch, '{"start":"2026-03-04T09:00:00","limit":"5wd"}\n'.repeat(20_000))
  const child = spawn(process.execPath, [entry, 'due', '--batch', batch], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  folder.remove()
  expect([code, complaints]).toEqual([0, ''])
})

test.skipIf(!existsSync('/dev/full'))(
  'an answer for which there is no room ends in a sentence, in the chosen language',
  () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [entry, 'due', '--help', '--lang', 'en'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect([status, stderr]).toEqual([
      exitCode.fault,
      'motcua: the answer cannot be written out (ENOSPC); check where it is sent to and that there is room\n',
    ])
  },
)

/** `--from DATE, required` and `--by month: month`, as they stand in the golden file. */
const surfaceOf = async (name: string) => {
  const verb = await verbs.find((entry) => entry.name === name)?.load()
  if (verb === undefined) throw new Error(name)
  return {
    verb,
    words: [
      ...verb.arguments.map((argument) => argument.name),
      ...Object.entries(verb.options).map(([option, { kind, ...rest }]) => {
        if (kind === 'flag') return `--${option}`
        const { value, required, choices } = { value: '', required: false, choices: undefined, ...rest }
        return `--${option} ${value}${required ? ', required' : ''}${choices === undefined ? '' : `: ${choices.join(' ')}`}`
      }),
    ],
  }
}

/** The words of a line as a shell would part them; where its answer is sent to is the shell's. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'))

test.each(Object.entries(written))(
  'scripts that call %s with what was written down go on working, whatever is added',
  async (name, words) => {
    const surface = await surfaceOf(name)
    expect(surface.words).toEqual(expect.arrayContaining(words))
    const added = surface.words.filter((word) => !words.includes(word))
    expect(added.filter((word) => !word.startsWith('--') || word.includes(', required'))).toEqual([])
  },
)

test.each(Object.keys(written))('every example of %s is a command line that its own options take', async (name) => {
  const { verb } = await surfaceOf(name)
  const names = verb.arguments.map((argument) => argument.name)
  expect(verb.examples.length).toBeGreaterThan(0)
  for (const example of verb.examples) {
    expect(example).toMatch(new RegExp(`^${name}( |$)`))
    expect(() =>
      parseArguments(wordsOf(example.split(' > ')[0] ?? '').slice(name.split(' ').length), verb.options, names),
    ).not.toThrow()
  }
})
