import { text, toIso } from '@motcua/core'
import { reportPeriod } from '../../report/report-period.ts'
import { drawSample, sampleTargets } from '../../sample/sample.ts'
import { sampleSheet } from '../../sample/sample-sheet.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** `motcua report sample`: dossiers to inspect, drawn at random from all or from a target, the same for the same seed. */
export const reportSampleVerb = defineReport({
  name: 'report sample',
  about: 'cli.report-sample',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    seed: { kind: 'text', value: 'NUMBER', required: true, about: 'cli.option.sample-seed' },
    size: { kind: 'text', value: 'NUMBER', about: 'cli.option.sample-size' },
    target: { kind: 'text', value: sampleTargets.join('|'), choices: sampleTargets, about: 'cli.option.sample-target' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report sample --store h21.sqlite --from 2026-01 --to 2026-03 --seed 2026 --size 30',
    'report sample --store h21.sqlite --from 2026-01 --to 2026-03 --seed 7 --target late --size 10 --out sample.json --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, target = 'all' } = values
    const seed = wholeNumber('seed', values.seed) ?? 0
    const size = wholeNumber('size', values.size) ?? 20
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const units = await rolledUp(figures, { unit, zone, to: period.to, at })
    const { population, dossiers } = drawSample(
      chosenFacts(figures, () => true),
      { ...period, ...units, at, target, size, seed },
    )
    const about = reportAbout(
      { ...scope, at },
      unit ?? text('cli.report.all-units', {}, language),
      { from, to },
      language,
      [
        [text('sample.target', {}, language), text(`sample.${target}`, {}, language)],
        [text('sample.seed', {}, language), String(seed)],
        [text('sample.drawn', {}, language), text('sample.of', { count: dossiers.length, population }, language)],
      ],
    )
    const sheet = sampleSheet(dossiers, { about, zone, language, at, size, population })
    return sheetReport({
      language,
      title: sheet.title,
      sheets: [sheet],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), target, seed, population },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
