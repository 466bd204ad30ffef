import { endingBefore, legalClock, text, vietnamCalendar } from '@motcua/core'
import { dutiesOf } from '../../duty/late-duties.ts'
import { competentUnit } from '../../facts/dossier-fact.ts'
import { BreachTally } from '../../handling/breach-tally.ts'
import { DigitisedTally } from '../../handling/digitised-tally.ts'
import { lateAgain, type LateMoment } from '../../handling/late-again.ts'
import { breachSheet, digitisedSheet, lateAgainSheet, syncSheet } from '../../handling/oversight-sheets.ts'
import { SyncCoverage } from '../../handling/sync-coverage.ts'
import { readLives, stateOf } from '../../life/dossier-life.ts'
import { procedureInForce, readAllProcedures, termsOfStates } from '../../life/procedure-states.ts'
import { delayOf } from '../../report/delay.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report oversight`: breaches and what was made good, who is late again, synchronisation, what was digitised. */
export const reportOversightVerb = defineReport({
  name: 'report oversight',
  about: 'cli.report-oversight',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
  },
  examples: [
    'report oversight --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03',
    'report oversight --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --workbook oversight.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const scope = await settlePeriod(scene, values)
    const { zone, at, cut, figures, period } = scope
    const span = { from: period.from, to: at }
    const { belongs } = await periodDossiers(scope)
    const handled = chosenFacts(figures, (fact) => {
      const { submittedAt } = fact
      if (submittedAt === null || submittedAt >= at || !belongs(fact)) return false
      return submittedAt >= period.from || endingBefore(fact, period.from) === null
    })
    const coverage = new SyncCoverage(at)
    const within = { ...cut, upTo: scene.position }
    const procedures = await readAllProcedures(scene.store, within)
    const duties = { at, calendar: vietnamCalendar(), procedures: termsOfStates(procedures) }
    const breaches = new BreachTally()
    const digitised = new DigitisedTally()
    const moments: LateMoment[] = []
    for await (const life of readLives(scene.store, handled, { ...within, ...scene.reading, at })) {
      const { receivedAt } = life.fact
      if (receivedAt !== null && receivedAt >= span.from && receivedAt < span.to) coverage.add(life.fact)
      breaches.add(life, dutiesOf(life, duties), span)
      digitised.add(life, span)
      const { verdict, due } = legalClock(stateOf(life), at)
      if (verdict !== 'late' || due === null || due < span.from) continue
      const holder = delayOf(life.events, due, at)
      moments.push({
        unit: holder.unit ?? competentUnit(life.fact, due),
        officer: holder.officer,
        month: zone.localMonth(due),
      })
    }
    const nameOf = (procedure: string): string | null =>
      procedureInForce(procedures, procedure, at)?.version.content.name ?? null
    const tree = await figures.tree()
    const lastDay = zone.localDate(at - 1)
    const told = { ...reportHead(scope, values, language), headOf: (each: string) => tree.headOn(each, lastDay) }
    return sheetReport({
      ...scope,
      language,
      title: text('oversight.title', {}, language),
      sheets: [
        breachSheet(breaches.rows(), told),
        lateAgainSheet(lateAgain(moments), moments.length, told),
        syncSheet(coverage.rows(), coverage.dossiers, nameOf, told),
        digitisedSheet(digitised.rows(), told),
      ],
      head: { ...headJson(scope), dossiers: coverage.dossiers },
    })
  },
})
