import type { MessageKey } from '@motcua/core'
import { answerableSheet, lateCaseSheet, lostSheet } from '../../briefing/briefing-sheets.ts'
import { difficultyKindSheet, difficultyUnitSheet, openDifficultySheet } from '../../difficulty/difficulty-sheets.ts'
import { comparedDossierSheet, comparedProcedureSheet, comparedSheet } from '../../comparison/comparison-sheets.ts'
import { trendSheet } from '../../comparison/trend-sheet.ts'
import { causeSheet, lateDutySheet, openDutySheet } from '../../duty/duty-sheets.ts'
import { mistakeSheet } from '../../report/mistake-sheet.ts'
import { dataUseSheet, findingCountSheet, findingSheet, signerSheet, waitSheet } from '../../finding/finding-sheets.ts'
import type { DossierFact } from '../../facts/dossier-fact.ts'
import { mismatchSheet } from '../../finding/mismatch-sheet.ts'
import { openDossierSheet, outlookSheet } from '../../forecast/forecast-sheets.ts'
import type { SheetScene } from '../../format/sheet-scene.ts'
import type { Sheet } from '../../format/sheet.ts'
import { breachSheet, digitisedSheet, lateAgainSheet, syncSheet } from '../../handling/oversight-sheets.ts'
import { volumeSheet, workSheet } from '../../handling/handling-sheets.ts'
import { linkSheet, portalWaitSheet, waitingSheet } from '../../link/link-sheets.ts'
import { conditionSheet, filingSheet, wantingSheet } from '../../online/online-sheets.ts'
import { signingSheet } from '../../online/signing-sheet.ts'
import { followedSheet, unfollowedSheet } from '../../reconciliation/followed-sheets.ts'
import { databaseVerdictSheet, heldProcedureSheet } from '../../reconciliation/national-database-sheets.ts'
import { partCountSheet, partSheet } from '../../reconciliation/part-sheets.ts'
import { reconciledSheet, verdictSheet } from '../../reconciliation/reconciliation-sheets.ts'
import { form06Sheet } from '../../report/form06-sheet.ts'
import { governmentSheets } from '../../report/government.ts'
import { overdueSheet } from '../../report/overdue-sheet.ts'
import { publicationSheets } from '../../report/publication.ts'
import { taskSheet } from '../../report/resolution-131.ts'
import { ruleCriterionSheet, ruleRankingSheet } from '../../rule-set/rule-sheets.ts'
import { sampleSheet } from '../../sample/sample-sheet.ts'
import { agencySheet, officialSheet } from '../../scorecard01/evaluation-sheets.ts'
import { costlySheet, gapSheet, outcomeSheet } from '../../simulation/simulation-sheets.ts'

/** What a field beside the tables of a report holds. */
export type HeadShape = 'string' | 'nullable' | 'date' | 'instant' | 'count' | 'number' | 'nullableNumber' | 'period'

type PublishedReport = {
  readonly title: MessageKey
  readonly head: Readonly<Record<string, HeadShape>>
  /** Its tables without a row: their columns are all that the schema is made of. */
  readonly sheets: (scene: SheetScene) => readonly Sheet[]
}

const none = { received: 0, resolved: 0, late: 0, openOverdue: 0 }
const total = { total: null, totalThen: null, band: null, bandThen: null, gain: 0 }
const about = { unit: 'nullable', at: 'instant' } as const
const noParts = { procedures: 0, counts: [], differences: [] } as const
const facts: ReadonlyMap<string, DossierFact> = new Map()
const now = { at: 0, facts, leftOut: 0, cost: 0, size: 0, population: 0 }

