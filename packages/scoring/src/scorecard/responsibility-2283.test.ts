import { expect, test } from 'vitest'
import { decision766 } from './decision-766.ts'
import { responsibilityFor } from './responsibility-2283.ts'

test('the office keeps the national database up to date with the units, as section 3 of the letter says', () => {
  expect(responsibilityFor('PUBLIC_UPDATE_ON_TIME', '2026-10-10')).toEqual({
    lead: 'provincial-office',
    coordinating: ['units'],
    schedule: 'continuous',
    citation: '2283/UBND §1a, §3',
    certainty: 'inferred',
  })
})

test('every indicator is continuous, and one of which no section says who leads names nobody', () => {
  const all = decision766.indicators.map(({ code }) => responsibilityFor(code, '2026-10-10'))
  expect(new Set(all.map((each) => each?.schedule))).toEqual(new Set(['continuous']))
  expect(responsibilityFor('PETITION_PROCESSING_ON_TIME', '2026-10-10')).toMatchObject({ lead: null, coordinating: [] })
})

test('before the letter there is no matrix', () => {
  expect(responsibilityFor('PROGRESS', '2022-08-29')).toBeNull()
  expect(responsibilityFor('PROGRESS', '2022-08-30')).not.toBeNull()
})
