import { MotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { complain } from './complaint.ts'
import { exitCode } from './exit-code.ts'
import { overview, verbHelp } from './help.ts'
import { memoryIo } from './io.fixture.ts'
import { UsageError } from './usage-error.ts'
import { defineVerb } from './verb.ts'

const verb = defineVerb({
  name: 'vault forget',
  about: 'cli.vault-forget',
  arguments: [
    { name: 'SUBJECT', about: 'cli.argument.subject' },
    { name: 'ID|CODE', about: 'cli.argument.dossier' },
  ],
  options: {
    vault: { kind: 'text', value: 'FILE', required: true, about: 'cli.option.vault' },
    officer: { kind: 'text', value: 'ID', about: 'cli.option.vault-officer' },
    overwrite: { kind: 'flag', about: 'cli.option.overwrite' },
  },
  examples: ['vault forget s-1 a --vault people.vault', 'vault forget s-2 b --vault p'],
  action: async ({ values, positionals, language }, io) => {
    io.out(JSON.stringify({ values, positionals, language }))
    if (positionals[0] === 'broken') throw new TypeError('of no kind')
    return exitCode.ok
  },
})

test('the help of a verb is its usage with what must be given, its words and options, its examples and the exit codes', () => {
  expect(verbHelp(verb, 'en').split('\n')).toEqual([
    'motcua vault forget SUBJECT ID|CODE --vault FILE […]',
    '',
    'destroy the key of a person, so that the data cannot be read again',
    '',
    'Arguments',
    '  SUBJECT  pseudonymous id of the person',
    '  ID|CODE  id or code of the dossier',
    '',
    'Options',
    '  --vault FILE  vault file',
    '  --officer ID  id of the officer who does this',
    '  --overwrite   replaces a file that is there',
    '  --json        the answer as JSON, for programs',
    '  --lang vi|en  language; default vi, or MOTCUA_LANG',
    '  -h, --help    this help',
    '',
    'Examples',
    '  motcua vault forget s-1 a --vault people.vault',
    '  motcua vault forget s-2 b --vault p',
    '',
    'Exit codes',
    '  0    done',
    '  1    the input is wrong, or the answer has faults',
    '  2    the command line is wrong',
    '  130  interrupted',
  ])
})

test('a verb without arguments has no heading for them, and the overview is a line for each verb', () => {
  const bare = { ...verb, arguments: [], options: {} }
  expect(verbHelp(bare, 'en').split('\n').slice(0, 6)).toEqual([
    'motcua vault forget […]',
    '',
    'destroy the key of a person, so that the data cannot be read again',
    '',
    'Options',
    '',
  ])
  expect(overview([verb, { name: 'due', about: 'cli.due' }], 'en').split('\n')).toEqual([
    'motcua: administrative dossiers as events, and the figures that follow from them',
    '',
    'motcua VERB […]',
    '',
    'Verbs',
    '  motcua vault forget  destroy the key of a person, so that the data cannot be read again',
    '  motcua due           when a time limit falls due, and why',
    '',
    '`motcua VERB --help` shows options and examples; --lang vi|en or MOTCUA_LANG chooses the language; --version.',
  ])
})

test('a verb is run with its words and options; what is wrong with them is refused before it runs', async () => {
  const run = async (...argv: readonly string[]) => {
    const io = memoryIo({ env: { MOTCUA_LANG: 'en' } })
    return { code: await verb.run(argv, io), written: io.written(), complaints: io.complaints() }
  }
  expect(await run('s-1', 'a', '--vault', 'v')).toEqual({
    code: exitCode.ok,
    written: JSON.stringify({
      values: { vault: 'v', overwrite: false, json: false, help: false },
      positionals: ['s-1', 'a'],
      language: 'en',
    }),
    complaints: '',
  })
  expect(await run('s-1', '--vault', 'v')).toEqual({
    code: exitCode.usage,
    written: '',
    complaints: 'motcua: ID|CODE is missing; add it\nSee: motcua vault forget --help',
  })
  expect(await run('s-1', '--help')).toEqual({ code: exitCode.ok, written: verbHelp(verb, 'en'), complaints: '' })
  expect(await run('broken', 'a', '--vault', 'v', '--lang', 'vi')).toMatchObject({
    code: exitCode.fault,
    complaints: expect.stringMatching(/^motcua: .*of no kind.*MOTCUA_DEBUG=1[^\n]*$/),
  })
})

test('a complaint is a sentence and an exit code, with where to read on only for a wrong command line', () => {
  const said = (error: unknown, verbName?: string, env: Readonly<Record<string, string>> = {}) => {
    const io = memoryIo({ env, showsProgress: true })
    const given = { io, language: 'en', ...(verbName !== undefined && { verb: verbName }) } as const
    return { code: complain(error, given), complaints: io.complaints(), shown: io.shown() }
  }
  const shown = ['']
  expect(said(new MotcuaError('cli.file-empty', { file: 'a\u0007' }), 'due')).toEqual({
    code: 1,
    complaints: 'motcua: a\uFFFD is empty; give the file that was meant',
    shown,
  })
  expect(said(new UsageError('cli.year', { value: '26' }), 'calendar check')).toEqual({
    code: 2,
    complaints: expect.stringMatching(/^motcua: .*26.*\nSee: motcua calendar check --help$/),
    shown,
  })
  expect(said(new UsageError('cli.unknown-verb', { verb: 'x' })).complaints).toBe(
    'motcua: there is no verb "x"; the overview lists all of them\nSee: motcua --help',
  )
  expect(said('a text that was thrown')).toEqual({
    code: 1,
    complaints:
      'motcua: something unforeseen happened: a text that was thrown; run again with MOTCUA_DEBUG=1 and report what it prints',
    shown,
  })
  const failure = new Error('broken')
  const debug = { MOTCUA_DEBUG: '1' }
  expect(said(failure, undefined, debug).complaints).toMatch(
    /^motcua: something unforeseen happened: broken;[^\n]*\nError: broken\n +at /,
  )
  expect(said('thrown', undefined, debug).complaints).toMatch(/\nthrown$/)
  delete failure.stack
  expect(said(failure, undefined, debug).complaints).toMatch(/\nbroken$/)
  expect(said(failure, undefined, { MOTCUA_DEBUG: '' }).complaints).not.toMatch(/\n/)
})

test('what the user broke off is told as that, whatever was thrown', () => {
  const user = new AbortController()
  user.abort()
  const io = memoryIo({ signal: user.signal, env: { MOTCUA_DEBUG: '1' } })
  expect(complain(new UsageError('cli.year', { value: '26' }), { io, language: 'en', verb: 'due' })).toBe(130)
  expect(io.complaints()).toBe(
    'motcua: interrupted; what was written so far stays, run the same command again to go on',
  )
})
