import { expect, test } from 'vitest'
import type { UnitCommand } from '../../unit/commands.ts'
import { established, unitGiven } from '../../unit/organisation.fixture.ts'

const delegation: Extract<UnitCommand, { type: 'DelegateAuthority' }> = {
  type: 'DelegateAuthority',
  delegation: 'uq-1',
  authority: '2.000908',
  to: 'H21.9',
  from: '2026-02-01',
  until: '2026-08-01',
  decision: '12/QĐ-UBND',
}

const competent = () => {
  const unit = unitGiven()
  unit.give(established('commune', 'H21', '2025-07-01'))
  unit.give({ type: 'AssignAuthority', authority: '2.000908', from: '2025-07-01', to: '2026-06-01' })
  return unit
}

test('unit-levels: a district is established until 30/6/2025 and not from 1/7/2025 on', () => {
  expect(unitGiven().give(established('district', 'H21', '2025-06-30')).accepted).toBe(true)
  expect(unitGiven().give(established('district', 'H21', '2025-07-01'))).toMatchObject({
    rejection: { rule: 'unit-levels', article: 'Luật TCCQĐP 72/2025/QH15 art. 1 (S1, two tiers)', field: 'level' },
  })
  expect(unitGiven().give(established('commune', 'H21', '2025-07-01')).accepted).toBe(true)
})

test('delegation-term: a delegation without its decision or its end is refused, before and after 1/7/2025', () => {
  const { until: _until, ...endless } = delegation
  const { decision: _decision, ...unwritten } = delegation
  expect(competent().give(endless)).toMatchObject({ rejection: { rule: 'delegation-term', field: 'until' } })
  expect(competent().give(unwritten)).toMatchObject({ rejection: { rule: 'delegation-term', field: 'decision' } })
  expect(competent().give(delegation).accepted).toBe(true)
  const older = unitGiven()
  older.give(established('commune'))
  older.give({ type: 'AssignAuthority', authority: '2.000908', from: '2020-01-01' })
  expect(older.give({ ...endless, from: '2024-02-01' })).toMatchObject({
    rejection: { article: 'Luật TCCQĐP 77/2015/QH13 art. 14' },
  })
})

test('delegation-of-own: what is not of one’s own, or not any more, is not delegated', () => {
  expect(competent().give({ ...delegation, authority: '1.000001' })).toMatchObject({
    rejection: { rule: 'delegation-of-own', field: 'authority' },
  })
  expect(competent().give({ ...delegation, from: '2026-05-31' }).accepted).toBe(true)
  expect(competent().give({ ...delegation, from: '2026-06-01' })).toMatchObject({
    rejection: { rule: 'delegation-of-own' },
  })
  const older = unitGiven()
  older.give(established('commune'))
  expect(older.give({ ...delegation, from: '2024-02-01', until: '2024-03-01' })).toMatchObject({
    rejection: { rule: 'delegation-of-own', article: 'Luật TCCQĐP 77/2015/QH13 art. 14' },
  })
})
