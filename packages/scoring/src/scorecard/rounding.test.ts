import { describe, expect, test } from 'vitest'
import type { UnitCounts } from './counts.ts'
import { complete, of, payment, pointsOf, score } from './score.fixture.ts'
import type { IndicatorCode } from './scorecard.ts'

/** Published by the national portal for Vân Canh (Gia Lai), read on 10/10/2026. */
const vanCanhDigitisation = {
  ORIGINAL_RESULT_AVAILABLE: of(2497, 2618),
  SO_HOA_GIAY_TO_GIAI_QUYET: of(1520, 2618),
  REUSED_DIGITIZED_DATA: of(1543, 2618),
  ELECTRONIC_CERTIFIED_COPY: { ratio: 1 },
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: of(2, 2618),
  CITIZEN_DATA_CONNECTED_FORMALITY: of(28, 388),
  CITIZEN_DATA_CONNECTED_DOSSIER: of(1105, 2618),
} as const satisfies UnitCounts

describe('points as the national portal published them in 2026', () => {
  test.each<[string, IndicatorCode, number, number, number]>([
    ['Hưng Yên, 30/9/2026', 'PROGRESS', 377_759, 436_197, 17.32],
    ['Hưng Yên, 30/9/2026', 'REUSED_DIGITIZED_DATA', 180_567, 446_563, 1.01],
    ['Hưng Yên, 30/9/2026', 'PETITION_PROCESSING_ON_TIME', 252, 505, 2.99],
    ['Phú Thọ, 28/9/2026', 'PUBLIC_CONTENT_FULL', 87, 89, 1.96],
    ['Phú Thọ, 28/9/2026', 'ORIGINAL_RESULT_AVAILABLE', 433_356, 597_918, 4.35],
    ['Phú Thọ, 28/9/2026', 'DOSSIER_RECEIVING_SATISFACTION', 528_464, 597_918, 5.89],
    ['Lai Châu, 30/9/2026', 'PUBLISH_ON_TIME', 48, 49, 5.88],
    ['Lai Châu, 30/9/2026', 'CITIZEN_DATA_CONNECTED_FORMALITY', 216, 1330, 0.32],
    ['Vân Canh, 10/10/2026', 'PUBLIC_UPDATE_ON_TIME', 43, 47, 3.66],
    ['Vân Canh, 10/10/2026', 'CITIZEN_DATA_CONNECTED_DOSSIER', 1105, 2618, 0.84],
    ['Vân Canh, 10/10/2026', 'DOSSIER_RECEIVING_SATISFACTION', 2540, 2618, 6],
    ['Department of Culture, Gia Lai, 10/10/2026', 'PROGRESS', 653, 654, 19.97],
  ])('%s: %s, %d of %d, earns %d', (_unit, code, n, d, points) => {
    expect(pointsOf(score({ [code]: of(n, d) }), code)).toBe(points)
  })
})

