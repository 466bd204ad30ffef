import { type Instant, MotcuaError } from '@motcua/core'
import type { IndexSheet } from '../../report/index-sheet.ts'
import { reportPeriod } from '../../report/report-period.ts'
import { indexSheetOf } from '../../report/unit-index.ts'
import { restatement } from '../../restatement/restatement.ts'
import { exitCode } from '../exit-code.ts'
import { readGivenCounts } from '../file/given-counts.ts'
import { defineReport } from '../report/report-verb.ts'
import { latenessOptions, periodOptions, unitOption } from '../report/scope-options.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { endingInstant } from '../store/as-of.ts'
import type { StoreFigures } from '../store/store-figures.ts'
import { json } from '../text/json.ts'
import { reportHead, unitWords } from '../text/report-head.ts'
import { restatementHtml } from '../text/restatement-html.ts'
import { restatementJson } from '../text/restatement-json.ts'
import { restatementSheets } from '../text/restatement-sheets.ts'
import { type RestatementTold, restatementText } from '../text/restatement-text.ts'
import { UsageError } from '../usage-error.ts'

/** `motcua report restatement`: the figures of a period as they were known, as they are known now, and the events in between. */
export const reportRestatementVerb = defineReport({
  name: 'report restatement',
  about: 'cli.report-restatement',
  arguments: [],
  options: {
    ...periodOptions,
    'compared-with': { kind: 'text', value: 'INSTANT', about: 'cli.option.compared-with' },
    ...latenessOptions,
    ...unitOption,
    given: { kind: 'text', value: 'FILE', about: 'cli.option.given' },
  },
  examples: [
    'report restatement --store h21.sqlite --from 2026-03 --to 2026-03 --known-at 2026-04-05',
    'report restatement --store h21.sqlite --from 2026-03 --to 2026-03 --known-at 2026-04-05 --compared-with 2026-05-05 --json',
    'report restatement --store h21.sqlite --from 2026-03 --to 2026-03 --known-at 2026-04-05 --html --out march.html',
  ],
  compute: async ({ values, language }, scene) => {
    const { from, to, granularity = 'instant', due = 'in-force' } = values
    if (values['known-at'] === undefined) throw new UsageError('cli.missing-option', { option: '--known-at INSTANT' })
    const given = values.given === undefined ? {} : readGivenCounts(values.given, scene.input('given', values.given))
    const happened = {
      'happened-before': values['happened-before'],
      unit: values.unit,
      zone: values.zone,
      at: values.at,
    }
    const settled = await settleScope(scene, { ...happened, 'known-at': undefined })
    const { zone, unit } = settled
    const knownAt = endingInstant(values['known-at'], zone, '--known-at')
    const compared = values['compared-with']
    const comparedAt = compared === undefined ? undefined : endingInstant(compared, zone, '--compared-with')
    if (comparedAt !== undefined && comparedAt < knownAt) {
      throw new MotcuaError('restatement.order', { before: values['known-at'], after: compared ?? '' })
    }
    const cutOf = (known: Instant | undefined) => ({ ...settled.cut, ...(known !== undefined && { knownAt: known }) })
    const [before, after] = [cutOf(knownAt), cutOf(comparedAt)]
    const figures = { before: await scene.figures(before), after: await scene.figures(after) }
    // one instant for both sides: figures are to move by what was learnt, never by the passing of time
    const at = values.at === undefined ? Math.min(settled.at, comparedAt ?? settled.at) : settled.at
    const period = reportPeriod(zone, from, to)
    // the tree known in the end for both sides, so that no unit that moved hides a figure
    const units = await rolledUp(figures.after, { unit, zone, to: period.to, at })
    const told = await restatement({
      store: scene.store,
      before: { ...figures.before, cut: { ...before, upTo: scene.position } },
      after: { ...figures.after, cut: { ...after, upTo: scene.position } },
      period,
      options: { from, to, at, zone, granularity, due, ...units },
    })
    const unitName = unitWords(unit, language)
    const tree = await figures.after.tree()
    const sheetOf = async (of: StoreFigures): Promise<IndexSheet> => {
      const view = { ...of, registers: { ...(await of.registers()), tree } }
      const sheet = indexSheetOf(view, { ...period, unit, name: unitName, zone, at, given })
      const counted = sheet.rows.find(({ code, source }) => source === 'facts' && code in given)
      if (counted !== undefined)
        throw new MotcuaError('cli.given-counted', { file: values.given ?? '', field: counted.code })
      return sheet
    }
    const report: RestatementTold = {
      ...told,
      sheets: { before: await sheetOf(figures.before), after: await sheetOf(figures.after) },
      unit: unitName,
      period: { from, to },
      zone,
      at,
      cut: settled.cut,
      knownAt,
      comparedAt: comparedAt ?? null,
    }
    return {
      zone,
      at,
      cut: before,
      period,
      sheets: () => {
        return restatementSheets(report, reportHead({ unit, zone, at, cut: before }, values, language))
      },
      render: (format, weigh) => {
        if (format === 'json') return json(restatementJson(report))
        return format === 'html' ? restatementHtml(report, language) : restatementText(report, language, weigh)
      },
      exit: exitCode.ok,
    }
  },
})
