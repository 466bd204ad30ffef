import { endingBefore, endsWithResult, text, toIso } from '@motcua/core'
import { MembersBehind } from '../../format/members-behind.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives } from '../../life/dossier-life.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import type { Count } from '../../scorecard/counts.ts'
import type { IndicatorCode } from '../../scorecard/scorecard.ts'
import { evaluate } from '../../scorecard01/evaluation.ts'
import { agencySheet, officialSheet } from '../../scorecard01/evaluation-sheets.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenPoints } from '../file/given-points.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

const countOf = ({ rows }: IndexSheet, wanted: IndicatorCode): Count | null => {
  const { numerator = null, denominator = null } = rows.find(({ code }) => code === wanted) ?? {}
  return numerator === null || denominator === null ? null : { numerator, denominator }
}

/** `motcua report circular-01`: the nine criteria of TT 01/2018 of an agency, and its officials by five of them. */
export const reportCircular01Verb = defineReport({
  name: 'report circular-01',
  about: 'cli.report-circular-01',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    'given-points': { kind: 'text', value: 'FILE', about: 'cli.option.given-points' },
    ...scoredOptions,
  },
  examples: [
    'report circular-01 --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03',
    'report circular-01 --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --given-points stated.json --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, level, 'given-points': file } = values
    const given = file === undefined ? {} : readGivenPoints(file, scene.input('given-points', file))
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const counts = givenCounts('given', values.given, scene)
    const { sheet } = await scoredPeriod(scope, { from, to }, { given: counts, level }, scene)
    const { at } = sheet
    const belongs = unitFilter(await rolledUp(figures, { unit, zone, to: sheet.to, at }))
    const finished = chosenFacts(figures, (fact) => {
      const ending = endingBefore(fact, at)
      return ending !== null && endsWithResult(ending) && ending.at >= sheet.from && belongs(fact, at)
    })
    const lives = readLives(scene.store, finished, { ...cut, ...scene.reading, upTo: scene.position, at })
    const [agency, officials] = [new MembersBehind(), new MembersBehind()]
    const evaluation = await evaluate(lives, {
      ...((values.html || values.drill !== undefined) && {
        note: { agency: agency.note, officials: officials.note },
      }),
      at,
      zone,
      given,
      agency: {
        petitions: countOf(sheet, 'PETITION_PROCESSING_ON_TIME'),
        procedures: countOf(sheet, 'ONLINE_SERVICE_OFFERED'),
        online: countOf(sheet, 'DOSSIER_SUBMITTED_ONLINE'),
        onTime: countOf(sheet, 'PROGRESS'),
      },
    })
    const about = reportAbout(
      { ...scope, at },
      unit ?? text('cli.report.all-units', {}, language),
      { from, to },
      language,
    )
    const told = { about, zone, language }
    const { dossiers, range, band } = evaluation
    return sheetReport({
      language,
      title: text('circular01.title', {}, language),
      sheets: [agencySheet(evaluation, told, agency), officialSheet(evaluation, told, officials)],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), dossiers, ...range, band },
      zone,
      at,
      cut,
      period: { from: sheet.from, to: sheet.to },
      exit: exitCode.ok,
    })
  },
})