describe('rounding', () => {
  test('digitisation of Vân Canh is 12.49, the sum of rounded indicators; unrounded they would make 12.51', () => {
    expect(pointsOf(score(vanCanhDigitisation), 'digitisation')).toBe(12.49)
  })

  test('rounding before summing may also raise a group: 0.02 + 0.01 + 0.01 where the exact sum is 0.025', () => {
    const counts: UnitCounts = {
      ORIGINAL_RESULT_AVAILABLE: of(1, 400),
      SO_HOA_GIAY_TO_GIAI_QUYET: of(1, 800),
      REUSED_DIGITIZED_DATA: of(0, 1),
      ELECTRONIC_CERTIFIED_COPY: { ratio: 0 },
      SYNCED_WITH_DVCQG_PERSONAL_STORAGE: of(0, 1),
      CITIZEN_DATA_CONNECTED_FORMALITY: of(1, 400),
      CITIZEN_DATA_CONNECTED_DOSSIER: of(0, 1),
    }
    expect(pointsOf(score(counts), 'digitisation')).toBe(0.04)
  })

  test('603 of 654 digitised earns 3.69 of 4, so the target of 13 is 100 percent and not the 80 of the document', () => {
    expect(pointsOf(score({ SO_HOA_GIAY_TO_GIAI_QUYET: of(603, 654) }), 'SO_HOA_GIAY_TO_GIAI_QUYET')).toBe(3.69)
  })

  test('the payment block of Hưng Yên is rounded once, to 6.61; rounding its parts first would give 6.60', () => {
    expect(pointsOf(score(payment([261_286, 307_852], 133, 66, 328)), 'PAYMENT')).toBe(6.61)
  })

  test('the payment block of Lai Châu is rounded once, to 5.90; rounding its parts first would give 5.89', () => {
    expect(pointsOf(score(payment([52_770, 62_512], 74, 30, 311)), 'PAYMENT')).toBe(5.9)
  })

  test('the online block is rounded once: three parts of 0.004 make 0.01', () => {
    const counts: UnitCounts = {
      ONLINE_SERVICE_OFFERED: of(2, 1250),
      ONLINE_SERVICE_WITH_DOSSIER: of(1, 1000),
      DOSSIER_SUBMITTED_ONLINE: of(1, 3000),
    }
    expect(pointsOf(score(counts), 'ONLINE')).toBe(0.01)
  })

  test('a rate that earns exactly half a hundredth is rounded up', () => {
    expect(pointsOf(score({ PETITION_HANDLING_SATISFACTION: of(1, 1200) }), 'PETITION_HANDLING_SATISFACTION')).toBe(
      0.01,
    )
  })

  test('a certified-copy ratio is the decimal written: 0.5025 earns 1.01, though its binary number is below it', () => {
    expect(pointsOf(score({ ELECTRONIC_CERTIFIED_COPY: { ratio: 0.5025 } }), 'ELECTRONIC_CERTIFIED_COPY')).toBe(1.01)
  })
})

describe('targets', () => {
  test('each part of a block is capped on its own, so surplus in one does not pay for lack in another', () => {
    const counts: UnitCounts = {
      ONLINE_SERVICE_OFFERED: of(10, 10),
      ONLINE_SERVICE_WITH_DOSSIER: of(0, 10),
      DOSSIER_SUBMITTED_ONLINE: of(10, 10),
    }
    expect(pointsOf(score(counts), 'ONLINE')).toBe(8)
  })

  test('a rate at its target earns the maximum and one dossier less does not', () => {
    const submitted = (n: number): number | null =>
      pointsOf(score({ DOSSIER_SUBMITTED_ONLINE: of(n, 1000) }), 'DOSSIER_SUBMITTED_ONLINE')
    expect(submitted(500)).toBe(6)
    expect(submitted(499)).toBe(5.99)
  })

  test('3 of 10 dossiers paid online earn 6 points under the target of 2024 and 1.80 under that of 2026', () => {
    const paid = { DOSSIER_PAID_ONLINE: of(3, 10) }
    expect(pointsOf(score(paid, { at: '2024-06-30' }), 'DOSSIER_PAID_ONLINE')).toBe(6)
    expect(pointsOf(score(paid, { at: '2025-12-31' }), 'DOSSIER_PAID_ONLINE')).toBe(6)
    expect(pointsOf(score(paid, { at: '2026-01-01' }), 'DOSSIER_PAID_ONLINE')).toBe(1.8)
  })

  test('without a day the newest target applies', () => {
    expect(pointsOf(score({ DOSSIER_PAID_ONLINE: of(3, 10) }), 'DOSSIER_PAID_ONLINE')).toBe(1.8)
  })

  test('a row names its target and the version of the formula that made it', () => {
    const paidAt = (at: string): unknown => score(complete, { at }).indicators.find(({ number }) => number === '11')
    expect(paidAt('2024-06-30')).toMatchObject({ targetPercent: 30, formulaVersion: '766@2022-06-23' })
    expect(paidAt('2026-06-30')).toMatchObject({ targetPercent: 100, formulaVersion: '766@2026-01-01' })
  })
})
