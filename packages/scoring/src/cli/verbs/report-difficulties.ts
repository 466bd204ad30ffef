import { text } from '@motcua/core'
import { difficultyKindSheet, difficultyUnitSheet, openDifficultySheet } from '../../difficulty/difficulty-sheets.ts'
import { countByKind, countByUnit, waitingDifficulties } from '../../difficulty/difficulty-tally.ts'
import { readDifficulties } from '../../difficulty/read-difficulties.ts'
import { rolledUp, settleScope } from '../report/report-scene.ts'
import { defineReport } from '../report/report-verb.ts'
import { unitOption } from '../report/scope-options.ts'
import { sheetReport } from '../report/sheet-report.ts'
import { headJson, reportHead } from '../text/report-head.ts'

/** `motcua report difficulties`: what units reported as difficulties, by unit up the tree and by subject, and the open ones by age. */
export const reportDifficultiesVerb = defineReport({
  name: 'report difficulties',
  about: 'cli.report-difficulties',
  arguments: [],
  options: { ...unitOption },
  examples: [
    'report difficulties --store h21.sqlite --at 2026-04-01',
    'report difficulties --store h21.sqlite --unit H21.227 --drill software:open',
  ],
  compute: async ({ values, language }, scene) => {
    // units without a dossier report difficulties too, so that no unit stands for all
    const scope = { ...(await settleScope(scene, values)), unit: values.unit }
    const { unit, zone, at, cut, figures } = scope
    const { units } = await rolledUp(figures, { unit, zone, to: at, at })
    const tree = await figures.tree()
    const day = zone.localDate(at - 1)
    const members = units === undefined ? undefined : new Set(units)
    const known = (await readDifficulties(scene.store, { ...cut, upTo: scene.position, at })).filter(
      ({ state }) => members?.has(state.unit ?? '') ?? true,
    )
    const lineOf = (each: string): readonly string[] =>
      tree.lineOn(tree.homeOn(each, day) ?? each, day).filter((above) => members?.has(above) ?? true)
    const told = { ...reportHead(scope, undefined, language), nameOf: (each: string) => tree.nameOn(each, day) }
    const open = waitingDifficulties(known, { at, zone })
    return sheetReport({
      ...scope,
      period: null,
      language,
      title: text('difficulty.title', {}, language),
      sheets: [
        difficultyUnitSheet(countByUnit(known, lineOf, { at, zone }), known.length, told),
        difficultyKindSheet(countByKind(known, { at, zone }), known.length, told),
        openDifficultySheet(open, told),
      ],
      head: { ...headJson(scope), reported: known.length, open: open.length },
    })
  },
})
