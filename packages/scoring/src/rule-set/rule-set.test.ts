import { readFileSync } from 'node:fs'
import { isMotcuaError } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { loadRuleSet, readRuleSet } from './read-rule-set.ts'
import type { RuleSet } from './rule-set.ts'
import { scoreByRules } from './score-by-rules.ts'

const shipped = readFileSync(new URL('../../../../examples/rules/provincial-2024.yaml', import.meta.url), 'utf8')

const written = (...criteria: readonly string[]): string =>
  [
    'version: 1',
    'id: r',
    'title: t',
    'citation: c',
    'groups: [{ code: A, name: a }, { code: B, name: b }]',
    'bands:',
    '  - { from: 2024-01-01, citation: c, classes: [{ name: cao, atLeast: 8 }, { name: thấp, atLeast: 0 }] }',
    '  - { from: 2025-01-01, citation: d, classes: [{ name: cao, atLeast: 9 }, { name: thấp, atLeast: 0 }] }',
    'criteria:',
    ...criteria.map((line) => `  - ${line}`),
  ].join('\n')

const rulesOf = (...criteria: readonly string[]): RuleSet => loadRuleSet(written(...criteria), 'r.yaml')

const term = (rest: string, from = '2024-01-01'): string => `{ from: ${from}, citation: c, max: 10, ${rest} }`
const onTime = (...terms: readonly string[]): string =>
  `{ code: '1', name: n, group: A, counts: PROGRESS, terms: [${terms.join(', ')}] }`

const scored = (rules: RuleSet, numerator: number, denominator: number, at = '2024-06-01') =>
  scoreByRules(rules, { PROGRESS: { numerator, denominator } }, { unit: 'H21.1', at, level: 'commune' })

describe('points by a province’s own rules', () => {
  test('are pro rata up to the target, exact and rounded half-up once', () => {
    const rules = rulesOf(onTime(term('target: 80')))
    expect(scored(rules, 80, 100).total).toBe(10)
    expect(scored(rules, 100, 100).total).toBe(10)
    // 10 · 0.6666 / 0.8 = 8.3333; 10 · 0.0137 / 0.8 = 0.17125
    expect(scored(rules, 2, 3).total).toBe(8.33)
    expect(scored(rules, 137, 10_000).total).toBe(0.17)
    // 10 · 0.0142 / 0.8 = 0.1775 is 0.18
    expect(scored(rules, 142, 10_000).total).toBe(0.18)
  })

  test('are those of the first step that the exact rate reaches, and none below the last', () => {
    const rules = rulesOf(onTime(term('steps: [{ atLeast: 90, points: 10 }, { atLeast: 66.67, points: 5 }]')))
    expect(scored(rules, 9, 10).total).toBe(10)
    expect(scored(rules, 899_999, 1_000_000).total).toBe(5)
    expect(scored(rules, 6667, 10_000).total).toBe(5)
    // 2 of 3 reads as 66.67 % and is less
    expect(scored(rules, 2, 3)).toMatchObject({ total: 0, criteria: [{ percent: 66.67 }] })
  })

  test('follow the term and the classes in force on the day', () => {
    const rules = rulesOf(onTime(term('target: 100'), term('fixed: 8', '2025-01-01')))
    expect(scored(rules, 8, 10, '2024-12-31')).toMatchObject({ total: 8, band: 'cao' })
    expect(scored(rules, 0, 10, '2025-01-01')).toMatchObject({ total: 8, band: 'thấp' })
    expect(scored(rules, 8, 10, '2023-12-31')).toMatchObject({
      total: 0,
      max: 0,
      band: null,
      criteria: [{ note: 'not-in-force' }],
    })
  })

  test('of 0 out of 0 are none, zero or the maximum, as the rules say', () => {
    const zero = (rule: string) => scored(rulesOf(onTime(term(`target: 100, zero: ${rule}`))), 0, 0).criteria[0]
    expect(zero('none')).toMatchObject({ points: null, note: 'zero-denominator' })
    expect(zero('zero')).toMatchObject({ points: 0 })
    expect(zero('full')).toMatchObject({ points: 10 })
  })

  test('are the maximum, or neither points nor maximum, for a level that a criterion is not for', () => {
    const one = (elsewhere: string) =>
      scored(rulesOf(onTime(term(`target: 100, levels: [department], elsewhere: ${elsewhere}`))), 1, 10)
    expect(one('full')).toMatchObject({ total: 10, max: 10, criteria: [{ note: 'not-applicable' }] })
    expect(one('left-out')).toMatchObject({ total: 0, max: 0, criteria: [{ points: null }] })
    const rules = rulesOf(onTime(term('target: 100, levels: [department]')))
    const unknown = scoreByRules(
      rules,
      { PROGRESS: { numerator: 1, denominator: 10 } },
      { unit: 'x', at: '2024-06-01', level: null },
    )
    expect(unknown.total).toBe(1)
  })

  test('take counts of the province’s own by unit and criterion, and without them there is no total', () => {
    const rules = rulesOf(`{ code: KL, name: n, group: B, counts: own, terms: [${term('target: 100')}] }`)
    const scene = { unit: 'H21.1', at: '2024-06-01', level: 'commune' } as const
    expect(scoreByRules(rules, {}, { ...scene, own: { KL: { numerator: 3, denominator: 4 } } })).toMatchObject({
      total: 7.5,
      groups: [
        { code: 'A', points: 0, max: 0 },
        { code: 'B', points: 7.5, max: 10 },
      ],
    })
    expect(scoreByRules(rules, {}, scene)).toMatchObject({ total: null, band: null, criteria: [{ note: 'no-data' }] })
    const wrong = () => scoreByRules(rules, {}, { ...scene, own: { KL: { numerator: 5, denominator: 4 } } })
    expect(wrong).toThrow(/H21\.1.*KL|KL.*H21\.1/s)
  })
})

