import { describe, expect, test } from 'vitest'
import { announcement, eventOf, hours, morning, processOf, register } from '../procedure.fixture.ts'
import { procedureAt } from '../in-force.ts'
import type { ProcedureCommand } from '../commands.ts'

const announced = () => {
  const procedure = register()
  procedure.give('2026-03-02', announcement)
  return procedure
}

describe('an announcement', () => {
  test('that is dated later than today is refused with the field', () => {
    expect(register().give('2026-03-01', announcement)).toMatchObject({
      rejection: { rule: 'order-of-time', field: 'decidedOn', message: 'reject.decided-in-future' },
    })
  })

  test('of a version that is known already is refused, and changes nothing', () => {
    const procedure = announced()
    const before = procedure.state
    expect(procedure.give('2026-03-02', { ...announcement, name: 'Tên khác' })).toMatchObject({
      rejection: { field: 'version', message: 'reject.version-known' },
    })
    expect(procedure.state).toBe(before)
  })

  test('whose lead crosses days that no notice has announced is refused with the missing notice', () => {
    const unknown = { ...announcement, decidedOn: '2026-12-20', effectiveFrom: '2027-02-15' }
    expect(register().give('2026-12-21', unknown)).toMatchObject({ rejection: { rule: 'announced-calendar' } })
  })

  test('is complete once its missing parts are on record, and only those of its own version count', () => {
    const procedure = announced()
    procedure.give('2026-03-03', {
      type: 'RecordParts',
      version: '12/QĐ-UBND',
      parts: ['name', 'sequence', 'method', 'components', 'limit', 'subject', 'executor'],
    })
    const last = eventOf(
      procedure.give('2026-03-04', {
        type: 'RecordParts',
        version: '12/QĐ-UBND',
        parts: ['result', 'fees'],
        without: ['forms', 'conditions'],
      }),
    )
    expect(last.data).toMatchObject({ missingParts: 0, announcement: 1 })
    expect(procedure.give('2026-03-04', { type: 'RecordParts', version: '13/QĐ-UBND' })).toMatchObject({
      rejection: { field: 'version', params: { known: '12/QĐ-UBND' } },
    })
  })
})

test('what is abolished is no longer in force from the day, and only by who announced it', () => {
  const procedure = announced()
  const repeal = (issuer: string) =>
    procedure.give('2026-05-04', {
      type: 'RepealProcedure',
      decision: '40/QĐ-UBND',
      decidedOn: '2026-05-04',
      issuer,
      level: 'province',
      effectiveFrom: '2026-06-01',
    })
  expect(repeal('UBND tỉnh Đắk Lắk')).toMatchObject({ rejection: { message: 'reject.nothing-to-repeal' } })
  expect(repeal('UBND tỉnh Gia Lai')).toMatchObject({ accepted: true })
  expect(procedureAt(procedure.state, morning('2026-05-31'))).not.toBeNull()
  expect(procedureAt(procedure.state, morning('2026-06-01'))).toBeNull()
})

test('a procedure that is online in part only states the published reason', () => {
  const set = (reason?: string) =>
    announced().give('2026-03-04', {
      type: 'SetServiceLevel',
      from: '2026-03-09',
      level: 'partial',
      ...(reason === undefined ? {} : { reason }),
    })
  expect(set()).toMatchObject({ rejection: { message: 'reject.form', field: 'reason' } })
  expect(set('Phải nộp bản chính')).toMatchObject({ accepted: true })
})

test('a fee line that ends before it begins, or says neither amount nor rule, is refused by its place', () => {
  const fees = (line: object): ProcedureCommand =>
    ({ type: 'SetFees', from: '2026-03-09', fees: [{ fee: 'a', kind: 'fee', amount: 0 }, line] }) as ProcedureCommand
  expect(
    announced().give('2026-03-04', fees({ fee: 'b', kind: 'fee', amount: 8_000, to: '2026-03-09' })),
  ).toMatchObject({
    rejection: { field: 'fees[1].to', message: 'reject.interval-reversed' },
  })
  expect(announced().give('2026-03-04', fees({ fee: 'b', kind: 'fee' }))).toMatchObject({
    rejection: { field: 'fees[1]' },
  })
  expect(announced().give('2026-03-04', fees({ fee: 'b', kind: 'fee', amount: -1 }))).toMatchObject({
    rejection: { field: 'fees[1].amount' },
  })
})

test('a schedule of which every line is zero bears no fee; one rule in words does', () => {
  const bearing = (fees: Extract<ProcedureCommand, { type: 'SetFees' }>['fees']) =>
    eventOf(announced().give('2026-03-04', { type: 'SetFees', from: '2026-03-09', fees })).data
  expect(bearing([])).toMatchObject({ feeBearing: false })
  expect(bearing([{ fee: 'a', kind: 'fee', amount: 0 }])).toMatchObject({ feeBearing: false })
  expect(bearing([{ fee: 'a', kind: 'fee', text: '2.000 đồng/trang' }])).toMatchObject({ feeBearing: true })
})

describe('an internal process', () => {
  const draft = (definition = processOf([hours(8), hours(8)])): ProcedureCommand => ({
    type: 'DraftProcess',
    from: '2026-03-09',
    ...definition,
  })

  test('with one id on two steps, or a step that leads nowhere known, is refused by the step', () => {
    const twice = processOf([hours(8), hours(8)], {}, (step) => ({ ...step, id: 's1' }))
    expect(announced().give('2026-03-04', draft(twice))).toMatchObject({ rejection: { field: 'steps[1].id' } })
    const astray = processOf([hours(8), hours(8)], {}, (step) => ({ ...step, next: ['s9'] }))
    expect(announced().give('2026-03-04', draft(astray))).toMatchObject({
      rejection: { field: 'steps[0].next', params: { target: 's9' } },
    })
  })

  test('is approved by a decision after it was drafted; an approval of another is refused', () => {
    const procedure = announced()
    const approve = (process: string) =>
      procedure.give('2026-03-05', {
        type: 'ApproveProcess',
        process,
        decision: '15/QĐ-UBND',
        decidedOn: '2026-03-05',
        from: '2026-03-09',
      })
    expect(approve('qt-01')).toMatchObject({ rejection: { message: 'reject.process-unknown' } })
    procedure.give('2026-03-04', draft())
    expect(approve('qt-01')).toMatchObject({ accepted: true })
    expect(procedure.state.processes.map(({ approvals }) => approvals.length)).toEqual([1])
  })
})

test('an online service is opened once and closed once', () => {
  const procedure = announced()
  const open = () =>
    procedure.give('2026-03-04', {
      type: 'OpenOnlineService',
      service: 'dvc-1',
      unit: 'H21',
      level: 'full',
      from: '2026-03-09',
    })
  const close = () => procedure.give('2026-03-04', { type: 'CloseOnlineService', service: 'dvc-1', from: '2026-04-01' })
  expect([close(), open(), open(), close(), close()].map(({ accepted }) => accepted)).toEqual([
    false,
    true,
    false,
    true,
    false,
  ])
})
