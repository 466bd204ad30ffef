import { isMotcuaError, type MotcuaError } from '@motcua/core'
import { describe, expect, test } from 'vitest'
import { exemptingCommunes } from './score.fixture.ts'
import { scoreFile } from './score-file.ts'

const file = (...units: readonly unknown[]): string => JSON.stringify({ units })

/** Vân Canh (Gia Lai), 10/10/2026, as published by the national portal. */
const progress = { unit: 'Vân Canh', indicators: { PROGRESS: { n: 2541, d: 2618, p: 19.41 } } }

const phuThoOnline = {
  authority: 89,
  partial: 31,
  full: 21,
  onlineServicesWithDossiers: 516,
  onlineServices: 1884,
  onlineDossiers: 589_496,
  dossiers: 597_894,
}

const hungYenPayment = {
  onlinePaid: 261_286,
  financialObligation: 307_852,
  formalitiesPaidOnline: 133,
  feeFormalities: 328,
  feeFormalitiesIntegrated: 66,
}

describe('what a score file gives', () => {
  test('a unit with one indicator has its points, its group, and nothing else', () => {
    expect(scoreFile(file(progress))).toEqual([
      {
        unit: 'Vân Canh',
        code: null,
        indicators: { PROGRESS: 19.41 },
        groups: {
          transparency: null,
          progress: 19.41,
          online: null,
          payment: null,
          digitisation: null,
          satisfaction: null,
        },
        total: null,
      },
    ])
  })

  test('published points, groups, totals and ranks are not looked at, even when they are wrong or no numbers', () => {
    const decorated = {
      ...progress,
      indicators: { PROGRESS: { n: 2541, d: 2618, p: 'wrong' } },
      groups: { progress: 1 },
      total: -5,
      rankingGroups: [],
      rankingTotal: null,
      note: 7,
      source: 'CR',
      inferred: ['PROGRESS'],
    }
    expect(scoreFile(file(decorated))).toEqual(scoreFile(file(progress)))
  })

  test('the blocks are given as ONLINE and PAYMENT, without their parts', () => {
    const [result] = scoreFile(file({ unit: 'A', onlineBlock: phuThoOnline, paymentBlock: hungYenPayment }))
    expect(result?.indicators).toEqual({ ONLINE: 8.56, PAYMENT: 6.61 })
    expect(result?.groups).toMatchObject({ online: 8.56, payment: 6.61, progress: null })
  })

  test.each(Object.keys(hungYenPayment))('a payment block without %s is left out', (field) => {
    const paymentBlock = { ...hungYenPayment, [field]: undefined }
    expect(scoreFile(file({ unit: 'A', paymentBlock }))).toMatchObject([{ indicators: {}, groups: { payment: null } }])
  })

  test.each(Object.keys(phuThoOnline))('an online block without %s is left out', (field) => {
    const [result] = scoreFile(file({ unit: 'A', onlineBlock: { ...phuThoOnline, [field]: null } }))
    expect(result?.indicators).toEqual({})
    expect(result?.groups.online).toBeNull()
  })

  test('the certified copy is scored from its ratio', () => {
    expect(scoreFile(file({ unit: 'A', eCertifiedCopyRatio: 0.5 }))).toMatchObject([
      { indicators: { ELECTRONIC_CERTIFIED_COPY: 1 } },
    ])
  })

  test('null counts are not given, while 0 of 0 is given and null by the rule', () => {
    const indicators = { PROGRESS: { n: 0, d: 0 }, DOSSIER_SYNC: { n: null, d: null }, PUBLISH_ON_TIME: null }
    const [result] = scoreFile(file({ unit: 'A', indicators, eCertifiedCopyRatio: null, paymentBlock: null }))
    expect(result?.indicators).toEqual({ PROGRESS: null })
    expect(result?.groups).toMatchObject({ progress: 0, transparency: null, payment: null })
  })

  test('the rows that the portal shows for information only are accepted and carry no points', () => {
    const indicators = { PETITION_CLASSIFICATION_TTHC: { n: 3, d: 5 }, PETITION_CLASSIFICATION_STAFF: { n: 2, d: 5 } }
    expect(scoreFile(file({ unit: 'A', indicators }))).toMatchObject([{ indicators: {}, total: null }])
  })

  test('the day of reading picks the target: 30 percent of payments online in 2024, 100 in 2026', () => {
    const paymentBlock = {
      ...hungYenPayment,
      onlinePaid: 3,
      financialObligation: 10,
      formalitiesPaidOnline: 0,
      feeFormalitiesIntegrated: 0,
    }
    const points = (asOf: string): unknown => scoreFile(file({ unit: 'A', asOf, paymentBlock }))[0]?.indicators.PAYMENT
    expect(points('2024-12-31')).toBe(6)
    expect(points('2026-09-30')).toBe(1.8)
  })

  test('the level of a unit picks the exemptions of a scorecard that has some', () => {
    const exempting = exemptingCommunes(['PROGRESS'], '2022-06-23')
    const indicators = { PROGRESS: { n: 0, d: 4 } }
    const units = ['commune', 'province'].map((level) => ({ unit: 'A', level, indicators }))
    expect(scoreFile(file(...units), exempting).map(({ groups }) => groups.progress)).toEqual([20, 0])
    expect(scoreFile(file(...units)).map(({ groups }) => groups.progress)).toEqual([0, 0])
  })

  test('units keep the order of the file, and a file without units has no results', () => {
    expect(scoreFile(file({ unit: 'B' }, { unit: 'A', code: 'H44' })).map(({ unit, code }) => [unit, code])).toEqual([
      ['B', null],
      ['A', 'H44'],
    ])
    expect(scoreFile('{"about": "nothing", "units": []}')).toEqual([])
  })

  test('the order of keys in the file changes nothing in the answer, to the byte', () => {
    const indicators = { PUBLISH_ON_TIME: { n: 1, d: 47 }, PROGRESS: { n: 1, d: 2 }, DOSSIER_SYNC: { d: 3, n: 3 } }
    const turned = Object.fromEntries(Object.entries(indicators).toReversed())
    expect(JSON.stringify(scoreFile(file({ indicators: turned, unit: 'A' })))).toBe(
      JSON.stringify(scoreFile(file({ unit: 'A', indicators }))),
    )
  })

  test('a byte order mark before the text does no harm', () => {
    expect(scoreFile(`\uFEFF${file(progress)}`)).toHaveLength(1)
  })
})

