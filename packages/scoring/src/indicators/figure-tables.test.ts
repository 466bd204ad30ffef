import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import { mark } from '../facts/dossier-marks.ts'
import { catalogueIndicators } from './catalogue-figure.ts'
import { dossierIndicators } from './dossier-indicators.ts'
import { countedIn, dossierFigure } from './dossier-tally.ts'
import { indicatorFigures } from './indicator-tally.ts'
import { petitionFigures } from './petition-figures.ts'

const period = { from: 100, to: 200, at: 300 }

test('each indicator that dossiers decide names its number, its formula, where it is written and how sure that is', () => {
  const lines = indicatorFigures([], period).map((figure) => {
    const { number, code, formula, citation, certainty, numerator, denominator, flags } = figure
    expect(formula).toBe(`report.formula.${code}`)
    return [number, code, citation, certainty, numerator, denominator, ...flags].join(' ')
  })
  expect(lines).toEqual([
    '04 DOSSIER_SYNC 766/QĐ-TTg I.04 found 0 0 NO_NATIONAL_REPORT_DATA',
    '05 PROGRESS 766/QĐ-TTg II.05 found 0 0',
    '08 DOSSIER_SUBMITTED_ONLINE 766/QĐ-TTg III.08 inferred 0 0',
    '11 DOSSIER_PAID_ONLINE 766/QĐ-TTg III.11 found 0 0',
    '12 ORIGINAL_RESULT_AVAILABLE 766/QĐ-TTg IV.12 inferred 0 0',
    '13 SO_HOA_GIAY_TO_GIAI_QUYET 766/QĐ-TTg IV.13 inferred 0 0',
    '14 REUSED_DIGITIZED_DATA 766/QĐ-TTg IV.14 found 0 0',
    '16 SYNCED_WITH_DVCQG_PERSONAL_STORAGE 766/QĐ-TTg IV.16 inferred 0 0',
    '17 CITIZEN_DATA_CONNECTED_FORMALITY 766/QĐ-TTg IV.17 found 0 ',
    '18 CITIZEN_DATA_CONNECTED_DOSSIER 766/QĐ-TTg IV.18 found 0 0',
    '21 DOSSIER_RECEIVING_SATISFACTION 766/QĐ-TTg V.21 found 0 0',
  ])
})

test('each indicator of the catalogue names its number, its formula, where it is written, and what it counts', () => {
  const lines = Object.entries(catalogueIndicators).map(
    ([name, { code, number, formula, citation, certainty, counts }]) => {
      expect(formula).toBe(`report.formula.${code}`)
      return [name, number, code, citation, certainty, counts].join(' ')
    },
  )
  expect(lines).toEqual([
    'announced 01 PUBLISH_ON_TIME 766/QĐ-TTg I.01 found procedure',
    'published 02 PUBLIC_UPDATE_ON_TIME 766/QĐ-TTg I.02 found procedure',
    'complete 03 PUBLIC_CONTENT_FULL 766/QĐ-TTg I.03 inferred procedure',
    'offered 06 ONLINE_SERVICE_OFFERED 766/QĐ-TTg III.06 inferred procedure',
    'used 07 ONLINE_SERVICE_WITH_DOSSIER 766/QĐ-TTg III.07 inferred service',
    'paid 09 FORMALITY_PAID_ONLINE 766/QĐ-TTg III.09 inferred procedure',
    'integrated 10 FORMALITY_PAYMENT_INTEGRATED 766/QĐ-TTg III.10 inferred procedure',
    'certified 15 ELECTRONIC_CERTIFIED_COPY 766/QĐ-TTg IV.15 inferred commune',
    'population 17 CITIZEN_DATA_CONNECTED_FORMALITY 766/QĐ-TTg IV.17 inferred procedure',
  ])
})

test('the figures of petitions name their number, formula and source, and those for information have no number', () => {
  const common = { certainty: 'inferred', numerator: 0, denominator: 0 }
  const reasons = { late: 0, disliked: 0, repeated: 0 }
  expect(petitionFigures([], period)).toEqual([
    {
      ...common,
      code: 'PETITION_PROCESSING_ON_TIME',
      number: '19',
      formula: 'report.formula.PETITION_PROCESSING_ON_TIME',
      citation: '766/QĐ-TTg V.19',
    },
    {
      ...common,
      code: 'PETITION_HANDLING_SATISFACTION',
      number: '20',
      formula: 'report.formula.PETITION_HANDLING_SATISFACTION',
      citation: '766/QĐ-TTg V.20',
      reasons,
    },
    {
      ...common,
      code: 'PETITION_CLASSIFICATION_TTHC',
      number: null,
      formula: 'report.formula.PETITION_CLASSIFICATION_TTHC',
      citation: '766/QĐ-TTg V',
    },
    {
      ...common,
      code: 'PETITION_CLASSIFICATION_STAFF',
      number: null,
      formula: 'report.formula.PETITION_CLASSIFICATION_STAFF',
      citation: '766/QĐ-TTg V',
    },
  ])
})

