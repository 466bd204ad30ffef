import { endingBefore, text, vietnamCalendar } from '@motcua/core'
import { MembersBehind, unnoted } from '../../format/members-behind.ts'
import { causeSheet, lateDutySheet, openDutySheet } from '../../duty/duty-sheets.ts'
import { dutiesOf, lateDuties, type LateDuties, mayOwe, OpenDutyTally } from '../../duty/late-duties.ts'
import { mistakeLines } from '../../report/mistake-lines.ts'
import { mistakeSheet } from '../../report/mistake-sheet.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives } from '../../life/dossier-life.ts'
import { readAllProcedures, termsOfStates } from '../../life/procedure-states.ts'
import { filingPlace } from '../../report/dossier-cells.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report obligations`: what late dossiers owe (apology, explanation, new appointment), and all duties still open. */
export const reportObligationsVerb = defineReport({
  name: 'report obligations',
  about: 'cli.report-obligations',
  arguments: [],
  options: {
    ...unitOption,
  },
  examples: [
    'report obligations --store demo/van-canh-2026.sqlite --at 2026-04-01',
    'report obligations --store demo/van-canh-2026.sqlite --at 2026-04-01 --known-at 2026-03-31 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const scope = await settleScope(scene, values)
    const { unit, zone, at, cut, figures } = scope
    const belongs = unitFilter(await rolledUp(figures, { unit, zone, to: at, at }))
    const within = { ...cut, upTo: scene.position }
    const facts = chosenFacts(
      figures,
      (fact) =>
        fact.submittedAt !== null &&
        fact.submittedAt < at &&
        belongs(fact, at) &&
        (mayOwe(fact, at) || endingBefore(fact, at) === null),
    )
    const procedures = termsOfStates(await readAllProcedures(scene.store, within))
    const scenery = { at, calendar: vietnamCalendar(), procedures }
    const late: LateDuties[] = []
    const owing = new MembersBehind()
    const open = new OpenDutyTally(asksMembers(values) ? owing.note : unnoted)
    for await (const life of readLives(scene.store, facts, { ...within, ...scene.reading, at })) {
      const owed = mayOwe(life.fact, at) ? lateDuties(life, scenery) : null
      if (owed !== null) late.push(owed)
      open.add(life, dutiesOf(life, scenery))
    }
    const due = (duty: LateDuties): number => duty.originalDue ?? Number.MAX_SAFE_INTEGER
    const place = ({ filed }: LateDuties): number => filingPlace(filed)
    late.sort((a, b) => place(a) - place(b) || due(a) - due(b) || (a.fact.stream < b.fact.stream ? -1 : 1))
    const mistakes = late.flatMap(({ mistakeBy, holder, fact }) =>
      mistakeBy === null ? [] : [{ unit: holder.unit, officer: mistakeBy, stream: fact.stream }],
    )
    const told = { ...reportHead(scope, undefined, language), at }
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('insight.duties.title', {}, language),
      sheets: [
        lateDutySheet(late, told),
        openDutySheet(open.rows(), late, told, owing),
        causeSheet(late, told),
        mistakeSheet(mistakeLines(mistakes), late.filter(({ causes }) => causes.includes('mistake')).length, told),
      ],
      head: { ...headJson(scope), count: late.length },
    })
  },
})
