import { isMotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { languageOf, type Options, parseArguments } from './arguments.ts'

const options = {
  store: { kind: 'text', value: 'PATH', required: true, about: 'cli.option.store' },
  due: { kind: 'text', value: 'in-force|original', choices: ['in-force', 'original'], about: 'cli.option.due-basis' },
  json: { kind: 'flag', about: 'cli.option.json' },
  help: { kind: 'flag', about: 'cli.option.help' },
} as const satisfies Options

const refusal = (argv: readonly string[], names: readonly string[] = []): string => {
  try {
    parseArguments(argv, options, names)
  } catch (error) {
    if (isMotcuaError(error)) return `${error.code}: ${error.in('en')}`
    throw error
  }
  return 'accepted'
}

test('options, flags and arguments are read in any order', () => {
  const { values, positionals } = parseArguments(
    ['a.json', '--json', '--store', 's.sqlite', '--due=original'],
    options,
    ['FILE'],
  )
  expect(values).toEqual({ store: 's.sqlite', due: 'original', json: true, help: false })
  expect(positionals).toEqual(['a.json'])
})

test('a missing option is named as it is written', () => {
  expect(refusal([])).toBe('cli.missing-option: --store PATH is missing; add it')
})

test('an option that swallowed the next one lacks its value', () => {
  expect(refusal(['--store', '--json'])).toContain('cli.option-without-value: option --store lacks its value')
  expect(refusal(['--store'])).toContain('write --store PATH')
})

test('a mistyped option is refused with the nearest one', () => {
  expect(refusal(['--stroe', 'x'])).toContain('did you mean --store?')
})

test('an option that is an argument of the verb, and a store that is to be an option, are told how they are written', () => {
  const { store: _, ...without } = options
  const told = (): unknown => parseArguments(['--store', 's.sqlite'], without, ['STORE'])
  expect(told).toThrow(
    expect.objectContaining({ code: 'cli.option-is-argument', params: { option: '--store', argument: 'STORE' } }),
  )
  expect(refusal(['s.sqlite'])).toBe(
    'cli.argument-is-option: "s.sqlite" is one word too many; a store is named by --store: --store "s.sqlite"',
  )
})

test('an option that every object has by inheritance is unknown too', () => {
  expect(refusal(['--store', 's', '--constructor', 'x'])).toContain('cli.unknown-option')
})

test('a value that is not among the choices is refused with them', () => {
  expect(refusal(['--store', 's', '--due', 'later'])).toContain('choose one of: in-force, original')
})

test('an option given twice is refused, not silently overwritten', () => {
  expect(refusal(['--store', 'a', '--store', 'b'])).toContain('cli.option-twice')
})

test('a flag takes no value', () => {
  expect(refusal(['--store', 's', '--json=yes'])).toContain('cli.flag-with-value')
})

test('too few and too many arguments are named', () => {
  expect(refusal(['--store', 's'], ['FILE'])).toContain('cli.missing-argument: FILE')
  expect(refusal(['--store', 's', 'a', 'b'], ['FILE'])).toContain('cli.extra-argument: "b"')
})

test('with --help nothing is missing', () => {
  expect(parseArguments(['--help'], options, ['FILE']).values.help).toBe(true)
  expect(parseArguments(['-h'], options, ['FILE']).values.help).toBe(true)
})

test('the language is that of the command line, else of the environment, else Vietnamese', () => {
  const english = { MOTCUA_LANG: 'en' }
  expect([languageOf(['due', '--lang', 'en'], {}), languageOf(['due', '--lang=en', 'x'], {})]).toEqual(['en', 'en'])
  expect([languageOf(['--lang', 'vi'], english), languageOf(['--lang=vi'], english)]).toEqual(['vi', 'vi'])
  expect([languageOf(['due'], english), languageOf(['due', 'en'], {}), languageOf([], {})]).toEqual(['en', 'vi', 'vi'])
  // an option that only begins so is none, and one without its value is no choice
  expect([languageOf(['--language=vi'], english), languageOf(['--lang'], english)]).toEqual(['en', 'vi'])
})

test('a language that is neither is Vietnamese', () => {
  expect(languageOf(['--lang', 'fr'], {})).toBe('vi')
  expect(languageOf([], { MOTCUA_LANG: 'de' })).toBe('vi')
})
