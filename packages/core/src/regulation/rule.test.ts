import { describe, expect, test } from 'vitest'
import { findRuling, rule, type RuleValue, rulingAt } from './rule.ts'
import { regulationAt } from './rules.ts'
import { receptionAlert } from './rules/reception-rules.ts'
import { formatScope, type Scope } from './scope.ts'

const value = (from: string, article: string, more: Partial<RuleValue<string>> = {}): RuleValue<string> => ({
  from,
  text: 'T',
  article,
  certainty: 'found',
  value: article,
  ...more,
})

const scoped = (article: string, scope: Scope) => value('2025-01-01', article, { scope })

const limits = rule('second-leg', [
  value('2020-01-01', 'old', { to: '2025-01-01' }),
  value('2025-01-01', 'nation'),
  scoped('ministry', { ministry: 'education' }),
  scoped('province', { province: 'ha-noi' }),
  scoped('procedure', { procedure: 'land' }),
  scoped('province and procedure', { province: 'ha-noi', procedure: 'land' }),
])

const articleAt = (place: object) => rulingAt(limits, '2026-01-01', place).article

describe('a ruling', () => {
  test('is the value of the narrowest scope: procedure, then province, then ministry, then nation', () => {
    expect(articleAt({})).toBe('nation')
    expect(articleAt({ ministry: 'education' })).toBe('ministry')
    expect(articleAt({ ministry: 'education', province: 'ha-noi' })).toBe('province')
    expect(articleAt({ province: 'ha-noi', procedure: '1.1', groups: ['land'] })).toBe('province and procedure')
    expect(articleAt({ province: 'nghe-an', groups: ['land'] })).toBe('procedure')
    expect(articleAt({ procedure: 'land' })).toBe('procedure')
  })

  test('says which scope decided and which articles it sets aside', () => {
    expect(rulingAt(limits, '2026-01-01', { province: 'ha-noi', groups: ['land'] })).toMatchObject({
      scope: { province: 'ha-noi', procedure: 'land' },
      setsAside: ['procedure', 'province', 'nation'],
    })
  })

  test('holds from its first day until before its last; a later value of the same scope wins', () => {
    expect([rulingAt(limits, '2024-12-31').article, rulingAt(limits, '2025-01-01').article]).toEqual(['old', 'nation'])
    const later = rule('second-leg', [value('2020-01-01', 'first'), value('2021-01-01', 'second')])
    expect([rulingAt(later, '2020-12-31').article, rulingAt(later, '2021-01-01').article]).toEqual(['first', 'second'])
  })

  test('of equal scopes is the later one in whatever order they stand, of the same day the one that stands first', () => {
    const [first, second] = [value('2020-01-01', 'first'), value('2021-01-01', 'second')]
    for (const values of [
      [first, second],
      [second, first],
    ])
      expect(rulingAt(rule('second-leg', values), '2021-01-01')).toMatchObject({
        article: 'second',
        setsAside: ['first'],
      })
    const twins = rule('second-leg', [value('2020-01-01', 'one'), value('2020-01-01', 'two')])
    expect(rulingAt(twins, '2020-01-01')).toMatchObject({ article: 'one', setsAside: ['two'] })
  })

  test('that a parallel lends says that it does, and why', () => {
    expect(findRuling(receptionAlert, '2024-01-01')).toEqual({
      rule: 'reception-alert',
      article: 'NĐ 297/2025 art. 6(4) [by parallel]',
      certainty: 'inferred',
      reason: 'law.reason.parallel',
      value: '2wh',
      scope: {},
      setsAside: [],
    })
  })

  test('is missing before the first value: null where that is asked, an error that names rule and date elsewhere', () => {
    expect(findRuling(limits, '2019-12-31')).toBeNull()
    expect(() => rulingAt(limits, '2019-12-31')).toThrow('Rule second-leg has no value in force on 2019-12-31')
  })
})

describe('the regulation of a day', () => {
  const inForce = (date: string, place = {}) =>
    new Map(regulationAt(date, place).map(({ rule: { id }, ruling }) => [id, ruling]))

  test('is the articles in force then: the older decree on 30 June 2025, the newer on 1 July', () => {
    expect(inForce('2025-06-30').get('supplement-once')?.article).toBe('NĐ 61/2018 art. 11(2)(c), 17(2)')
    expect(inForce('2025-07-01').get('supplement-once')?.article).toContain('NĐ 118/2025 art. 11(2)')
  })

  test('leaves out what holds in other places only', () => {
    expect(inForce('2026-03-04').has('announcement')).toBe(false)
    expect(inForce('2026-03-04', { province: 'dong-thap' }).has('announcement')).toBe(false)
    expect(inForce('2026-03-04', { province: 'dong-thap', groups: ['land'] }).has('announcement')).toBe(true)
  })
})

test('a scope is told in words, the nation where nothing is named', () => {
  expect([formatScope({}), formatScope({ province: 'ha-noi', procedure: 'land' })]).toEqual([
    'nation',
    'province ha-noi, procedure land',
  ])
})
