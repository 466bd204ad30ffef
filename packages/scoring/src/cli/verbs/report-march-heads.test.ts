import { beforeAll, expect, test } from 'vitest'
import { answerOf } from '../report/memory-scene.fixture.ts'
import type { ReportVerb } from '../report/report-verb.ts'
import type { ReportScene } from '../report/report-scene.ts'
import { marchScene } from './march.fixture.ts'
import { reportAnnouncementsVerb } from './report-announcements.ts'
import { reportBriefingVerb } from './report-briefing.ts'
import { reportCircular01Verb } from './report-circular-01.ts'
import { reportCompareVerb } from './report-compare.ts'
import { reportFindingsVerb } from './report-findings.ts'
import { reportForecastVerb } from './report-forecast.ts'
import { reportGovernmentVerb } from './report-government.ts'
import { reportHandlingVerb } from './report-handling.ts'
import { reportObligationsVerb } from './report-obligations.ts'
import { reportOnlineVerb } from './report-online.ts'
import { reportOverdueVerb } from './report-overdue.ts'
import { reportOversightVerb } from './report-oversight.ts'
import { reportPublicationVerb } from './report-publication.ts'
import { reportQuarterlyVerb } from './report-quarterly.ts'
import { reportReconcileVerb } from './report-reconcile.ts'
import { reportRestatementVerb } from './report-restatement.ts'
import { reportRulesVerb } from './report-rules.ts'
import { reportSampleVerb } from './report-sample.ts'
import { reportSimulateVerb } from './report-simulate.ts'
import { reportTrendVerb } from './report-trend.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})
const march = { from: '2026-03', to: '2026-03' }
const at = '2026-04-01'
/** One commune, as it was known at the end of 5 April. */
const one = { unit: 'H21.1', 'known-at': '2026-04-05' }
const known = { unit: 'H21.1', knownAt: '2026-04-05T17:00:00.000Z' }
const endOfMarch = '2026-03-31T17:00:00.000Z'

type Asked = Readonly<Record<string, string>>

