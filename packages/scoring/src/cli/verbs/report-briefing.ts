import { text, vietnamCalendar } from '@motcua/core'
import { answerableSheet, briefingSentences, lateCaseSheet, lostSheet } from '../../briefing/briefing-sheets.ts'
import { answerable, type LateCase, lateCase } from '../../briefing/late-case.ts'
import { lostPoints } from '../../briefing/lost-points.ts'
import { lateDuties } from '../../duty/late-duties.ts'
import { readLives } from '../../life/dossier-life.ts'
import { procedureInForce, readProcedures, termsOfStates } from '../../life/procedure-states.ts'
import { factsByStream } from '../../report/dossier-cells.ts'
import { periodBefore } from '../../report/report-period.ts'
import { decision766 } from '../../scorecard/decision-766.ts'
import { simulateOnTime } from '../../simulation/simulation.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { chargesOption, givenCharges, givenCounts, scoredOptions, scoredPeriod } from '../store/scored-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report briefing`: why points were lost in a period, and who must settle, apologise and explain. */
export const reportBriefingVerb = defineReport({
  name: 'report briefing',
  about: 'cli.report-briefing',
  arguments: [],
  options: {
    ...periodOptions,
    ...scoredOptions,
    ...chargesOption,
  },
  examples: [
    'report briefing --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03 --at 2026-04-01',
    'report briefing --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03 --html > thang-3.html',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const charges = givenCharges(values.charges, scene)
    const scope = await settleScope(scene, values)
    const { zone, at, cut, figures: known } = scope
    const scored = { given: givenCounts('given', values.given, scene), level: values.level }
    const { sheet, figures } = await scoredPeriod(scope, values, scored)
    const before = await scoredPeriod(scope, periodBefore(from, to), { ...scored, given: {} })
    const simulation = simulateOnTime(sheet, figures, decision766)
    const within = { ...cut, upTo: scene.position }
    const facts = [...factsByStream(known.facts(), simulation.streams).values()]
    const codes = facts.flatMap(({ procedure }) => (procedure === null ? [] : [procedure]))
    const procedures = await readProcedures(scene.store, new Set(codes), within)
    const duties = { at, calendar: vietnamCalendar(), procedures: termsOfStates(procedures) }
    const cases: LateCase[] = []
    for await (const life of readLives(scene.store, facts, { ...within, ...scene.reading, at })) {
      const one = lateCase(life, lateDuties(life, duties), { at, zone })
      if (one !== null) cases.push(one)
    }
    cases.sort((a, b) => b.remaining.length - a.remaining.length || a.due - b.due)
    const nameOf = (procedure: string): string | null =>
      procedureInForce(procedures, procedure, at)?.version.content.name ?? null
    const { total, band, max } = sheet.score
    const lost = lostPoints(sheet, before.sheet)
    const summary = { day: sheet.targetsOf, total, totalBefore: before.sheet.score.total, max, lost, simulation, cases }
    const told = reportHead(scope, values, language)
    return sheetReport({
      ...scope,
      period: { from: sheet.from, to: sheet.to },
      language,
      title: text('briefing.title', {}, language),
      sheets: [
        lostSheet({ ...summary, charges }, briefingSentences({ ...summary, band }, language), told),
        answerableSheet(answerable(cases), told),
        lateCaseSheet(cases, nameOf, told),
      ],
      head: { ...headJson(scope), total, totalBefore: summary.totalBefore },
    })
  },
})
