import { text, vietnamCalendar } from '@motcua/core'
import { WaitTally } from '../../finding/counter-wait.ts'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { DataUseTally, dossierFindings, findingEvents } from '../../finding/dossier-findings.ts'
import { type Finding, finding, findingKinds } from '../../finding/finding.ts'
import {
  dataUseSheet,
  findingCountSheet,
  findingSheet,
  findingSheetsByKind,
  signerSheet,
  waitSheet,
} from '../../finding/finding-sheets.ts'
import { mismatchSheet } from '../../finding/mismatch-sheet.ts'
import { MismatchTally } from '../../finding/mismatch-tally.ts'
import { procedureFindings } from '../../finding/procedure-findings.ts'
import { readRegisters } from '../../finding/registers.ts'
import { SignerTally } from '../../finding/signer-tally.ts'
import { MembersBehind } from '../../format/members-behind.ts'
import { type UnitActivity, unitActivity } from '../../indicators/unit-activity.ts'
import { readLives } from '../../life/dossier-life.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'
import { wholeNumber } from '../whole-number.ts'

/** Few dossiers, or none; a unit that nobody registered is told of by its dossiers alone. */
const isLow = ({ findings, received }: UnitActivity, least: number): boolean =>
  findings.includes('none') || findings.includes('low') || (findings.includes('unregistered') && received < least)

/** Findings of a kind that a terminal shows; every other format has them all. */
const shownOfEach = 12

/** `motcua report findings`: what to look into in a period: procedures, units, dossiers. */
export const reportFindingsVerb = defineReport({
  name: 'report findings',
  about: 'cli.report-findings',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
    least: { kind: 'text', value: 'NUMBER', about: 'cli.option.findings-least' },
    years: { kind: 'text', value: 'NUMBER', about: 'cli.option.findings-years' },
    wait: { kind: 'text', value: 'NUMBER', about: 'cli.option.findings-wait' },
    ending: { kind: 'text', value: 'NUMBER', about: 'cli.option.findings-ending' },
  },
  examples: [
    'report findings --store h21.sqlite --from 2026-01 --to 2026-09',
    'report findings --store h21.sqlite --from 2025-07-01 --to 2025-07-15 --least 50 --json',
  ],
  compute: async ({ values, language }, scene) => {
    const scope = await settlePeriod(scene, values)
    const { zone, at, cut, figures, period } = scope
    const least = wholeNumber('least', values.least) ?? 1
    const years = wholeNumber('years', values.years) ?? 3
    const threshold = wholeNumber('wait', values.wait) ?? 30
    const days = wholeNumber('ending', values.ending) ?? 60
    const within = { ...cut, upTo: scene.position }
    const { procedures, units } = await readRegisters(scene.store, {
      ...within,
      happenedBefore: Math.min(at, cut.happenedBefore ?? at),
    })
    const { units: scoped, received } = await periodDossiers(scope)
    const tally = new DataUseTally()
    const signers = new SignerTally()
    const waits = new WaitTally(vietnamCalendar(), threshold)
    const mismatches = new MismatchTally(procedures, at)
    const mismatched = new MembersBehind()
    const found: Finding[] = [...procedureFindings({ procedures, facts: figures.facts(), zone, at, years })]
    for (const activity of unitActivity(figures.facts(), { tree: units, zone, from: period.from, to: at, least }))
      if (isLow(activity, least))
        found.push(
          finding('low-volume', { unit: activity.unit, count: activity.received, at: activity.lastReceivedAt }),
        )
    const named = new Map<string, DossierFact>()
    const typesOf = () => findingEvents
    for await (const life of readLives(scene.store, received, { ...within, ...scene.reading, at, typesOf })) {
      const { fact } = life
      tally.add(life, at)
      signers.add(life)
      mismatches.add(fact)
      const odd = dossierFindings(life, at, zone)
      found.push(...odd)
      if (waits.add(fact) || odd.length > 0) named.set(fact.stream, fact)
    }
    const day = zone.localDate(at - 1)
    const communes = units.units.filter((each) => units.levelOf(each) === 'commune' && units.existsOn(each, day))
    found.push(...tally.findings({ communes, levelOf: (each) => units.levelOf(each) }), ...signers.findings(at, days))
    found.push(...waits.findings())
    const members = new Set(scoped.units)
    const shown = found
      .filter((one) => scoped.units === undefined || one.unit === null || members.has(one.unit))
      .toSorted((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind))
    const differing = mismatches
      .rows(units, day, mismatched.note)
      .filter((row) => scoped.units === undefined || row.unit === null || members.has(row.unit))
    const told = reportHead(scope, values, language)
    const others = [
      dataUseSheet(tally.rows(), told),
      waitSheet(waits.rows(), threshold, told),
      signerSheet(signers.rows(), told),
      mismatchSheet(differing, told, mismatched),
    ]
    return sheetReport({
      ...scope,
      language,
      title: text('finding.title', {}, language),
      sheets: [findingSheet(shown, named, told), findingCountSheet(shown, told), ...others],
      readAs: (format) => [
        findingCountSheet(shown, told, told.about),
        ...findingSheetsByKind(shown, named, told, format === 'text' ? shownOfEach : undefined),
        ...others,
      ],
      head: { ...headJson(scope), count: shown.length },
    })
  },
})
