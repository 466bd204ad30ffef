import { expect, test } from 'vitest'
import type { IndicatorFigure } from '../indicators/indicator-figure.ts'
import { pageInput } from '../page/page.fixture.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { costOfLateness, indicatorGaps, roundedHundredths, shortfalls } from './shortfall.ts'
import { costlyDossiers, simulateOnTime } from './simulation.ts'

const named = (letters: string): readonly string[] => letters.split('').map((letter) => `dossier-${letter}`)

const figure = (
  of: Pick<IndicatorFigure, 'code' | 'number' | 'numerator' | 'denominator'> & Partial<IndicatorFigure>,
): IndicatorFigure => ({
  formula: `report.formula.${of.code}`,
  citation: '766',
  certainty: 'found',
  flags: [],
  ...of,
})

/** Ten dossiers a to j: g to j are late, of which g is not late for 21 but disliked. */
const figures: readonly IndicatorFigure[] = [
  figure({
    code: 'PROGRESS',
    number: '05',
    numerator: 6,
    denominator: 10,
    dossiers: { denominator: named('jihgfedcba'), numerator: named('abcdef') },
  }),
  figure({
    code: 'DOSSIER_RECEIVING_SATISFACTION',
    number: '21',
    numerator: 6,
    denominator: 10,
    deductions: { late: 3, dissatisfied: 1 },
    dossiers: {
      denominator: named('abcdefghij'),
      numerator: named('abcdef'),
      deductions: { late: named('jih'), dissatisfied: named('g') },
    },
  }),
  figure({
    code: 'ORIGINAL_RESULT_AVAILABLE',
    number: '12',
    numerator: 8,
    denominator: 10,
    dossiers: { denominator: named('abcdefghij'), numerator: named('cdefghij') },
  }),
  figure({
    code: 'DOSSIER_SUBMITTED_ONLINE',
    number: '08',
    numerator: 4,
    denominator: 10,
    dossiers: { denominator: named('jihgfedcba'), numerator: named('abij') },
  }),
  figure({ code: 'DOSSIER_SYNC', number: '04', numerator: 0, denominator: null }),
  figure({ code: 'REUSED_DIGITIZED_DATA', number: '14', numerator: 0, denominator: 0 }),
  figure({ code: 'SO_HOA_GIAY_TO_GIAI_QUYET', number: '13', numerator: 10, denominator: 10 }),
]

const six = { numerator: 6, denominator: 10 }

const sheetOf = (total: number | null) => {
  const { sheet } = pageInput({
    counts: {
      PROGRESS: six,
      DOSSIER_RECEIVING_SATISFACTION: six,
      ORIGINAL_RESULT_AVAILABLE: { numerator: 8, denominator: 10 },
      DOSSIER_SUBMITTED_ONLINE: { numerator: 4, denominator: 10 },
      SO_HOA_GIAY_TO_GIAI_QUYET: { numerator: 10, denominator: 10 },
    },
  })
  return { ...sheet, score: { ...sheet.score, total, band: total === null ? null : ('good' as const) } }
}

const sheet = sheetOf(null)

test('a gap says what is missing to the maximum and to the target, and what the next dossier brings; of equals the earlier number', () => {
  const told = indicatorGaps(sheet, figures).map((gap) => [
    gap.number,
    `${gap.numerator}/${gap.denominator} of ${gap.targetPercent} %, ${gap.points} of ${gap.max}`,
    [gap.gain, gap.lacking, gap.toTarget, gap.perDossier],
  ])
  expect(told).toEqual([
    ['05', '6/10 of 100 %, 12 of 20', [8, 4, 4, 2]],
    // 6 · 0.6 / 0.9 = 4; the next dossier makes it 6 · 0.7 / 0.9
    ['21', '6/10 of 90 %, 4 of 6', [2, 4, 3, 0.666666666667]],
    // half of all is the target, so that one dossier brings the maximum
    ['08', '4/10 of 50 %, 4.8 of 6', [1.2, 6, 1, 1.2]],
    ['12', '8/10 of 100 %, 4.8 of 6', [1.2, 2, 2, 0.6]],
    ['13', '10/10 of 100 %, 4 of 4', [0, 0, 0, 0]],
  ])
  const above = figure({ code: 'DOSSIER_SUBMITTED_ONLINE', number: '08', numerator: 7, denominator: 10 })
  expect(indicatorGaps(sheet, [above])).toMatchObject([{ toTarget: 0, lacking: 3, gain: 0, perDossier: 0 }])
})

