import { beforeAll, expect, test } from 'vitest'
import { answerOf } from '../report/memory-scene.fixture.ts'
import type { ReportScene } from '../report/report-scene.ts'
import type { ReportVerb } from '../report/report-verb.ts'
import { marchScene } from './march.fixture.ts'
import { reportCompareVerb } from './report-compare.ts'
import { reportFindingsVerb } from './report-findings.ts'
import { reportForecastVerb } from './report-forecast.ts'
import { reportForm06Verb } from './report-form06.ts'
import { reportGovernmentVerb } from './report-government.ts'
import { reportIndexVerb } from './report-index.ts'
import { reportObligationsVerb } from './report-obligations.ts'
import { reportOnlineVerb } from './report-online.ts'
import { reportRestatementVerb } from './report-restatement.ts'
import { reportSampleVerb } from './report-sample.ts'
import { reportSimulateVerb } from './report-simulate.ts'
import { reportTrendVerb } from './report-trend.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await marchScene()
})

type Asked = Readonly<Record<string, string>>
const march = { from: '2026-03', to: '2026-03' }
const february = { 'with-from': '2026-02', 'with-to': '2026-02' }

const drills: readonly (readonly [verb: ReportVerb, asked: Asked, drill: string, members: readonly string[]])[] = [
  [reportForm06Verb, march, '2026-03:late', ['due-before', 'due-on-first', 'handed-over']],
  [reportForm06Verb, { ...march, unit: 'H21.2' }, '2026-03:received', ['last-minute', 'open-late']],
  [reportIndexVerb, march, '05:lacking', ['handed-over', 'open-late']],
  [reportIndexVerb, march, '08:denominator', ['handed-over', 'last-minute', 'on-first', 'open-late']],
  [reportGovernmentVerb, march, 'H21.2:openOverdue', ['open-late']],
  [reportGovernmentVerb, march, 'H21.1/05:lacking', ['handed-over']],
  [reportCompareVerb, { ...march, ...february }, '05:percent', ['handed-over', 'open-late']],
  [reportTrendVerb, { to: '2026-03' }, 'H21.1/2026-02:PROGRESS', ['due-before', 'ended-february']],
  [reportObligationsVerb, { at: '2026-04-01' }, 'H21.2/-/late-apology:open', ['open-late']],
  [reportOnlineVerb, march, 'components-signed:fails', ['handed-over']],
]

test.each(drills.map((drill) => [drill[0].name, ...drill] as const))(
  'of %s a figure leads to the dossiers behind it, each of which the events put there',
  async (_name, verb, asked, drill, members) => {
    const list = await answerOf(verb, { ...asked, drill }, scene, { format: 'csv' })
    const [, ...rows] = list.trimEnd().split('\n')
    expect(rows.map((row) => row.split(',')[0] ?? '').toSorted()).toEqual(members)
  },
)

test.each([
  [reportForm06Verb, march],
  [reportIndexVerb, march],
  [reportGovernmentVerb, march],
  [reportCompareVerb, { ...march, ...february }],
  [reportTrendVerb, { to: '2026-03' }],
  [reportObligationsVerb, { at: '2026-04-01' }],
  [reportOnlineVerb, march],
] as const)('the page of a report holds the late dossier with its code', async (verb, asked) => {
  expect(await answerOf(verb, asked, scene, { format: 'html' })).toContain('open-late')
})

const refusals: readonly (readonly [why: string, verb: ReportVerb, asked: Asked, code: string, params: object])[] = [
  ['without the instant of then', reportRestatementVerb, march, 'cli.missing-option', { option: '--known-at INSTANT' }],
  [
    'compared with an instant before then',
    reportRestatementVerb,
    { ...march, 'known-at': '2026-04-05T00:00', 'compared-with': '2026-04-04T23:59' },
    'restatement.order',
    { before: '2026-04-05T00:00', after: '2026-04-04T23:59' },
  ],
  ['with counts for several units', reportGovernmentVerb, { ...march, given: 'x.json' }, 'cli.given-one-unit', {}],
  [
    'with no number of rows',
    reportCompareVerb,
    { ...march, ...february, most: 'all' },
    'proof.whole-number',
    { option: 'most' },
  ],
  ['with no number of rows', reportSimulateVerb, { ...march, most: '1.5' }, 'proof.whole-number', { option: 'most' }],
  ['with no number of rows', reportForecastVerb, { ...march, most: '-1' }, 'proof.whole-number', { option: 'most' }],
  [
    'with no number of months',
    reportTrendVerb,
    { to: '2026-03', months: 'x' },
    'proof.whole-number',
    { option: 'months' },
  ],
  ['with no number to draw by', reportSampleVerb, { ...march, seed: 'x' }, 'proof.whole-number', { option: 'seed' }],
  [
    'with no number to draw',
    reportSampleVerb,
    { ...march, seed: '7', size: 'x' },
    'proof.whole-number',
    { option: 'size' },
  ],
  ['with no least number', reportFindingsVerb, { ...march, least: 'x' }, 'proof.whole-number', { option: 'least' }],
  ['with no number of years', reportFindingsVerb, { ...march, years: 'x' }, 'proof.whole-number', { option: 'years' }],
  ['with no minutes to wait', reportFindingsVerb, { ...march, wait: 'x' }, 'proof.whole-number', { option: 'wait' }],
  ['with no days to an end', reportFindingsVerb, { ...march, ending: 'x' }, 'proof.whole-number', { option: 'ending' }],
]

test.each(refusals.map(([why, verb, ...rest]) => [verb.name, why, verb, ...rest] as const))(
  '%s %s is refused with what was written',
  async (_name, _why, verb, asked, code, params) => {
    await expect(answerOf(verb, asked, scene)).rejects.toMatchObject({ code, params })
  },
)

test('a restatement may be compared with the very instant of then, and nothing was learnt in between', async () => {
  const asked = { ...march, 'known-at': '2026-04-05', 'compared-with': '2026-04-05' }
  const told = JSON.parse(await answerOf(reportRestatementVerb, asked, scene, { format: 'json' })) as object
  expect(told).toMatchObject({ learnt: 0, moves: [], before: { knownAt: '2026-04-05T17:00:00.000Z' } })
})
