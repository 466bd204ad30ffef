import { describe, expect, test } from 'vitest'
import { decision766 } from './decision-766.ts'
import { complete, exemptingCommunes, of, payment, pointsOf, score } from './score.fixture.ts'
import type { GroupCode, IndicatorCode } from './scorecard.ts'
import type { UnitScore } from './unit-score.ts'

describe('zero denominators', () => {
  test.each<[string, IndicatorCode]>([
    ['transparency', 'PUBLISH_ON_TIME'],
    ['synchronisation', 'DOSSIER_SYNC'],
    ['progress', 'PROGRESS'],
    ['digitisation', 'SO_HOA_GIAY_TO_GIAI_QUYET'],
  ])('0 out of 0 in %s is null, and its group loses the points but stays known', (_name, code) => {
    const row = score({ ...complete, [code]: of(0, 0) })
    expect(pointsOf(row, code)).toBeNull()
    const definition = decision766.indicators.find((indicator) => indicator.code === code)
    expect(row.total).toBe(100 - (definition?.max ?? 0))
  })

  test('three times 0 out of 0 and full synchronisation make 6 of 18, 33.33 percent, as published for Hưng Yên', () => {
    const none = of(0, 0)
    const row = score({
      PUBLISH_ON_TIME: none,
      PUBLIC_UPDATE_ON_TIME: none,
      PUBLIC_CONTENT_FULL: none,
      DOSSIER_SYNC: of(1, 1),
    })
    expect(row.groups.find(({ code }) => code === 'transparency')).toMatchObject({ points: 6, max: 18, percent: 33.33 })
  })

  test('no petition at all earns the full 6 points for each petition indicator', () => {
    const row = score({ PETITION_PROCESSING_ON_TIME: of(0, 0), PETITION_HANDLING_SATISFACTION: of(0, 0) })
    expect(pointsOf(row, 'PETITION_PROCESSING_ON_TIME')).toBe(6)
    expect(pointsOf(row, 'PETITION_HANDLING_SATISFACTION')).toBe(6)
  })

  test('satisfaction with dossiers is 0, not null and not full, where there are no dossiers', () => {
    expect(pointsOf(score({ DOSSIER_RECEIVING_SATISFACTION: of(0, 0) }), 'DOSSIER_RECEIVING_SATISFACTION')).toBe(0)
  })

  test('a payment block with nothing to pay earns 0, as published for the office of Phú Thọ', () => {
    expect(pointsOf(score(payment([0, 0], 0, 0, 1)), 'PAYMENT')).toBe(0)
    expect(pointsOf(score(payment([0, 0], 0, 0, 0)), 'PAYMENT')).toBe(0)
  })

  test('an online part with 0 out of 0 adds nothing to the block, which is null only when all three parts are', () => {
    const counts = {
      ONLINE_SERVICE_OFFERED: of(0, 0),
      ONLINE_SERVICE_WITH_DOSSIER: of(1, 2),
      DOSSIER_SUBMITTED_ONLINE: of(0, 0),
    }
    expect(pointsOf(score(counts), 'ONLINE')).toBe(2)
    const nothing = score({ ...complete, ...counts, ONLINE_SERVICE_WITH_DOSSIER: of(0, 0) })
    expect(pointsOf(nothing, 'ONLINE')).toBeNull()
    expect(pointsOf(nothing, 'online')).toBe(0)
    expect(nothing.total).toBe(88)
    const note = (row: UnitScore): unknown => row.blocks.find(({ code }) => code === 'ONLINE')?.note
    expect(note(score(counts))).toBeNull()
    expect(note(nothing)).toBe('zero-denominator')
  })

  test('the row says that the rule for a zero denominator was applied', () => {
    const row = score({ PROGRESS: of(0, 0) }).indicators.find(({ code }) => code === 'PROGRESS')
    expect(row).toMatchObject({ numerator: 0, denominator: 0, percent: null, note: 'zero-denominator' })
  })
})

