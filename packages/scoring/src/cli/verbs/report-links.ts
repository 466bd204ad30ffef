import { text, vietnamCalendar } from '@motcua/core'
import { dutiesOf } from '../../duty/late-duties.ts'
import { MembersBehind, type NoteMember, unnoted } from '../../format/members-behind.ts'
import { readLives } from '../../life/dossier-life.ts'
import { readAllProcedures, termsOfStates } from '../../life/procedure-states.ts'
import { linkSheet, portalWaitSheet, waitingSheet } from '../../link/link-sheets.ts'
import { LinkTally } from '../../link/link-tally.ts'
import { readOutages } from '../../link/outages.ts'
import { PortalWaitTally } from '../../link/portal-wait.ts'
import { asksMembers } from '../report/asks-members.ts'
import { defineReport } from '../report/report-verb.ts'
import { periodOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { periodDossiers, settlePeriod } from '../report/settled-period.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report links`: the state of the links to other systems, and what waits for the national portal. */
export const reportLinksVerb = defineReport({
  name: 'report links',
  about: 'cli.report-links',
  arguments: [],
  options: {
    ...periodOptions,
    ...unitOption,
  },
  examples: [
    'report links --store demo/van-canh-2026.sqlite --from 2026-03 --to 2026-03',
    'report links --store demo/van-canh-2026.sqlite --from 2026-01 --to 2026-03 --drill H21.227:unanswered',
  ],
  compute: async ({ values, language }, scene) => {
    const scope = await settlePeriod(scene, values)
    const { at, cut, figures, period } = scope
    const { belongs } = await periodDossiers(scope)
    const submitted = chosenFacts(figures, (fact) => {
      const { submittedAt } = fact
      return submittedAt !== null && submittedAt >= period.from && submittedAt < at && belongs(fact)
    })
    const within = { ...cut, upTo: scene.position }
    const procedures = await readAllProcedures(scene.store, within)
    const dutyScene = { at, calendar: vietnamCalendar(), procedures: termsOfStates(procedures) }
    const [links, units] = [new MembersBehind(), new MembersBehind()]
    const noteIn = ({ note }: MembersBehind): NoteMember => (asksMembers(values) ? note : unnoted)
    const tally = new LinkTally({ from: period.from, to: at }, noteIn(links))
    const waits = new PortalWaitTally(at, noteIn(units))
    for await (const life of readLives(scene.store, submitted, { ...within, ...scene.reading, at })) {
      tally.add(life)
      waits.add(life, (one) => dutiesOf(one, dutyScene))
    }
    const happenedBefore = Math.min(at, cut.happenedBefore ?? at)
    const outages = await readOutages(scene.store, { ...within, happenedBefore })
    const waiting = waits.waiting()
    const told = reportHead(scope, values, language)
    return sheetReport({
      ...scope,
      language,
      title: text('link.title', {}, language),
      sheets: [
        linkSheet(tally.rows(outages), told, links),
        portalWaitSheet(waits.rows(), told, units),
        waitingSheet(waiting, { ...told, at }),
      ],
      head: { ...headJson(scope), waiting: waiting.length },
    })
  },
})
