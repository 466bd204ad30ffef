import { text } from '@motcua/core'
import { formats } from '../../format/formats.ts'
import { drawSample, sampleTargets } from '../../sample/sample.ts'
import { sampleSheet } from '../../sample/sample-sheet.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report sample`: dossiers to inspect, drawn at random from all or from a target, the same for the same seed. */
export const reportSampleVerb = defineReport({
  name: 'report sample',
  about: 'cli.report-sample',
  arguments: [],
  options: {
    ...periodOptions,
    seed: { kind: 'text', value: 'NUMBER', required: true, about: 'cli.option.sample-seed' },
    size: { kind: 'text', value: 'NUMBER', about: 'cli.option.sample-size' },
    target: { kind: 'text', value: sampleTargets.join('|'), choices: sampleTargets, about: 'cli.option.sample-target' },
    ...unitOption,
  },
  examples: [
    'report sample --store h21.sqlite --from 2026-01 --to 2026-03 --seed 2026 --size 30',
    'report sample --store h21.sqlite --from 2026-01 --to 2026-03 --seed 7 --target late --size 10 --out sample.json --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { target = 'all' } = values
    const seed = wholeNumber('seed', values.seed) ?? 0
    const size = wholeNumber('size', values.size) ?? 20
    const scope = await settlePeriod(scene, values)
    const { at, figures, period } = scope
    const { units } = await periodDossiers(scope)
    const { population, dossiers } = drawSample(
      chosenFacts(figures, () => true),
      { ...period, ...units, at, target, size, seed },
    )
    const { count } = formats(language)
    const told = reportHead(scope, values, language, [
      [text('sample.target', {}, language), text(`sample.${target}`, {}, language)],
      [text('sample.seed', {}, language), String(seed)],
      [
        text('sample.drawn', {}, language),
        text('sample.of', { count: count(dossiers.length), population: count(population) }, language),
      ],
    ])
    const sheet = sampleSheet(dossiers, { ...told, at, size, population })
    return sheetReport({
      ...scope,
      language,
      title: sheet.title,
      sheets: [sheet],
      head: { ...headJson(scope), target, seed, population },
    })
  },
})