test('what each indicator counts of a dossier hangs on its marks and on no others: both sides, the one below alone, or neither', () => {
  const counted = (number: string, ...marks: readonly (keyof typeof mark)[]): number => {
    const indicator = dossierIndicators.find((each) => each.number === number)
    if (indicator === undefined) throw new Error(number)
    return countedIn(
      indicator,
      marks.reduce((sum, name) => sum | mark[name], 0),
    )
  }
  expect([counted('05'), counted('05', 'onTime')]).toEqual([1, 3])
  expect([counted('08', 'online'), counted('08', 'channel'), counted('08', 'channel', 'online')]).toEqual([0, 1, 3])
  const paper = ['channel', 'online', 'returnsPaper'] as const
  expect([counted('08', ...paper), counted('08', ...paper, 'resultAttached')]).toEqual([1, 3])
  expect(counted('08', 'channel', 'online', 'requiresElectronic')).toBe(3)
  expect([counted('11', 'paidOnline'), counted('11', 'feeCharged'), counted('11', 'feeCharged', 'paidOnline')]).toEqual(
    [0, 1, 3],
  )
  expect([counted('12'), counted('12', 'resultAttached')]).toEqual([1, 3])
  const digitised = ['digitised', 'requiresElectronic'] as const
  expect([counted('13'), counted('13', 'digitised'), counted('13', ...digitised)]).toEqual([1, 3, 1])
  expect([counted('13', ...digitised, 'resultAttached'), counted('13', 'digitised', 'returnsPaper')]).toEqual([3, 3])
  expect([counted('14'), counted('14', 'reused'), counted('16'), counted('16', 'linked')]).toEqual([1, 3, 1, 3])
  expect([counted('18'), counted('18', 'populationData'), counted('18', 'identity')]).toEqual([1, 3, 3])
  expect([counted('21', 'onTime'), counted('21', 'onTime', 'dissatisfied')]).toEqual([3, 9])
  expect([counted('21'), counted('21', 'dissatisfied')]).toEqual([5, 13])
})

test('21 subtracts both reasons and not below 0; the others show their own count and no reasons', () => {
  const counts = { denominator: 5, numerator: 4, late: 2, dissatisfied: 1 }
  const [progress] = dossierIndicators
  const satisfaction = dossierIndicators.at(-1)
  if (progress === undefined || satisfaction === undefined) throw new Error('no indicator')
  expect(dossierFigure(progress, counts)).toEqual({
    code: 'PROGRESS',
    number: '05',
    formula: 'report.formula.PROGRESS',
    citation: '766/QĐ-TTg II.05',
    certainty: 'found',
    numerator: 4,
    denominator: 5,
    flags: [],
  })
  expect(dossierFigure(satisfaction, counts)).toMatchObject({ numerator: 2, deductions: { late: 2, dissatisfied: 1 } })
  expect(dossierFigure(satisfaction, { ...counts, late: 5 }).numerator).toBe(0)
})

test('a dossier is of the period from its first instant until before its last, and never without a reception', () => {
  const received = (receivedAt: number | null, query: object = {}) =>
    indicatorFigures([factWith({ receivedAt })], { ...period, ...query }).find(({ number }) => number === '05')
      ?.denominator
  expect([99, 100, 199, 200, null].map((at) => received(at))).toEqual([0, 1, 1, 0, 0])
  expect([149, 150].map((at) => received(at, { at: 150 }))).toEqual([1, 0])
})

test('a dossier of no unit is of no filter by unit, and dossiers are listed only where they are asked for', () => {
  const fact = factWith({
    receivedAt: 100,
    submittedTo: 'A',
    receivingUnit: 'R',
    populationDataUsedAt: 120,
    procedure: '1',
  })
  const figure = (query: object, number = '05', facts = [fact]) =>
    indicatorFigures(facts, { ...period, ...query }).find((each) => each.number === number)
  expect(figure({ units: ['A'] })?.denominator).toBe(1)
  expect(figure({ units: ['B'] })?.denominator).toBe(0)
  expect(figure({ units: ['A'], receivingUnits: ['R'] })?.denominator).toBe(1)
  expect(figure({ units: ['A'], receivingUnits: ['A'] })?.denominator).toBe(0)
  expect(figure({ units: ['A', ''] }, '05', [factWith({ receivedAt: 100 })])?.denominator).toBe(0)
  expect(figure({})).not.toHaveProperty('dossiers')
  expect(figure({}, '17')).not.toHaveProperty('dossiers')
  expect(figure({}, '04')).not.toHaveProperty('dossiers')
  expect(figure({ listDossiers: true })?.dossiers).toEqual({ denominator: ['dossier-a'], numerator: ['dossier-a'] })
  const twice = [fact, { ...fact, stream: 'dossier-b' }, { ...fact, stream: 'dossier-c', procedure: null }]
  expect(figure({ listDossiers: true }, '17', twice)?.dossiers).toEqual({
    numerator: ['dossier-a', 'dossier-b'],
    denominator: [],
  })
})
