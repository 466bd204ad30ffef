import { endingBefore, text, vietnamCalendar } from '@motcua/core'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { MembersBehind, unnoted } from '../../format/members-behind.ts'
import { volumeSheet, workSheet } from '../../handling/handling-sheets.ts'
import { volumeBySector } from '../../handling/volume-tally.ts'
import { WorkTally, workEvents } from '../../handling/work-tally.ts'
import { readLives } from '../../life/dossier-life.ts'
import { procedureInForce, readAllProcedures } from '../../life/procedure-states.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report handling`: lateness as it happened, time and workload, by officer, unit, step and agency. */
export const reportHandlingVerb = defineReport({
  name: 'report handling',
  about: 'cli.report-handling',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
  },
  examples: ['report handling --store h21.sqlite --from 2026-01 --to 2026-03'],
  compute: async ({ values, language }, scene) => {
    const scope = await settlePeriod(scene, values)
    const { zone, at, cut } = scope
    const { received } = await periodDossiers(scope)
    const [work, fields] = [new MembersBehind(), new MembersBehind()]
    const listed = asksMembers(values)
    const tally = new WorkTally(vietnamCalendar(), listed ? work.note : unnoted)
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
    const volume = volumeBySector(received, {
      at,
      sectorOf: (procedure, instant) =>
        procedureInForce(procedures, procedure, instant)?.version.content.sector ?? null,
      dayOf: (instant) => zone.dayOf(instant),
      note: listed ? fields.note : unnoted,
    })
    const told = reportHead(scope, values, language)
    return sheetReport({
      ...scope,
      language,
      title: text('handling.title', {}, language),
      sheets: [workSheet(tally.rows(), told, work), volumeSheet(volume, dossiers, told, fields)],
      head: { ...headJson(scope), dossiers },
    })
  },
})
