import { text } from '@motcua/core'
import { MembersBehind, type NoteMember, unnoted } from '../../format/members-behind.ts'
import { readLives, stateOf } from '../../life/dossier-life.ts'
import { FilingTally } from '../../online/filing-tally.ts'
import { conditionSheet, filingSheet, wantingSheet } from '../../online/online-sheets.ts'
import { OnlineTally } from '../../online/online-tally.ts'
import { signingSheet } from '../../online/signing-sheet.ts'
import { SigningTally } from '../../online/signing-tally.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { asksMembers } from '../report/asks-members.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report online`: which of the three conditions of an online service dossiers fail, and what they lack; where dossiers were filed; how they were signed. */
export const reportOnlineVerb = defineReport({
  name: 'report online',
  about: 'cli.report-online',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
  },
  examples: [
    'report online --store h21.sqlite --from 2026-01 --to 2026-03',
    'report online --store h21.sqlite --from 2026-03 --to 2026-03 --drill components-signed:fails',
  ],
  compute: async ({ values, language }, scene) => {
    const scope = await settlePeriod(scene, values)
    const { at, cut } = scope
    const { received } = await periodDossiers(scope)
    const asked = { received: 0, online: 0 }
    const counted = function* () {
      for (const fact of received) {
        asked.received += 1
        if (fact.channel === 'online') asked.online += 1
        yield fact
      }
    }
    const [members, places, ways] = [new MembersBehind(), new MembersBehind(), new MembersBehind()]
    const noteIn = ({ note }: MembersBehind): NoteMember => (asksMembers(values) ? note : unnoted)
    const signed = new SigningTally(noteIn(ways))
    const tally = new OnlineTally(noteIn(members))
    const filed = new FilingTally(noteIn(places))
    const reading = { ...cut, ...scene.reading, upTo: scene.position, at }
    for await (const life of readLives(scene.store, counted(), reading)) {
      const { fact } = life
      signed.add(life)
      if (fact.channel === 'online') tally.addOnline(life)
      else tally.addOther(fact)
      filed.add(fact, fact.channel === 'online' ? stateOf(life).portal : null, at)
    }
    const told = { ...reportHead(scope, values, language), at }
    return sheetReport({
      ...scope,
      language,
      title: text('online.summary', {}, language),
      sheets: [
        wantingSheet(tally.wanting(), told),
        conditionSheet(tally.rows(), asked, told, members),
        filingSheet(filed.rows(), asked.received, told, places),
        signingSheet(signed.rows(), told, ways),
      ],
      head: { ...headJson(scope), ...asked },
    })
  },
})
