import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rules } from '@motcua/core'
import { commonOptions, type Options, parseArguments } from '../packages/scoring/src/cli/arguments.ts'
import type { VerbDescription } from '../packages/scoring/src/cli/verb-description.ts'
import { verbs } from '../packages/scoring/src/cli/verbs.ts'
import { benchmarks } from '../test/bench/benchmarks.ts'
import { root } from './command.ts'

/**
 * How a command is named: a line to type is whole, as the program would read it; a mention may leave out what is
 * required, and has places (`FILE`, `[--json]`, `…`) where a line has values.
 */
export type Naming = 'line' | 'mention'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const longestFirst = verbs.toSorted((a, b) => b.name.length - a.name.length)

const fault = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const optionsOf = ({ options }: VerbDescription): Options => ({ ...options, ...commonOptions })

const unknownOptions = (verb: VerbDescription, words: readonly string[]): readonly string[] =>
  words
    .map((word) => /^\[?--([\w-]+)/.exec(word)?.[1])
    .filter((name) => name !== undefined && !Object.hasOwn(optionsOf(verb), name))
    .map((name) => `motcua ${verb.name} has no option --${name}`)

/** What the program's own reading of a line after the name of its verb complains of. */
export const lineFaults = (verb: VerbDescription, words: readonly string[]): readonly string[] => {
  const names = verb.arguments.map(({ name }) => name)
  try {
    parseArguments(words, optionsOf(verb), names)
    return []
  } catch (error) {
    return [`motcua ${verb.name}: ${fault(error)}`]
  }
}

const motcuaFaults = async (words: readonly string[], naming: Naming): Promise<readonly string[]> => {
  if (words[0] === '--help' || words[0] === '--version') return []
  const line = words.join(' ')
  const family = verbs.some(({ name }) => name.startsWith(`${line} `))
  const entry = longestFirst.find(({ name }) => `${line} `.startsWith(`${name} `))
  if (entry === undefined) return naming === 'mention' && family ? [] : [`there is no verb "motcua ${line}"`]
  const verb = await entry.load()
  const rest = words.slice(entry.name.split(' ').length)
  const rule = entry.name === 'law explain' ? rest[0] : undefined
  return [
    ...(naming === 'line' ? lineFaults(verb, rest) : unknownOptions(verb, rest)),
    ...(rule === undefined || /^[A-Z[…]/.test(rule) || rules.some(({ id }) => id === rule)
      ? []
      : [`there is no rule "${rule}"`]),
  ]
}

const optionNames = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word.startsWith('--')).map((word) => word.slice(2))

const benchmarkFaults = (words: readonly string[]): readonly string[] =>
  words
    .filter((word) => /^[a-z]/.test(word) && !benchmarks.some(({ name }) => name === word))
    .map((word) => `there is no benchmark "${word}"`)

const npmFaults = (words: readonly string[]): readonly string[] => {
  const [first = '', second = ''] = words
  const name = first === 'run' ? second : first
  const script = scripts[name]
  if (script === undefined) return [`there is no script "npm ${first === 'run' ? `run ${name}` : name}"`]
  const dashes = words.indexOf('--')
  const given = dashes < 0 ? [] : words.slice(dashes + 1)
  if (name === 'test') {
    return given.filter((path) => !existsSync(join(root, path))).map((path) => `there is no folder or file ${path}`)
  }
  const file = /\S+\.(?:ts|mjs)\b/.exec(script)?.[0]
  const source = file === undefined ? '' : readFileSync(join(root, file), 'utf8')
  return [
    ...(name === 'bench' ? benchmarkFaults(given) : []),
    ...optionNames(given)
      .filter((option) => !source.includes(option))
      .map((option) => `npm run ${name} knows no --${option}`),
  ]
}

/**
 * What is wrong with a command of this project's own, or with the file beside the page that a command of others is
 * given; empty for all other commands.
 * @param page where the command stands, from the root
 */
export const commandFaults = async (
  words: readonly string[],
  naming: Naming,
  page: string,
): Promise<readonly string[]> => {
  const [first, ...rest] = words.slice(words.findIndex((word) => !/^\w+=/.test(word)))
  if (first === 'npx' && rest[0] === 'motcua') return commandFaults(rest, naming, page)
  if (first === 'motcua' && rest.length > 0) return motcuaFaults(rest, naming)
  if (first === 'npm' && rest[0] !== '--prefix' && rest[0] !== 'install') return npmFaults(rest)
  const flag = rest.indexOf('-f')
  const file = first === 'node' ? rest[0] : first === 'docker' && flag >= 0 ? rest[flag + 1] : undefined
  if (file === undefined || /^[A-Z-]/.test(file)) return []
  const places = [join(root, dirname(page), file), join(root, file)]
  return places.some((place) => existsSync(place)) ? [] : [`there is no ${file} beside the page`]
}
