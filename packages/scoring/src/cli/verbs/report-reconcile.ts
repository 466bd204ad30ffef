import { endingBefore, text } from '@motcua/core'
import { rowsOfFile } from '@motcua/store/catalogue'
import { portalListText, readPortalList } from '../../reconciliation/portal-list.ts'
import { reconcile } from '../../reconciliation/reconciliation.ts'
import { reconciledSheet, verdictSheet } from '../../reconciliation/reconciliation-sheets.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { latenessOptions, unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { chosenFacts } from '../store/chosen-facts.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report reconcile`: the overdue dossiers on a list of the portal against those that events say. */
export const reportReconcileVerb = defineReport({
  name: 'report reconcile',
  about: 'cli.report-reconcile',
  arguments: [],
  options: {
    'portal-list': { kind: 'text', value: 'FILE', required: true, about: 'cli.option.portal-list' },
    ...latenessOptions,
    ...unitOption,
  },
  examples: [
    'report reconcile --store h21.sqlite --portal-list overdue.csv --at 2026-04-01',
    'report reconcile --store h21.sqlite --portal-list overdue.json --at 2026-04-01 --granularity date --json',
  ],
  compute: async ({ values, language }, scene) => {
    const { granularity = 'instant', due = 'in-force', 'portal-list': file } = values
    const scope = await settleScope(scene, values)
    const { unit, zone, at, figures } = scope
    const list = scene.input('portal-list', file, (text) => portalListText(rowsOfFile(text, file)))
    const { listed, unread } = readPortalList(rowsOfFile(list, file), file, zone)
    const units = await rolledUp(figures, { unit, zone, to: at, at })
    const wanted = new Set(listed.map(({ code }) => code))
    const known = chosenFacts(
      figures,
      (fact) => endingBefore(fact, at) === null || (fact.code !== null && wanted.has(fact.code)),
    )
    const rows = reconcile(listed, [...known], { zone, at, granularity, due, ...units })
    const told = reportHead(scope, undefined, language)
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('reconcile.title', {}, language),
      sheets: [reconciledSheet(rows, unread, told), verdictSheet(rows, told)],
      head: { ...headJson(scope), listed: listed.length, unread: unread.length },
    })
  },
})