test('the rules of a provincial software of 2024 give what it gave: 1.6 below its threshold, 0.9 for few paid online', () => {
  const rules = loadRuleSet(shipped, 'provincial-2024.yaml')
  const counts = {
    PROGRESS: { numerator: 45, denominator: 60 },
    ONLINE_SERVICE_OFFERED: { numerator: 79, denominator: 100 },
    ONLINE_SERVICE_WITH_DOSSIER: { numerator: 1, denominator: 8 },
    DOSSIER_SUBMITTED_ONLINE: { numerator: 50, denominator: 100 },
    FORMALITY_PAID_ONLINE: { numerator: 49, denominator: 100 },
    DOSSIER_PAID_ONLINE: { numerator: 29, denominator: 100 },
    ORIGINAL_RESULT_AVAILABLE: { numerator: 1, denominator: 2 },
    SO_HOA_GIAY_TO_GIAI_QUYET: { numerator: 4, denominator: 5 },
    REUSED_DIGITIZED_DATA: { numerator: 1, denominator: 5 },
  }
  const { criteria, total, max } = scoreByRules(rules, counts, { unit: 'x', at: '2024-06-01', level: 'commune' })
  expect(Object.fromEntries(criteria.map(({ code, points }) => [code, points]))).toEqual({
    '01': 6,
    '04': 6,
    '05': 15,
    '06': 1.6,
    '07': 0.5,
    '08': 6,
    '09': 1.6,
    '10': 2,
    '11': 0.9,
    '12': 3,
    '13': 4,
    '14': 1.6,
  })
  expect([total, max]).toEqual([48.2, 66])
})

describe('a file of rules', () => {
  const faults = (...criteria: readonly string[]) =>
    readRuleSet(written(...criteria)).faults.map(({ line, field, code }) => [line, field, code])

  test('names line and field of what contradicts in it', () => {
    expect(faults(onTime(term('target: 80, fixed: 11')))).toEqual([
      [10, 'criteria[0].terms[0]', 'rules.fault.one-way'],
      [10, 'criteria[0].terms[0].fixed', 'rules.fault.above-max'],
    ])
    expect(faults(onTime(term('target: 80'), term('target: 90')))).toEqual([
      [10, 'criteria[0].terms[1].from', 'rules.fault.order'],
    ])
    const twice = onTime(term('target: 80'))
    expect(faults(twice, twice)).toEqual([[11, 'criteria[1].code', 'rules.fault.twice']])
    expect(faults(twice.replace('group: A', 'group: Z'))).toEqual([[10, 'criteria[0].group', 'rules.fault.group']])
    expect(faults(twice.replace('counts: PROGRESS, ', ''))).toEqual([[10, 'criteria[0].code', 'rules.fault.counts']])
    expect(faults(onTime(term('steps: [{ atLeast: 50, points: 1 }, { atLeast: 50, points: 0 }]')))).toEqual([
      [10, 'criteria[0].terms[0].steps[1].atLeast', 'rules.fault.steps-order'],
    ])
  })

  test('names line and field of what has the wrong form, and nothing is scored by it', () => {
    expect(faults(onTime(term('target: 0')))).toEqual([[10, 'criteria[0].terms[0].target', 'field.not-above']])
    expect(faults(onTime(term('target: 80')).replace('PROGRESS', 'PROGRES'))).toEqual([
      [10, 'criteria[0].counts', 'field.choice'],
    ])
    const load = () => loadRuleSet(written(onTime(term('goal: 80'))), 'r.yaml')
    expect(load).toThrow(expect.objectContaining({ code: 'rules.invalid' }))
    try {
      load()
    } catch (error) {
      expect(isMotcuaError(error) && error.params['first']).toMatchObject({
        vi: expect.stringContaining('10') as string,
      })
    }
  })
})
