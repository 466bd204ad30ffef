import { endingBefore, legalClock, parseProcedureCode, procedureAt, text, toIso, vietnamCalendar } from '@motcua/core'
import { dutiesOf } from '../../duty/late-duties.ts'
import { competentUnit } from '../../facts/dossier-fact.ts'
import { BreachTally } from '../../handling/breach-tally.ts'
import { DigitisedTally } from '../../handling/digitised-tally.ts'
import { lateAgain, type LateMoment } from '../../handling/late-again.ts'
import { breachSheet, digitisedSheet, lateAgainSheet, syncSheet } from '../../handling/oversight-sheets.ts'
import { SyncCoverage } from '../../handling/sync-coverage.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives, stateOf } from '../../life/dossier-life.ts'
import { readAllProcedures, termsOfStates } from '../../life/procedure-states.ts'
import { delayOf } from '../../report/delay.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

/** `motcua report oversight`: breaches and what was made good, who is late again, synchronisation, what was digitised. */
export const reportOversightVerb = defineReport({
  name: 'report oversight',
  about: 'cli.report-oversight',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report oversight --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03',
    'report oversight --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --workbook oversight.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const span = { from: period.from, to: at }
    const belongs = unitFilter(await rolledUp(figures, { unit, zone, to: period.to, at }))
    const handled = chosenFacts(figures, (fact) => {
      const { submittedAt } = fact
      if (submittedAt === null || submittedAt >= at || !belongs(fact, at)) return false
      return submittedAt >= period.from || endingBefore(fact, period.from) === null
    })
    const received = new SyncCoverage(at)
    const within = { ...cut, upTo: scene.position }
    const procedures = await readAllProcedures(scene.store, within)
    const duties = { at, calendar: vietnamCalendar(), procedures: termsOfStates(procedures) }
    const breaches = new BreachTally()
    const digitised = new DigitisedTally()
    const moments: LateMoment[] = []
    for await (const life of readLives(scene.store, handled, { ...within, ...scene.reading, at })) {
      const { receivedAt } = life.fact
      if (receivedAt !== null && receivedAt >= span.from && receivedAt < span.to) received.add(life.fact)
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
    const nameOf = (procedure: string): string | null => {
      const state = procedures.get(procedure) ?? procedures.get(parseProcedureCode(procedure).code)
      return state === undefined ? null : (procedureAt(state, at)?.version.content.name ?? null)
    }
    const tree = await figures.tree()
    const lastDay = zone.localDate(at - 1)
    const whole = unit ?? text('cli.report.all-units', {}, language)
    const about = reportAbout({ ...scope, at }, whole, { from, to }, language)
    const told = { about, zone, language, headOf: (each: string) => tree.headOn(each, lastDay) }
    return sheetReport({
      language,
      title: text('oversight.title', {}, language),
      sheets: [
        breachSheet(breaches.rows(), told),
        lateAgainSheet(lateAgain(moments), moments.length, told),
        syncSheet(received.rows(), received.dossiers, nameOf, told),
        digitisedSheet(digitised.rows(), told),
      ],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), dossiers: received.dossiers },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
