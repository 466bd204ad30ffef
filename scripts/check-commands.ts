// Every command of ours that a page, the help or a message names is there, with the options that it is given.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../packages/core/src/message/catalogue.ts'
import { verbs } from '../packages/scoring/src/cli/verbs.ts'
import { conclude, root } from './command.ts'
import { commandFaults, lineFaults, type Naming } from './command-lines.ts'
import { documents } from './documents.ts'
import { shellCommands } from './shell-commands.ts'

type Named = { readonly line: string; readonly naming: Naming; readonly where: string; readonly page: string }

const own = /^(?:npx )?motcua [a-z-]|^npm (?:run |start|test)/

/** Lines of a block: those behind a prompt where there is one; all of a shell's; else what begins with a command. */
const inBlock = (
  language: string,
  lines: readonly (readonly [number, string])[],
): readonly [number, string, Naming][] => {
  const whole: [number, string][] = []
  let open = false
  for (const [number, line] of lines) {
    const last = whole.at(-1)
    if (open && last !== undefined) last[1] = `${last[1].slice(0, -1)} ${line.trim()}`
    else whole.push([number, line])
    open = line.endsWith('\\')
  }
  const prompted = whole.filter(([, line]) => line.startsWith('$ '))
  if (prompted.length > 0) return prompted.map(([number, line]) => [number, line.slice(2), 'line'])
  if (language === 'sh') return whole.map(([number, line]) => [number, line, 'line'])
  return language === ''
    ? whole.filter(([, line]) => own.test(line)).map(([number, line]) => [number, line, 'mention'])
    : []
}

const namedIn = (page: string): readonly Named[] => {
  const named: Named[] = []
  let block: { readonly language: string; readonly lines: [number, string][] } | undefined
  for (const [index, line] of readFileSync(join(root, page), 'utf8').split('\n').entries()) {
    const fence = /^```(\S*)/.exec(line)
    if (fence !== null && block === undefined) block = { language: fence[1] ?? '', lines: [] }
    else if (fence !== null && block !== undefined) {
      for (const [number, text, naming] of inBlock(block.language, block.lines)) {
        named.push({ line: text, naming, where: `${page}:${number}`, page })
      }
      block = undefined
    } else if (block !== undefined) block.lines.push([index + 1, line])
    else {
      for (const [, text = ''] of line.matchAll(/`([^`]+)`/g)) {
        if (own.test(text)) named.push({ line: text, naming: 'mention', where: `${page}:${index + 1}`, page })
      }
    }
  }
  return named
}

const findings: string[] = []
const told = async ({ line, naming, where, page }: Named): Promise<number> => {
  const commands = shellCommands(line.replaceAll(/[[\]]|…/g, (mark) => (naming === 'mention' ? ' ' : mark)))
  for (const words of commands) {
    for (const fault of await commandFaults(words, naming, page)) findings.push(`${where}: ${fault}`)
  }
  return commands.length
}

let lines = 0
for (const page of documents()) {
  for (const named of namedIn(page)) lines += await told(named)
}

for (const { name, load } of verbs) {
  const verb = await load()
  for (const example of verb.examples) {
    const [words = []] = shellCommands(example)
    const rest = words.slice(name.split(' ').length)
    lines += 1
    for (const fault of lineFaults(verb, rest)) findings.push(`the help of motcua ${name}, "${example}": ${fault}`)
  }
}

// In a sentence nothing marks where a command ends: what follows the verb counts as far as it is an option.
const inSentence = /\bmotcua ([a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)?)((?:(?:(?!motcua)[^.;,)(])*? --[a-z][a-z-]*)*)/g
const families = new Set(verbs.flatMap(({ name }) => name.split(' ')[0] ?? []))
for (const [key, { en, vi }] of Object.entries(catalogue)) {
  for (const [, words = '', options = ''] of `${en}\n${vi}`.matchAll(inSentence)) {
    const [first = ''] = words.split(' ')
    if (!families.has(first)) continue
    lines += 1
    const verb = verbs.some(({ name }) => name === words) || !verbs.some(({ name }) => name === first) ? words : first
    const named = [...verb.split(' '), ...(options.match(/--[a-z-]+/g) ?? [])]
    for (const fault of await commandFaults(['motcua', ...named], 'mention', ''))
      findings.push(`message ${key}: ${fault}`)
  }
}

conclude('commands', `${lines} command lines in pages, help and messages`, findings)
