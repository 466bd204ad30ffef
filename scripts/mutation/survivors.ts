// Writes down which mutants nobody noticed, each with the reason that its kind gives.
import { writeFileSync } from 'node:fs'
import type { Result } from './results.ts'

const inPlace = (place: RegExp, result: Result): boolean => place.test(result.file)

const changesTo = (kinds: readonly string[], { kind }: Result): boolean => kinds.includes(kind)

/** What a mutant of a place or of a kind says when it survives, the first that fits. */
const reasons: readonly (readonly [reason: string, fits: (result: Result) => boolean])[] = [
  ['no test comes here', ({ fate }) => fate === 'unmet'],
  [
    'steps of progress, waiting and sizes of blocks: they change when a line is shown or how much is read at once, and nothing that is found',
    (result) =>
      inPlace(/progress|spinner|waiting|batch|chunk|block/, result) ||
      /progress|percent|everyMs|chunk|blockSize|batch/i.test(result.from),
  ],
  [
    'widths and spaces of what is shown to people, or drawn',
    (result) =>
      inPlace(/\/(?:page|format|text)\//, result) || /pad(?:Start|End)|width|height|indent|^' +'$/i.test(result.from),
  ],
  [
    'a value that stands in where none is: the types ask for it, and in no test is the value missing',
    ({ from, kind, to }) =>
      (kind === 'logical' && from.includes('??')) || (kind === 'string' && from === "''") || to === '["mutant"]',
  ],
  [
    'a guard that the types ask for, or one of a case that comes to the same without it',
    ({ from, kind }) => kind !== 'string' && /undefined|null|\.length [=!]== 0/.test(from) && from.length < 80,
  ],
  [
    'a bound: no test has a value exactly on it',
    ({ kind, from, to }) =>
      kind === 'equality' && /[<>]/.test(from) && /[<>]=/.test(to) !== /[<>]=/.test(from) && from.length <= to.length,
  ],
  [
    'one element at most fits, they are in order already, or there is no space to be taken away, in the tests',
    (result) => changesTo(['method', 'array'], result),
  ],
  [
    'a regular expression: in the tests every text that comes here is one that both take, or that neither does',
    (result) => changesTo(['regex'], result),
  ],
  ['a word that no test compares', (result) => changesTo(['string'], result)],
  [
    'what is done or given back here is looked at by no test',
    (result) => changesTo(['block', 'arrow', 'object'], result),
  ],
  [
    'a calculation of which no test shows the effect',
    (result) => changesTo(['number', 'assignment', 'arithmetic', 'unary', 'update'], result),
  ],
  [
    'a condition: what comes of it is the same in every test, or only one side of it is met',
    (result) => changesTo(['condition', 'equality', 'logical', 'boolean'], result),
  ],
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