describe('no data', () => {
  const groupsOf: [IndicatorCode, GroupCode][] = decision766.indicators.map(({ code, group }) => [code, group])

  test.each(groupsOf)(
    'without %s the group %s, the total and the class are unknown and other groups stay',
    (code, group) => {
      const { [code]: _gone, ...rest } = complete
      const row = score(rest)
      expect(row.groups.filter(({ points }) => points === null).map((each) => each.code)).toEqual([group])
      expect(row.total).toBeNull()
      expect(row.band).toBeNull()
    },
  )

  test('an indicator given as null has no data, which is not 0', () => {
    expect(score({ ...complete, PROGRESS: null }).total).toBeNull()
    expect(score({ ...complete, PROGRESS: of(0, 10) }).total).toBe(80)
  })

  test('a block without one of its parts has no points, while the parts that are there keep theirs', () => {
    const { FORMALITY_PAYMENT_INTEGRATED: _gone, ...rest } = complete
    const row = score(rest)
    expect(row.blocks.find(({ code }) => code === 'PAYMENT')).toMatchObject({ points: null, max: 10, note: 'no-data' })
    expect(pointsOf(row, 'DOSSIER_PAID_ONLINE')).toBe(6)
  })

  test('a unit about which nothing is known has 21 rows without data and no points', () => {
    const row = score({})
    expect(row.indicators.filter(({ note, points }) => note === 'no-data' && points === null)).toHaveLength(21)
    expect(row).toMatchObject({ total: null, max: 100, band: null })
  })
})

describe('what a score shows', () => {
  test('everything at 100 percent makes 100 points and the class excellent', () => {
    expect(score(complete)).toMatchObject({
      unit: 'Vân Canh',
      scorecard: '766',
      total: 100,
      max: 100,
      band: 'excellent',
    })
  })

  test('the five groups of the decision join online and payment', () => {
    const row = score({ ...complete, DOSSIER_PAID_ONLINE: of(5, 10), ONLINE_SERVICE_WITH_DOSSIER: of(5, 10) })
    expect(row.decisionGroups.map(({ code, points, max }) => [code, points, max])).toEqual([
      ['I', 18, 18],
      ['II', 20, 20],
      ['III', 17, 22],
      ['IV', 22, 22],
      ['V', 18, 18],
    ])
  })

  test('a row carries its counts, its rate in percent and where the law says so', () => {
    expect(score({ PROGRESS: of(2541, 2618) }).indicators.find(({ number }) => number === '05')).toEqual({
      number: '05',
      code: 'PROGRESS',
      name: 'scorecard.indicator.PROGRESS',
      group: 'progress',
      block: null,
      numerator: 2541,
      denominator: 2618,
      percent: 97.06,
      points: 19.41,
      max: 20,
      targetPercent: 100,
      citation: '766/QĐ-TTg II.05',
      formulaVersion: '766@2022-06-23',
      note: null,
    })
  })

  test('a certified-copy ratio shows its percent and no counts', () => {
    const row = score({ ELECTRONIC_CERTIFIED_COPY: { ratio: 0.25 } }).indicators.find(({ number }) => number === '15')
    expect(row).toMatchObject({ numerator: null, denominator: null, percent: 25, points: 0.5 })
  })

  test('a province counts the communes that certify copies, and scores as with the ratio', () => {
    expect(pointsOf(score({ ELECTRONIC_CERTIFIED_COPY: of(99, 135) }), 'ELECTRONIC_CERTIFIED_COPY')).toBe(1.47)
  })
})

describe('applicability', () => {
  const exempting = exemptingCommunes(['SYNCED_WITH_DVCQG_PERSONAL_STORAGE', 'ONLINE_SERVICE_OFFERED'], '2027-01-01')
  const lacking = { ...complete, SYNCED_WITH_DVCQG_PERSONAL_STORAGE: of(0, 10), ONLINE_SERVICE_OFFERED: of(0, 10) }

  test('by default every indicator applies to a commune', () => {
    expect(score(lacking, { level: 'commune' }).total).toBe(94)
  })

  test('a commune exempt from an indicator gets its full marks, from the day of the exemption on', () => {
    const options = { scorecard: exempting, level: 'commune' } as const
    expect(score(lacking, { ...options, at: '2026-12-31' }).total).toBe(94)
    expect(score(lacking, { ...options, at: '2027-01-01' }).total).toBe(100)
  })

  test('an exemption of communes does not help a department, nor a unit whose level is not given', () => {
    expect(score(lacking, { scorecard: exempting, level: 'department' }).total).toBe(94)
    expect(score(lacking, { scorecard: exempting }).total).toBe(94)
  })

  test('an exempt indicator needs no counts', () => {
    const { SYNCED_WITH_DVCQG_PERSONAL_STORAGE: _gone, ...rest } = complete
    const row = score(rest, { scorecard: exempting, level: 'commune' })
    expect(row.total).toBe(100)
    expect(row.indicators.find(({ number }) => number === '16')).toMatchObject({ points: 4, note: 'not-applicable' })
  })
})
