import { type Language, type MessageKey, text } from '@motcua/core'
import type { Option } from './arguments.ts'
import { padEnd } from './text/display-width.ts'
import type { VerbDescription } from './verb-description.ts'

type Entry = { readonly term: string; readonly about: string }

const entries = (list: readonly Entry[]): readonly string[] => {
  const width = Math.max(...list.map(({ term }) => term.length))
  return list.map(({ term, about }) => `  ${padEnd(term, width)}  ${about}`)
}

const termOf = (name: string, option: Option): string => {
  const short = name === 'help' ? '-h, ' : ''
  return option.kind === 'flag' ? `${short}--${name}` : `--${name} ${option.value}`
}

const usageOf = ({ name, arguments: list, options }: VerbDescription): string => {
  const required = Object.entries(options).filter(([, option]) => option.kind === 'text' && option.required === true)
  const parts = [...list.map((argument) => argument.name), ...required.map(([option, about]) => termOf(option, about))]
  return ['motcua', name, ...parts, '[…]'].join(' ')
}

const exitCodes = (language: Language): readonly Entry[] =>
  (['ok', 'fault', 'usage', 'interrupted'] as const).map((code) => ({
    term: { ok: '0', fault: '1', usage: '2', interrupted: '130' }[code],
    about: text(`cli.exit.${code}`, {}, language),
  }))

/** The help of one verb: usage, arguments, options, examples, exit codes. */
export const verbHelp = (verb: VerbDescription, language: Language): string => {
  const say = (key: MessageKey): string => text(key, {}, language)
  const list = verb.arguments.map(({ name, about }) => ({ term: name, about: say(about) }))
  const options = Object.entries(verb.options).map(([name, option]) => ({
    term: termOf(name, option),
    about: say(option.about),
  }))
  return [
    usageOf(verb),
    '',
    say(verb.about),
    ...(list.length === 0 ? [] : ['', say('cli.heading.arguments'), ...entries(list)]),
    '',
    say('cli.heading.options'),
    ...entries(options),
    '',
    say('cli.heading.examples'),
    ...verb.examples.map((example) => `  motcua ${example}`),
    '',
    say('cli.heading.exit-codes'),
    ...entries(exitCodes(language)),
  ].join('\n')
}

/** The overview: every verb in a line. */
export const overview = (verbs: readonly Pick<VerbDescription, 'name' | 'about'>[], language: Language): string => {
  const say = (key: MessageKey): string => text(key, {}, language)
  return [
    say('cli.overview'),
    '',
    `motcua ${say('cli.verb')} […]`,
    '',
    say('cli.heading.verbs'),
    ...entries(verbs.map(({ name, about }) => ({ term: `motcua ${name}`, about: say(about) }))),
    '',
    say('cli.overview.more'),
  ].join('\n')
}
