import { text, toIso } from '@motcua/core'
import { MembersBehind } from '../../format/members-behind.ts'
import { unitFilter } from '../../indicators/figure-query.ts'
import { readLives, stateOf } from '../../life/dossier-life.ts'
import { FilingTally } from '../../online/filing-tally.ts'
import { conditionSheet, filingSheet, wantingSheet } from '../../online/online-sheets.ts'
import { OnlineTally } from '../../online/online-tally.ts'
import { signingSheet } from '../../online/signing-sheet.ts'
import { SigningTally } from '../../online/signing-tally.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { exitCode } from '../exit-code.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asOfJson } from '../text/as-of-json.ts'
import { reportAbout } from '../text/report-head.ts'

/** `motcua report online`: which of the three conditions of an online service dossiers fail, and what they lack; where dossiers were filed; how they were signed. */
export const reportOnlineVerb = defineReport({
  name: 'report online',
  about: 'cli.report-online',
  arguments: [],
  options: {
    from: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.from' },
    to: { kind: 'text', value: 'DATE', required: true, about: 'cli.option.to' },
    unit: { kind: 'text', value: 'UNIT', about: 'cli.option.unit' },
  },
  examples: [
    'report online --store h21.sqlite --from 2026-01 --to 2026-03',
    'report online --store h21.sqlite --from 2026-03 --to 2026-03 --drill components-signed:fails',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, cut, figures } = scope
    const period = reportPeriod(zone, from, to)
    const at = Math.min(scope.at, period.to)
    const belongs = unitFilter(await rolledUp(figures, { unit, zone, to: period.to, at }))
    const received = [...figures.facts()].filter(
      (fact) => fact.receivedAt !== null && fact.receivedAt >= period.from && fact.receivedAt < at && belongs(fact, at),
    )
    const online = received.filter(({ channel }) => channel === 'online').length
    const [members, places, ways] = [new MembersBehind(), new MembersBehind(), new MembersBehind()]
    const signed = new SigningTally(ways.note)
    const tally = new OnlineTally(members.note)
    const filed = new FilingTally(places.note)
    for await (const life of readLives(scene.store, received, { ...cut, upTo: scene.position, at })) {
      const { fact } = life
      signed.add(life)
      if (fact.channel === 'online') tally.addOnline(life)
      else tally.addOther(fact)
      filed.add(fact, fact.channel === 'online' ? stateOf(life).portal : null, at)
    }
    const about = reportAbout(
      { ...scope, at },
      unit ?? text('cli.report.all-units', {}, language),
      { from, to },
      language,
    )
    const told = { about, zone, language, at }
    const asked = { received: received.length, online }
    return sheetReport({
      language,
      title: text('online.summary', {}, language),
      sheets: [
        wantingSheet(tally.wanting(), told),
        conditionSheet(tally.rows(), asked, told, members),
        filingSheet(filed.rows(), received.length, told, places),
        signingSheet(signed.rows(), told, ways),
      ],
      head: { unit: unit ?? null, at: toIso(at), ...asOfJson(cut), ...asked },
      zone,
      at,
      cut,
      period,
      exit: exitCode.ok,
    })
  },
})
