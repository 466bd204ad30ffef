import { text, vietnamCalendar } from '@motcua/core'
import { readAllProcedures } from '../../life/procedure-states.ts'
import { followedDecisions } from '../../reconciliation/followed-decisions.ts'
import { followedSheet, unfollowedSheet } from '../../reconciliation/followed-sheets.ts'
import { settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report decisions`: decisions of ministries, and whether decisions of the province followed them. */
export const reportDecisionsVerb = defineReport({
  name: 'report decisions',
  about: 'cli.report-decisions',
  arguments: [],
  options: {},
  examples: [
    'report decisions --store h21.sqlite',
    'report decisions --store h21.sqlite --at 2026-04-01 --workbook quyet-dinh.xlsx',
  ],
  compute: async ({ values, language }, scene) => {
    // decisions announce procedures for a whole province, whatever unit a store is of
    const scope = { ...(await settleScope(scene, { ...values, unit: undefined })), unit: undefined }
    const { at, cut } = scope
    const happenedBefore = Math.min(at, cut.happenedBefore ?? at)
    const procedures = await readAllProcedures(scene.store, { ...cut, upTo: scene.position, happenedBefore })
    const { decisions, unfollowed } = followedDecisions(procedures, { at, calendar: vietnamCalendar() })
    const told = reportHead(scope, undefined, language)
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('follow.title', {}, language),
      sheets: [followedSheet(decisions, unfollowed, told), unfollowedSheet(unfollowed, told)],
      head: { ...headJson(scope), outstanding: unfollowed.length },
    })
  },
})
