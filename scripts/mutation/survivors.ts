// Writes down which mutants nobody noticed, each with the reason that its kind gives.
import { writeFileSync } from 'node:fs'
import type { Result } from './results.ts'

/** What a mutant of a kind says when it survives, the first that fits. */
const reasons: readonly (readonly [reason: string, fits: (result: Result) => boolean])[] = [
  ['no test comes here', ({ fate }) => fate === 'unmet'],
  [
    'what stands after `??`: the types ask for it, and no test is without the value',
    ({ from, kind, to }) =>
      (kind === 'operator' && from.includes('??') && to.includes('&&')) || (kind === 'text' && from === "''"),
  ],
  [
    'a bound: no test has a value exactly on it',
    ({ kind, from, to }) =>
      kind === 'operator' && /[<>]/.test(from) && /[<>]=? \(|\) [<>]/.test(to) && from.length <= to.length,
  ],
  [
    'one element at most fits, or they are in order already, in the tests',
    ({ kind }) => kind === 'call' || kind === 'list',
  ],
  ['a word that no test compares', ({ kind }) => kind === 'text'],
  ['a number of which no test shows the effect', ({ kind }) => kind === 'number' || kind === 'assignment'],
  ['both ways are alike in the tests', () => true],
]

const reasonOf = (result: Result): string => reasons.find(([, fits]) => fits(result))?.[0] ?? ''

const cell = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', '´').slice(0, 60)

/** The survivors as a document: by reason, each with its place and its change. */
export const writeSurvivors = (file: string, results: readonly Result[], title: string): void => {
  const left = results.filter(({ fate }) => fate === 'survived' || fate === 'unmet')
  const lines = ['# Mutants that nobody noticed', '', title, '']
  for (const [reason] of reasons) {
    const such = left.filter((result) => reasonOf(result) === reason)
    if (such.length === 0) continue
    lines.push(`## ${reason} (${such.length})`, '', '| place | stands there | becomes |', '| --- | --- | --- |')
    for (const { file: source, line, from, to } of such)
      lines.push(`| ${source.replace('packages/', '')}:${line} | \`${cell(from)}\` | \`${cell(to)}\` |`)
    lines.push('')
  }
  writeFileSync(file, lines.join('\n'))
}