test('each dossier that is not counted stands once for each indicator, late where 05 or 21 says so', () => {
  const told = shortfalls(sheet, figures).map(
    ({ number, stream, reason, points }) => `${number} ${stream.slice(8)} ${reason} ${points}`,
  )
  expect(told).toEqual([
    ...['j', 'i', 'h', 'g'].map((one) => `05 ${one} late 2`),
    ...['h', 'g', 'f', 'e', 'd', 'c'].map((one) => `08 ${one} lacking 1.2`),
    '12 a lacking 0.6',
    '12 b lacking 0.6',
    ...['j', 'i', 'h'].map((one) => `21 ${one} late 0.666666666667`),
    '21 g dissatisfied 0.666666666667',
  ])
})

test('one more late dossier costs what 05 and 21 would lose, and nothing where neither has anything to lose', () => {
  expect(costOfLateness(sheet, figures)).toBeCloseTo(2 + 6 / 9, 10)
  const none = { code: 'PROGRESS', number: '05', numerator: 0, denominator: 10 } as const
  expect(costOfLateness(sheet, [figure(none)])).toBe(0)
  expect(costOfLateness(sheet, [figure({ ...none, numerator: 1 })])).toBe(2)
  expect(costOfLateness(sheet, figures.slice(2))).toBe(0)
})

test('dossiers that cost points come the costliest first, of equals by name, with the cost of lateness and of the rest apart', () => {
  const told = (which: 'lateness' | 'lacking') =>
    costlyDossiers(sheet, figures, which).dossiers.map(({ stream, lateness, lacking, shortfalls: found }) => [
      stream.slice(8),
      Number(lateness.toFixed(3)),
      Number(lacking.toFixed(3)),
      found.map(({ number }) => number).join(' '),
    ])
  expect(told('lateness')).toEqual([
    ['h', 2.667, 1.2, '05 08 21'],
    ['i', 2.667, 0, '05 21'],
    ['j', 2.667, 0, '05 21'],
    ['g', 2, 1.867, '05 08 21'],
  ])
  expect(told('lacking').map(([name, , lacking]) => `${name} ${lacking}`)).toEqual([
    'g 1.867',
    ...['c', 'd', 'e', 'f', 'h'].map((name) => `${name} 1.2`),
    'a 0.6',
    'b 0.6',
  ])
  const chosen = costlyDossiers(sheet, figures, 'lacking', { most: 2, picks: (stream) => stream !== 'dossier-c' })
  expect([chosen.count, chosen.dossiers.map(({ stream }) => stream)]).toEqual([7, ['dossier-g', 'dossier-d']])
})

test('all late dossiers on time raise 05 and 21 and the total with its class; some of them as far as they go', () => {
  const names = { '05': 'scorecard.indicator.PROGRESS', '21': 'scorecard.indicator.DOSSIER_RECEIVING_SATISFACTION' }
  const [progress, satisfaction] = [
    { code: 'PROGRESS', number: '05', name: names['05'], max: 20, points: 12, numerator: 6, denominator: 10 },
    {
      code: 'DOSSIER_RECEIVING_SATISFACTION',
      number: '21',
      name: names['21'],
      max: 6,
      points: 4,
      numerator: 6,
      denominator: 10,
    },
  ]
  expect(simulateOnTime(sheetOf(82), figures, decision766)).toEqual({
    streams: named('jihg'),
    notLate: [],
    indicators: [
      { ...progress, numeratorThen: 10, pointsThen: 20, gain: 8 },
      { ...satisfaction, numeratorThen: 10, pointsThen: 6, gain: 2 },
    ],
    total: 82,
    totalThen: 92,
    band: 'good',
    bandThen: 'excellent',
    gain: 10,
  })
  expect(simulateOnTime(sheet, figures, decision766, ['dossier-j', 'dossier-a', 'dossier-j', 'dossier-a'])).toEqual({
    streams: named('j'),
    notLate: named('a'),
    indicators: [
      { ...progress, numeratorThen: 7, pointsThen: 14, gain: 2 },
      { ...satisfaction, numeratorThen: 7, pointsThen: 4.67, gain: 0.67 },
    ],
    total: null,
    totalThen: null,
    band: null,
    bandThen: null,
    gain: 2.67,
  })
  expect(simulateOnTime(sheet, [], decision766)).toMatchObject({ streams: [], indicators: [], gain: 0 })
})

test('points are rounded half up as the scorecard rounds them, and never above the maximum', () => {
  expect(roundedHundredths({ max: 6, targetPercent: 100 }, 1, 16)).toBe(38)
  expect(roundedHundredths({ max: 6, targetPercent: 90 }, 1, 3)).toBe(222)
  expect(roundedHundredths({ max: 2, targetPercent: 80 }, 9, 10)).toBe(200)
  expect(roundedHundredths({ max: 2, targetPercent: 37.5 }, 1, 10)).toBe(53)
})
