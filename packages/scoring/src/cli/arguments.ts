import { parseArgs } from 'node:util'
import { type Language, languages, type MessageKey } from '@motcua/core'
import { nearest } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** One option of a verb: a flag, or a text with the name of its value as `--help` shows it. */
export type Option =
  | { readonly kind: 'flag'; readonly about: MessageKey }
  | {
      readonly kind: 'text'
      readonly value: string
      readonly about: MessageKey
      readonly required?: true
      readonly choices?: readonly string[]
    }

export type Options = Readonly<Record<string, Option>>

type TextOf<Given> = Given extends { readonly choices: readonly (infer Choice)[] } ? Choice : string

type ValueOf<Given extends Option> = Given extends { readonly kind: 'flag' }
  ? boolean
  : Given extends { readonly required: true }
    ? TextOf<Given>
    : TextOf<Given> | undefined

export type Values<Given extends Options> = { readonly [Name in keyof Given]: ValueOf<Given[Name]> }

/** Options that every verb has. */
export const commonOptions = {
  json: { kind: 'flag', about: 'cli.option.json' },
  lang: { kind: 'text', value: 'vi|en', choices: languages, about: 'cli.option.lang' },
  help: { kind: 'flag', about: 'cli.option.help' },
} as const satisfies Options

type Given = {
  readonly name: string
  readonly raw: string
  readonly value: string | undefined
  readonly inline: boolean
}

const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value)

/** `--lang`, else the variable MOTCUA_LANG, else Vietnamese. What is neither is complained of when options are checked. */
export const languageOf = (argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language => {
  const place = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[place] ?? ''
  const named = word === '--lang' ? argv[place + 1] : word.slice('--lang='.length)
  const chosen = place >= 0 ? named : env['MOTCUA_LANG']
  return isLanguage(chosen) ? chosen : 'vi'
}

/** The argument that an option stands for by mistake: `--store` where a verb takes STORE. */
const argumentCalled = (name: string, names: readonly string[]): string | undefined =>
  names.find((known) => known.toLowerCase().split('|').includes(name))

const checked = ({ name, raw, value, inline }: Given, options: Options, names: readonly string[]): string | boolean => {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) {
    const argument = argumentCalled(name, names)
    if (argument !== undefined) throw new UsageError('cli.option-is-argument', { option: raw, argument })
    const near = nearest(name, Object.keys(options))
    if (near === undefined) throw new UsageError('cli.unknown-option', { option: raw })
    throw new UsageError('cli.unknown-option-near', { option: raw, near: `--${near}` })
  }
  if (option.kind === 'flag') {
    if (inline) throw new UsageError('cli.flag-with-value', { option: raw })
    return true
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    throw new UsageError('cli.option-without-value', { option: raw, value: option.value })
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    throw new UsageError('cli.option-choice', { option: raw, value, choices: option.choices.join(', ') })
  }
  return value
}

export type Parsed<Given extends Options> = { readonly values: Values<Given>; readonly positionals: readonly string[] }

/**
 * Reads the words after a verb. With `--help` nothing else is asked for.
 * @throws UsageError `cli.…` naming the word at fault, and the nearest known one where there is one
 */
export const parseArguments = <const Given extends Options>(
  argv: readonly string[],
  options: Given,
  names: readonly string[],
): Parsed<Given> => {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
  })
  const values: Record<string, string | boolean | undefined> = {}
  const positionals: string[] = []
  for (const [name, { kind }] of Object.entries(options)) values[name] = kind === 'flag' ? false : undefined
  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help')
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName: raw, value, inlineValue: inline } = token
    const known = Object.hasOwn(options, name)
    if (known && values[name] !== undefined && values[name] !== false) {
      throw new UsageError('cli.option-twice', { option: raw })
    }
    values[name] = checked({ name, raw, value, inline: inline === true }, options, names)
  }
  if (!help) {
    const missing = names[positionals.length]
    if (missing !== undefined) throw new UsageError('cli.missing-argument', { name: missing })
    const extra = positionals[names.length]
    if (extra !== undefined) {
      const store = options['store']
      if (store?.kind === 'text' && values['store'] === undefined)
        throw new UsageError('cli.argument-is-option', { value: extra, option: '--store' })
      throw new UsageError('cli.extra-argument', { value: extra })
    }
    for (const [name, option] of Object.entries(options)) {
      if (option.kind === 'text' && option.required === true && values[name] === undefined) {
        throw new UsageError('cli.missing-option', { option: `--${name} ${option.value}` })
      }
    }
  }
  return { values: values as Values<Given>, positionals }
}
