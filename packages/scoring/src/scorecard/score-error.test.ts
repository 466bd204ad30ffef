import { MotcuaError } from '@motcua/core'
import { expect, test } from 'vitest'
import { complete, exemptingCommunes, of, score } from './score.fixture.ts'

const refusal = (work: () => unknown): MotcuaError => {
  try {
    work()
  } catch (error) {
    if (error instanceof MotcuaError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test.each<[string, number, number, string]>([
  ['negative numerator', -1, 10, 'numerator'],
  ['negative denominator', 0, -10, 'denominator'],
  ['fractional numerator', 1.5, 10, 'numerator'],
  ['fractional denominator', 1, 10.5, 'denominator'],
  ['numerator that is not a number', Number.NaN, 10, 'numerator'],
  ['denominator without end', 1, Number.POSITIVE_INFINITY, 'denominator'],
  ['denominator too large to be exact', 1, 2 ** 53, 'denominator'],
])('a %s is refused with the names of unit and indicator', (_name, n, d, part) => {
  const error = refusal(() => score({ ...complete, PROGRESS: of(n, d) }))
  expect(error).toMatchObject({ code: `scorecard.invalid-${part}`, params: { unit: 'Vân Canh' } })
  expect(error.message).toContain('05 PROGRESS')
})

test('a numerator above its denominator is refused, never cut down', () => {
  const error = refusal(() => score({ PETITION_PROCESSING_ON_TIME: of(7, 6) }))
  expect(error.code).toBe('scorecard.numerator-above-denominator')
  expect(error.message).toMatch(/Vân Canh.*19 PETITION_PROCESSING_ON_TIME.*7.*6/)
})

test('something out of nothing is refused and not scored by the rule for a zero denominator', () => {
  expect(refusal(() => score({ PETITION_PROCESSING_ON_TIME: of(1, 0) })).code).toBe(
    'scorecard.numerator-above-denominator',
  )
})

test('an error inside a block names the block and the indicator', () => {
  expect(refusal(() => score({ DOSSIER_PAID_ONLINE: of(3, 2) })).message).toContain('11 PAYMENT/DOSSIER_PAID_ONLINE')
})

test.each([-0.1, 1.01, Number.NaN])('a certified-copy ratio of %d is refused', (ratio) => {
  const error = refusal(() => score({ ELECTRONIC_CERTIFIED_COPY: { ratio } }))
  expect(error.code).toBe('scorecard.invalid-ratio')
  expect(error.message).toMatch(/Vân Canh.*15 ELECTRONIC_CERTIFIED_COPY/)
})

test('counts of an exempt indicator are still checked', () => {
  const scorecard = exemptingCommunes(['PROGRESS'], '2022-06-23')
  expect(refusal(() => score({ PROGRESS: of(2, 1) }, { scorecard, level: 'commune' })).code).toBe(
    'scorecard.numerator-above-denominator',
  )
})

test.each(['2026-9-30', '2026-02-30', '30/09/2026', ''])('"%s" is not a day to score at', (at) => {
  expect(refusal(() => score(complete, { at })).code).toBe('scorecard.invalid-date')
})

test('the day before the decision cannot be scored by it, its first day can', () => {
  const error = refusal(() => score(complete, { at: '2022-06-22' }))
  expect(error).toMatchObject({ code: 'scorecard.not-in-force', params: { at: '2022-06-22', from: '2022-06-23' } })
  expect(score(complete, { at: '2022-06-23' }).total).toBe(100)
})
