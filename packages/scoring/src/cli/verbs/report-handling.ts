import { endingBefore, parseProcedureCode, procedureAt, text, toIso, vietnamCalendar } from '@motcua/core'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { MembersBehind } from '../../format/members-behind.ts'
import { volumeSheet, workSheet } from '../../handling/handling-sheets.ts'
import { volumeBySector } from '../../handling/volume-tally.ts'
import { WorkTally, workEvents } from '../../handling/work-tally.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives } from '../../life/dossier-life.ts'
import { readAllProcedures } from '../../life/procedure-states.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

/** `motcua report handling`: lateness as it happened, time and workload, by officer, unit, step and agency. */
export const reportHandlingVerb = defineReport({
  name: 'report handling',
  about: 'cli.report-handling',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: ['report handling --store h21.sqlite --from 2026-01 --to 2026-03'],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const belongs = unitFilter(await rolledUp(figures, { unit, zone, to: period.to, at }))
    const received = chosenFacts(
      figures,
      (fact) => fact.receivedAt !== null && fact.receivedAt >= period.from && fact.receivedAt < at && belongs(fact, at),
    )
    const [work, fields] = [new MembersBehind(), new MembersBehind()]
    const listed = values.html || values.drill !== undefined
    const tally = new WorkTally(vietnamCalendar(), ...(listed ? [work.note] : []))
    const within = { ...cut, upTo: scene.position }
    const isOpen = (fact: DossierFact): boolean => endingBefore(fact, at) === null
    // who holds an open dossier any of its events may tell; of an ended one only its work is asked
    const typesOf = (fact: DossierFact) => (isOpen(fact) ? undefined : workEvents)
    let dossiers = 0
    for await (const life of readLives(scene.store, received, { ...within, ...scene.reading, at, typesOf })) {
      dossiers += 1
      tally.add(life, { open: isOpen(life.fact), at })
    }
    const procedures = await readAllProcedures(scene.store, within)
    const sectorOf = (procedure: string, instant: number): string | null => {
      const state = procedures.get(procedure) ?? procedures.get(parseProcedureCode(procedure).code)
      return state === undefined ? null : (procedureAt(state, instant)?.version.content.sector ?? null)
    }
    const volume = volumeBySector(received, {
      at,
      sectorOf,
      dayOf: (instant) => zone.dayOf(instant),
      ...(listed && { note: fields.note }),
    })
    const about = reportAbout(
      { ...scope, at },
      unit ?? text('cli.report.all-units', {}, language),
      { from, to },
      language,
    )
    const told = { about, zone, language }
    return sheetReport({
      language,
      title: text('handling.title', {}, language),
      sheets: [workSheet(tally.rows(), told, work), volumeSheet(volume, dossiers, told, fields)],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), dossiers },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
