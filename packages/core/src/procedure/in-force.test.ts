import { describe, expect, test } from 'vitest'
import { feesFor, procedureAt } from './in-force.ts'
import { announcement, calendar, hours, morning, processOf, register } from './procedure.fixture.ts'

const startOf = (date: string): number => calendar.zone.startOfDay(date)

test('a version is in force from the first instant of its day until the next version of its issuer', () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  procedure.give('2026-04-01', {
    ...announcement,
    version: '30/QĐ-UBND',
    decision: '30/QĐ-UBND',
    decidedOn: '2026-04-01',
    effectiveFrom: '2026-05-04',
  })
  const at = (instant: number) => procedureAt(procedure.state, instant)?.version.version ?? null
  expect([
    at(startOf('2026-03-09') - 1),
    at(startOf('2026-03-09')),
    at(startOf('2026-05-04') - 1),
    at(startOf('2026-05-04')),
  ]).toEqual([null, '12/QĐ-UBND', '12/QĐ-UBND', '30/QĐ-UBND'])
})

test('a province’s version goes before the ministry’s and before a list that names no decision; another issuer is asked for by name', () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  procedure.give('2026-03-02', {
    ...announcement,
    version: '99/QĐ-BTP',
    decision: '99/QĐ-BTP',
    level: 'ministry',
    issuer: 'Bộ Tư pháp',
    effectiveFrom: '2026-03-30',
  })
  procedure.give('2026-04-02', {
    type: 'ListProcedure',
    version: 'list-1',
    issuer: 'UBND tỉnh Gia Lai',
    level: 'province',
    effectiveFrom: '2026-04-01',
    name: 'Tên trong danh mục',
  })
  const late = morning('2026-06-01')
  expect(procedureAt(procedure.state, late)?.version.version).toBe('12/QĐ-UBND')
  expect(procedureAt(procedure.state, late, { issuer: 'Bộ Tư pháp' })?.version.version).toBe('99/QĐ-BTP')
  expect(procedureAt(procedure.state, late, { issuer: 'Bộ Y tế' })).toBeNull()
})

test('fees, components, service level and the competent unit change on days of their own', () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  procedure.give('2026-03-03', { type: 'AssignCompetence', unit: 'H21.17', from: '2026-03-09', to: '2026-07-01' })
  procedure.give('2026-03-03', { type: 'AssignCompetence', unit: 'H21.227', from: '2026-07-01', basis: 'phân cấp' })
  procedure.give('2026-03-03', { type: 'SetServiceLevel', from: '2026-03-09', level: 'partial', reason: 'bản chính' })
  procedure.give('2026-03-03', { type: 'SetServiceLevel', from: '2026-06-01', level: 'full' })
  procedure.give('2026-03-03', { type: 'RegisterFees', from: '2026-04-01' })
  const on = (date: string) => {
    const { competentUnit, serviceLevel, feesRegistered } = procedureAt(procedure.state, morning(date)) ?? {}
    return [competentUnit, serviceLevel?.level, feesRegistered]
  }
  expect(on('2026-03-10')).toEqual(['H21.17', 'partial', false])
  expect(on('2026-06-30')).toEqual(['H21.17', 'full', true])
  expect(on('2026-07-01')).toEqual(['H21.227', 'full', true])
})

test('a discount for online filing is a line of its own that goes before the common one, until its last day', () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  procedure.give('2026-03-03', {
    type: 'SetFees',
    from: '2026-03-09',
    fees: [
      { fee: 'le-phi', kind: 'charge', amount: 8_000 },
      { fee: 'le-phi', kind: 'charge', amount: 0, channel: 'online', to: '2027-01-01', basis: 'NQ 331/2022/NQ-HĐND' },
    ],
  })
  const charged = (date: string, channel: 'online' | 'direct') =>
    feesFor(procedureAt(procedure.state, morning(date))?.fees ?? [], channel).map(({ amount }) => amount)
  expect(charged('2026-03-09', 'online')).toEqual([0])
  expect(charged('2026-03-09', 'direct')).toEqual([8_000])
  expect(charged('2027-01-01', 'online')).toEqual([8_000])
  expect(procedureAt(procedure.state, morning('2026-03-10'))?.fees).toHaveLength(2)
})

describe('the time limit of three registers', () => {
  const limit = (amount: number, unit: 'working-hour' | 'day') =>
    ({ kind: 'stated', text: String(amount), amounts: [{ amount, unit }] }) as const
  const mismatches = (amount: number, unit: 'working-hour' | 'day') => {
    const procedure = register()
    procedure.give('2026-03-02', announcement)
    procedure.give('2026-03-03', {
      type: 'RecordLimit',
      register: 'system',
      from: '2026-03-09',
      limit: limit(amount, unit),
    })
    return procedureAt(procedure.state, morning('2026-03-10'))?.limitMismatches.map(({ registers }) => registers)
  }

  test('that differ are a finding that names both registers', () => {
    expect(mismatches(56, 'working-hour')).toEqual([['system', 'decision']])
    expect(mismatches(40, 'working-hour')).toEqual([])
  })

  test('of which one speaks of bare days and one of working days cannot be told apart, and are none', () => {
    expect(mismatches(7, 'day')).toEqual([])
  })
})

test('of a process that was drafted again the later draft holds from its day, and an approved process goes first', () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  const draft = (process: string, from: string, steps: number) =>
    procedure.give('2026-03-03', {
      type: 'DraftProcess',
      from,
      ...processOf(
        Array.from({ length: steps }, () => hours(4)),
        { process },
      ),
    })
  draft('a', '2026-03-09', 2)
  draft('b', '2026-03-09', 3)
  procedure.give('2026-03-04', {
    type: 'ApproveProcess',
    process: 'b',
    decision: '15/QĐ-UBND',
    decidedOn: '2026-03-04',
    from: '2026-03-09',
  })
  draft('a', '2026-04-01', 4)
  procedure.give('2026-03-04', { type: 'WithdrawProcess', process: 'b', from: '2026-05-01' })
  const on = (date: string) =>
    procedureAt(procedure.state, morning(date))?.processes.map(
      ({ definition: { process, steps } }) => `${process}${steps.length}`,
    )
  expect(on('2026-03-10')).toEqual(['b3', 'a2'])
  expect(on('2026-04-01')).toEqual(['b3', 'a4'])
  expect(on('2026-05-01')).toEqual(['a4'])
})
