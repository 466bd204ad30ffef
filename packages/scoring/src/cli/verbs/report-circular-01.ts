import { endingBefore, endsWithResult, text } from '@motcua/core'
import { MembersBehind } from '../../format/members-behind.ts'
import { readLives } from '../../life/dossier-life.ts'
import type { IndexSheet } from '../../report/index-sheet.ts'
import type { Count } from '../../scorecard/counts.ts'
import type { IndicatorCode } from '../../scorecard/scorecard.ts'
import { evaluate } from '../../scorecard01/evaluation.ts'
import { agencySheet, officialSheet } from '../../scorecard01/evaluation-sheets.ts'
import { readGivenPoints } from '../file/given-points.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { periodDossiers } from '../report/settled-period.ts'
import { givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'

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
    ...periodOptions,
    'given-points': { kind: 'text', value: 'FILE', about: 'cli.option.given-points' },
    ...scoredOptions,
  },
  examples: [
    'report circular-01 --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03',
    'report circular-01 --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --given-points stated.json --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { level, 'given-points': file } = values
    const given = file === undefined ? {} : readGivenPoints(file, scene.input('given-points', file))
    const settled = await settleScope(scene, values)
    const { zone, cut, figures } = settled
    const counts = givenCounts('given', values.given, scene)
    const { sheet } = await scoredPeriod(settled, values, { given: counts, level })
    const { at, from, to } = sheet
    const scope = { ...settled, at, period: { from, to } }
    const { belongs } = await periodDossiers(scope)
    const finished = chosenFacts(figures, (fact) => {
      const ending = endingBefore(fact, at)
      return ending !== null && endsWithResult(ending) && ending.at >= from && belongs(fact)
    })
    const lives = readLives(scene.store, finished, { ...cut, ...scene.reading, upTo: scene.position, at })
    const [agency, officials] = [new MembersBehind(), new MembersBehind()]
    const evaluation = await evaluate(lives, {
      ...(asksMembers(values) && {
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
    const told = reportHead(scope, values, language)
    const { dossiers, range, band } = evaluation
    return sheetReport({
      ...scope,
      language,
      title: text('circular01.title', {}, language),
      sheets: [agencySheet(evaluation, told, agency), officialSheet(evaluation, told, officials)],
      head: { ...headJson(scope), dossiers, ...range, band },
    })
  },
})
