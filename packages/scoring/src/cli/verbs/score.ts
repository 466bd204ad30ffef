import { type Language, text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { scoreFile, type ScoreFileResult } from '../../scorecard/score-file.ts'
import { exitCode } from '../exit-code.ts'
import { inFile } from '../file/in-file.ts'
import { readTextFile } from '../file/text-file.ts'
import { json } from '../text/json.ts'
import { table } from '../text/table.ts'
import { defineVerb } from '../verb.ts'

const { groups, indicators, blocks } = decision766

const groupTable = (results: readonly ScoreFileResult[], language: Language): string => {
  const { decimal } = formats(language)
  const points = (value: number | null): string => (value === null ? '–' : decimal(value))
  return table(
    [
      { header: text('cli.score.unit', {}, language) },
      { header: text('cli.score.code', {}, language) },
      ...groups.map(({ name }) => ({ header: text(name, {}, language), align: 'right' as const })),
      { header: text('cli.score.total', {}, language), align: 'right' },
    ],
    results.map(({ unit, code, groups: scored, total }) => [
      unit,
      code ?? '–',
      ...groups.map((group) => points(scored[group.code])),
      points(total),
    ]),
  )
}

const indicatorTable = ({ indicators: scored }: ScoreFileResult, language: Language): string => {
  const { decimal } = formats(language)
  const lines = [...indicators.filter(({ block }) => block === null), ...blocks]
  return table(
    [
      { header: text('cli.score.indicator', {}, language) },
      { header: text('cli.score.code', {}, language) },
      { header: text('cli.score.points', {}, language), align: 'right' },
    ],
    lines.map(({ name, code }) => {
      const points = scored[code]
      return [text(name, {}, language), code, points === null || points === undefined ? '–' : decimal(points)]
    }),
  )
}

/** `motcua score FILE`: what units' counts earn; published points in the file are not looked at. */
export const scoreVerb = defineVerb({
  name: 'score',
  about: 'cli.score',
  arguments: [{ name: 'FILE', about: 'cli.argument.score-file' }],
  options: { detail: { kind: 'flag', about: 'cli.option.detail' } },
  examples: ['score units.json', 'score units.json --detail', 'score units.json --json'],
  action: async ({ values, positionals, language }, io) => {
    const [file] = positionals
    const results = inFile(file, () => scoreFile(readTextFile(file)))
    if (values.json) {
      io.out(json(results))
      return exitCode.ok
    }
    io.out(groupTable(results, language))
    for (const result of values.detail ? results : []) io.out(`\n${result.unit}\n${indicatorTable(result, language)}`)
    io.out(text('cli.score.no-data', {}, language))
    return exitCode.ok
  },
})