/** The reports that are their tables. */
export const publishedReports: Readonly<Record<string, PublishedReport>> = {
  'report overdue': {
    title: 'report.overdue.title',
    head: { ...about, count: 'count' },
    sheets: (scene) => [overdueSheet([], 0, scene)],
  },
  'report publication': {
    title: 'report.publication.title',
    head: { month: 'string', ...about, late: 'count' },
    sheets: (scene) =>
      publicationSheets({ units: [], delays: [], mistakes: [], late: 0, own: none, register: none }, scene),
  },
  'report quarterly': {
    title: 'report.quarterly.title',
    head: { quarter: 'string', dueBefore: 'date', ...about },
    sheets: (scene) => [taskSheet([], scene), form06Sheet({ rows: [], identities: [] }, scene)],
  },
  'report government': {
    title: 'report.government.title',
    head: { from: 'string', to: 'string', ...about },
    sheets: (scene) => governmentSheets({ units: [], own: none, register: none }, scene),
  },
  'report simulate': {
    title: 'cli.report-simulate',
    head: { ...about, simulated: 'count', total: 'nullableNumber', totalThen: 'nullableNumber' },
    sheets: (scene) => [
      outcomeSheet({ ...total, streams: [], notLate: [], indicators: [] }, scene),
      gapSheet([], scene),
      costlySheet([], { ...scene, ...now, key: 'late' }),
      costlySheet([], { ...scene, ...now, key: 'lacking' }),
    ],
  },
  'report forecast': {
    title: 'insight.forecast.title',
    head: { ...about, open: 'count' },
    sheets: (scene) => [outlookSheet([], { ...scene, ...now }), openDossierSheet([], 0, { ...scene, ...now })],
  },
  'report obligations': {
    title: 'insight.duties.title',
    head: { ...about, count: 'count' },
    sheets: (scene) => [
      lateDutySheet([], { ...scene, ...now }),
      openDutySheet([], [], scene),
      causeSheet([], scene),
      mistakeSheet([], 0, scene),
    ],
  },
  'report compare': {
    title: 'insight.compare.title',
    head: {
      ...about,
      with: 'period',
      total: 'nullableNumber',
      totalBefore: 'nullableNumber',
      change: 'nullableNumber',
    },
    sheets: (scene) => [
      comparedSheet({ indicators: [], dossiers: [], total: null, totalBefore: null, change: null }, scene),
      comparedProcedureSheet([], 0, scene),
      comparedDossierSheet([], { ...scene, ...now }),
    ],
  },
  'report trend': {
    title: 'insight.trend.title',
    head: { ...about, by: 'string', from: 'string', to: 'string' },
    sheets: (scene) => [trendSheet([], scene)],
  },
  'report circular-01': {
    title: 'circular01.title',
    head: { ...about, dossiers: 'count', least: 'number', most: 'number', band: 'nullable' },
    sheets: (scene) => {
      const nobody = { dossiers: 0, criteria: [], range: { least: 0, most: 0 }, band: null, officials: [] }
      return [agencySheet(nobody, scene), officialSheet(nobody, scene)]
    },
  },
  'report findings': {
    title: 'finding.title',
    head: { ...about, count: 'count' },
    sheets: (scene) => [
      findingSheet([], facts, scene),
      findingCountSheet([], scene),
      dataUseSheet([], scene),
      waitSheet([], 0, scene),
      signerSheet([], scene),
      mismatchSheet([], scene),
    ],
  },
  'report reconcile': {
    title: 'reconcile.title',
    head: { ...about, listed: 'count', unread: 'count' },
    sheets: (scene) => [reconciledSheet([], [], scene), verdictSheet([], scene)],
  },
  'report announcements': {
    title: 'database.title',
    head: { ...about, listed: 'count', unread: 'count' },
    sheets: (scene) => [
      heldProcedureSheet([], [], scene),
      databaseVerdictSheet([], scene),
      partCountSheet(noParts, scene),
      partSheet(noParts, scene),
    ],
  },
  'report links': {
    title: 'link.title',
    head: { ...about, waiting: 'count' },
    sheets: (scene) => [linkSheet([], scene), portalWaitSheet([], scene), waitingSheet([], { ...scene, ...now })],
  },
  'report decisions': {
    title: 'follow.title',
    head: { ...about, outstanding: 'count' },
    sheets: (scene) => [followedSheet([], [], scene), unfollowedSheet([], scene)],
  },
  'report sample': {
    title: 'sample.title',
    head: { ...about, target: 'string', seed: 'count', population: 'count' },
    sheets: (scene) => [sampleSheet([], { ...scene, ...now })],
  },
  'report handling': {
    title: 'handling.title',
    head: { ...about, dossiers: 'count' },
    sheets: (scene) => [workSheet([], scene), volumeSheet([], 0, scene)],
  },
  'report oversight': {
    title: 'oversight.title',
    head: { ...about, dossiers: 'count' },
    sheets: (scene) => [
      breachSheet([], { ...scene, headOf: () => null }),
      lateAgainSheet([], 0, scene),
      syncSheet([], 0, () => null, scene),
      digitisedSheet([], scene),
    ],
  },
  'report online': {
    title: 'online.summary',
    head: { ...about, received: 'count', online: 'count' },
    sheets: (scene) => [
      wantingSheet([], { ...scene, ...now }),
      conditionSheet([], { received: 0, online: 0 }, scene),
      filingSheet([], 0, scene),
      signingSheet([], scene),
    ],
  },
  'report difficulties': {
    title: 'difficulty.title',
    head: { ...about, reported: 'count', open: 'count' },
    sheets: (scene) => {
      const named = { ...scene, nameOf: (unit: string) => unit }
      return [difficultyUnitSheet([], 0, named), difficultyKindSheet([], 0, scene), openDifficultySheet([], named)]
    },
  },
  'report briefing': {
    title: 'briefing.title',
    head: { ...about, total: 'nullableNumber', totalBefore: 'nullableNumber' },
    sheets: (scene) => {
      const summary = {
        ...total,
        day: '2026-01-01',
        totalBefore: null,
        max: 0,
        lost: [],
        simulation: { streams: [], gain: 0 },
        cases: [],
      }
      return [lostSheet(summary, [], scene), answerableSheet([], scene), lateCaseSheet([], () => null, scene)]
    },
  },
  // each group of a province's own rules is a column more: `group CODE`
  'report rules': {
    title: 'cli.report-rules',
    head: { rules: 'string', ...about },
    sheets: (scene) => [ruleRankingSheet([], '', scene), ruleCriterionSheet([], scene)],
  },
}