describe('what a score file may not say', () => {
  const refusal = (text: string): MotcuaError => {
    try {
      scoreFile(text)
    } catch (error) {
      if (isMotcuaError(error)) return error
      throw error
    }
    throw new Error('nothing was refused')
  }

  test.each<[string, object, string, string, string]>([
    ['a negative count', { indicators: { PROGRESS: { n: -1, d: 5 } } }, 'not-count', 'indicators.PROGRESS.n', '-1'],
    ['a fractional count', { indicators: { PROGRESS: { n: 1, d: 2.5 } } }, 'not-count', 'indicators.PROGRESS.d', '2.5'],
    ['a count in quotes', { indicators: { PROGRESS: { n: '1', d: 5 } } }, 'not-count', 'indicators.PROGRESS.n', '"1"'],
    ['a negative count in a block', { paymentBlock: { onlinePaid: -2 } }, 'not-count', 'paymentBlock.onlinePaid', '-2'],
    ['half a count', { indicators: { PROGRESS: { n: 5 } } }, 'half-figure', 'indicators.PROGRESS', '{"n":5}'],
    ['half a null', { indicators: { PROGRESS: { n: null, d: 5 } } }, 'half-figure', 'indicators.PROGRESS', 'null'],
    ['a number for an indicator', { indicators: { PROGRESS: 5 } }, 'not-object', 'indicators.PROGRESS', '5'],
    ['a list of indicators', { indicators: [] }, 'not-object', 'indicators', '[]'],
    ['a ratio above 1', { eCertifiedCopyRatio: 100 }, 'not-ratio', 'eCertifiedCopyRatio', '100'],
    ['a ratio in quotes', { eCertifiedCopyRatio: '1' }, 'not-ratio', 'eCertifiedCopyRatio', '"1"'],
    ['an abolished level', { level: 'district' }, 'not-level', 'level', '"district"'],
    ['a number for a code', { code: 44 }, 'not-text', 'code', '44'],
    ['a block misspelt', { paymentBlok: {} }, 'unknown-field', 'paymentBlok', 'paymentBlok'],
    [
      'a field unknown in the payment block',
      { paymentBlock: { paid: 1 } },
      'unknown-field',
      'paymentBlock.paid',
      'paid',
    ],
    ['a field unknown in a block', { onlineBlock: { offered: 1 } }, 'unknown-field', 'onlineBlock.offered', 'offered'],
  ])('%s is refused by unit, field and value', (_name, fields, code, field, value) => {
    const error = refusal(file({ unit: 'Vân Canh' }, { unit: 'Phú Thọ', ...fields }))
    expect(error).toMatchObject({ code: `scorecard.file.${code}`, params: { unit: 'Phú Thọ', field } })
    expect(error.message).toContain(value)
    for (const language of ['vi', 'en'] as const) expect(error.in(language)).not.toMatch(/\{\w+\}/)
  })

  test.each(['PROGRES', 'ONLINE', 'ELECTRONIC_CERTIFIED_COPY', 'constructor'])(
    'the indicator %s is refused with the list of those that a file may give',
    (code) => {
      const error = refusal(`{"units": [{"unit": "Phú Thọ", "indicators": {"${code}": {"n": 1, "d": 1}}}]}`)
      expect(error.code).toBe('scorecard.file.unknown-indicator')
      expect(error.message).toContain(`Phú Thọ: indicators.${code} `)
      expect(error.message).toContain('PUBLISH_ON_TIME, PUBLIC_UPDATE_ON_TIME')
    },
  )

  test('a numerator above its denominator is refused by unit and indicator', () => {
    const error = refusal(file(progress, { unit: 'Phú Thọ', indicators: { PROGRESS: { n: 6, d: 5 } } }))
    expect(error.code).toBe('scorecard.numerator-above-denominator')
    expect(error.message).toMatch(/Phú Thọ.*05 PROGRESS.*6.*5/)
  })

  test('more partial and full services than formalities are refused by unit, block and indicator', () => {
    const onlineBlock = { ...phuThoOnline, partial: 60, full: 30 }
    expect(refusal(file({ unit: 'Phú Thọ', onlineBlock })).message).toMatch(
      /Phú Thọ.*06 ONLINE\/ONLINE_SERVICE_OFFERED.*90.*89/,
    )
  })

  test('a long value that is out of place is cut in the message', () => {
    const error = refusal(file({ unit: 'Phú Thọ', code: Array.from({ length: 1000 }, () => 7) }))
    expect(error.message).toContain('[7,7,7,')
    expect(error.message.length).toBeLessThan(200)
  })

  test('a day that does not exist is refused by unit', () => {
    expect(refusal(file({ unit: 'Phú Thọ', asOf: '2026-02-30' }))).toMatchObject({
      code: 'scorecard.invalid-date',
      params: { unit: 'Phú Thọ', value: '2026-02-30' },
    })
  })

  test.each([undefined, '', '  ', 7])('a unit whose name is %j is refused by its place in the list', (unit) => {
    expect(refusal(file(progress, { unit }))).toMatchObject({
      code: 'scorecard.file.no-name',
      params: { unit: 'units[1]' },
    })
  })

  test.each([7, null, 'Phú Thọ', []])('%j in the list of units is refused by its place', (unit) => {
    expect(refusal(file(progress, unit))).toMatchObject({
      code: 'scorecard.file.not-object',
      params: { field: 'units[1]' },
    })
  })

  test.each(['[]', '{}', 'null', '{"units": {}}', '7'])('%s holds no list of units', (text) => {
    expect(refusal(text).code).toBe('scorecard.file.no-units')
  })

  test.each(['', '{"units": [', '<xml/>'])('the text "%s" is refused as no JSON', (text) => {
    expect(refusal(text).code).toBe('scorecard.file.not-json')
  })
})