/** What JSON says beside the rows of each table, and how many rows each has. */
const heads: readonly (readonly [
  verb: ReportVerb,
  asked: Asked,
  head: object,
  rows: Readonly<Record<string, number>>,
])[] = [
  [reportOverdueVerb, { ...one, at }, { ...known, at: endOfMarch, count: 0 }, { dossiers: 0 }],
  [
    reportRestatementVerb,
    { ...march, 'known-at': '2026-03-25T09:00', 'compared-with': '2026-04-01', unit: 'H21.1' },
    {
      unit: 'H21.1',
      from: '2026-03',
      to: '2026-03',
      at: '2026-04-01T17:00:00.000Z',
      before: { knownAt: '2026-03-25T02:00:00.000Z', total: 39.33 },
      after: { knownAt: '2026-04-01T17:00:00.000Z', total: 39.33 },
      learnt: 11,
    },
    { figures: 34, points: 21, moves: 1, late: 0 },
  ],
  [
    reportObligationsVerb,
    { ...one, at },
    { ...known, at: endOfMarch, count: 4 },
    { late: 4, open: 9, causes: 6, mistakes: 0 },
  ],
  [
    reportCompareVerb,
    { ...march, ...one, 'with-from': '2026-02', 'with-to': '2026-02' },
    {
      ...known,
      at: endOfMarch,
      with: { from: '2026-02', to: '2026-02' },
      total: 39.33,
      totalBefore: 26.89,
      change: 12.44,
    },
    { indicators: 22, procedures: 3, dossiers: 7 },
  ],
  [
    reportTrendVerb,
    { ...one, to: '2026-03', months: '2' },
    { ...known, at: '2026-04-05T17:00:00.000Z', by: 'month', from: '2026-02', to: '2026-03' },
    { periods: 2 },
  ],
  [
    reportPublicationVerb,
    { ...one, month: '2026-03', officials: 'yes' },
    { ...known, month: '2026-03', at: '2026-04-05T17:00:00.000Z', late: 3 },
    { units: 1, delays: 3, mistakes: 0 },
  ],
  [
    reportQuarterlyVerb,
    { ...one, quarter: '2026-Q1' },
    { ...known, quarter: '2026-Q1', dueBefore: '2026-03-20', at: '2026-04-05T17:00:00.000Z' },
    { tasks: 20, form06: 3 },
  ],
  [
    reportAnnouncementsVerb,
    { ...one, at, database: 'database.csv' },
    { ...known, at: endOfMarch, listed: 2, unread: 0 },
    { procedures: 2, verdicts: 7, parts: 7, differences: 0 },
  ],
  [
    reportReconcileVerb,
    { ...one, at, 'portal-list': 'list.json' },
    { ...known, at: endOfMarch, listed: 3, unread: 1 },
    { dossiers: 3, verdicts: 7 },
  ],
  [
    reportSampleVerb,
    { ...march, ...one, seed: '7', size: '2' },
    { ...known, at: endOfMarch, target: 'all', seed: 7, population: 2 },
    { dossiers: 2 },
  ],
  [
    reportBriefingVerb,
    { ...march, ...one },
    { ...known, at: '2026-04-05T17:00:00.000Z', total: 39.33, totalBefore: 26.89 },
    { lost: 17, answerable: 1, late: 1 },
  ],
  [
    reportRulesVerb,
    { ...march, ...one, rules: 'rules.yaml' },
    { ...known, at: endOfMarch, rules: 'tinh' },
    { units: 1, criteria: 1 },
  ],
  [
    reportForecastVerb,
    { ...march, ...one, at: '2026-03-15' },
    { ...known, at: '2026-03-14T17:00:00.000Z', open: 1 },
    { outlook: 6, dossiers: 1 },
  ],
  [
    reportSimulateVerb,
    { ...march, ...one },
    { ...known, at: endOfMarch, simulated: 1, total: 39.33, totalThen: 52 },
    { outcome: 3, indicators: 9, late: 1, lacking: 2 },
  ],
  [
    reportCircular01Verb,
    { ...march, ...one },
    { ...known, at: endOfMarch, dossiers: 4, least: 6, most: 14, band: null },
    { criteria: 9, officials: 2 },
  ],
  [
    reportFindingsVerb,
    { ...march, ...one },
    { ...known, at: endOfMarch, count: 3 },
    { findings: 3, kinds: 14, dataUse: 1, waits: 0, signers: 0, mismatches: 0 },
  ],
  [
    reportGovernmentVerb,
    { ...march, ...one },
    { ...known, from: '2026-03', to: '2026-03', at: '2026-04-05T17:00:00.000Z' },
    { indicators: 21, units: 1 },
  ],
  [reportHandlingVerb, { ...march, ...one }, { ...known, at: endOfMarch, dossiers: 2 }, { work: 0, volume: 1 }],
  [
    reportOversightVerb,
    { ...march, ...one },
    { ...known, at: endOfMarch, dossiers: 2 },
    { breaches: 2, lateAgain: 2, synchronisation: 1, digitised: 1 },
  ],
  [
    reportOnlineVerb,
    { ...march, ...one },
    { ...known, at: endOfMarch, received: 2, online: 2 },
    { dossiers: 2, conditions: 4, filings: 1, signing: 5 },
  ],
]

test.each(heads.map((head) => [head[0].name, ...head] as const))(
  '%s of one unit as it was known then says as data which unit, when, of what, with all rows of each table',
  async (_name, verb, asked, head, rows) => {
    const { identities: _, ...answer } = JSON.parse(await answerOf(verb, asked, scene, { format: 'json' })) as Record<
      string,
      unknown
    >
    const lengths = Object.entries(answer).map(([key, value]) => [key, Array.isArray(value) ? value.length : value])
    expect(Object.fromEntries(lengths)).toEqual({ ...head, ...rows })
  },
)
