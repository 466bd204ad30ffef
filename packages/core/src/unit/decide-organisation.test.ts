import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitCommand } from './commands.ts'
import { unitEventDefinitions } from './event-schemas.ts'
import { established, unitGiven } from './organisation.fixture.ts'
import { valueOn } from './organisation-state.ts'

const commune = () => {
  const unit = unitGiven()
  unit.give(established('commune', 'H21', '2025-07-01', 'UBND xã A'))
  return unit
}

const refused = (decision: ReturnType<ReturnType<typeof commune>['give']>): string =>
  decision.accepted ? 'accepted' : `${decision.rejection.message} ${decision.rejection.field ?? ''}`.trim()

describe('the organisation of a unit', () => {
  test('a unit is established once, and nothing is recorded of one that is not', () => {
    expect(refused(commune().give(established('commune')))).toBe('reject.unit-established')
    expect(refused(unitGiven().give({ type: 'AppointHead', officer: 'ct-01', from: '2026-01-01' }))).toBe(
      'reject.unit-unknown',
    )
  })

  test('what takes effect before a unit exists or from its end on is refused; the day before is not', () => {
    const appoint = (from: string): UnitCommand => ({ type: 'AppointHead', officer: 'ct-01', from })
    expect(refused(commune().give(appoint('2025-06-30')))).toBe('reject.unit-before from')
    const closed = commune()
    closed.give({ type: 'CloseUnit', from: '2026-07-01', successors: ['H21.9'] })
    expect(refused(closed.give(appoint('2026-07-01')))).toBe('reject.unit-closed from')
    expect(refused(closed.give(appoint('2026-06-30')))).toBe('accepted')
    expect(refused(commune().give({ type: 'CloseUnit', from: '2025-07-01', successors: [] }))).toBe(
      'reject.unit-before from',
    )
  })

  test('heads follow one another by day, whatever the order of recording; a post may be vacant', () => {
    const unit = commune()
    unit.give({ type: 'AppointHead', officer: 'ct-02', from: '2026-03-01' })
    unit.give({ type: 'AppointHead', officer: 'ct-01', from: '2025-07-01' })
    unit.give({ type: 'ReleaseHead', from: '2026-02-01' })
    const days = ['2025-06-30', '2025-07-01', '2026-01-31', '2026-02-01', '2026-03-01']
    expect(days.map((day) => valueOn(unit.state.heads, day) ?? null)).toEqual([null, 'ct-01', 'ct-01', null, 'ct-02'])
    expect(refused(unit.give({ type: 'ReleaseHead', from: '2026-02-15' }))).toBe('reject.no-head from')
  })

  test('an authority ends on the day that is given, and one that is not there cannot end', () => {
    const unit = commune()
    unit.give({ type: 'AssignAuthority', authority: '2.000908', from: '2025-07-01' })
    unit.give({ type: 'EndAuthority', authority: '2.000908', from: '2026-01-01' })
    expect(unit.state.authorities).toEqual([{ authority: '2.000908', from: '2025-07-01', to: '2026-01-01' }])
    expect(refused(unit.give({ type: 'EndAuthority', authority: '2.000908', from: '2026-01-01' }))).toBe(
      'reject.no-authority authority',
    )
    const reversed: UnitCommand = { type: 'AssignAuthority', authority: 'x', from: '2026-01-01', to: '2026-01-01' }
    expect(refused(commune().give(reversed))).toBe('reject.unit-dates-reversed to')
  })

  test('a delegation has an id of its own and can be ended while it is in force', () => {
    const unit = commune()
    unit.give({ type: 'AssignAuthority', authority: '2.000908', from: '2025-07-01' })
    const lend: UnitCommand = {
      type: 'DelegateAuthority',
      delegation: 'uq-1',
      authority: '2.000908',
      to: 'H21.9',
      from: '2026-01-01',
      until: '2026-06-01',
      decision: '12/QĐ-UBND',
    }
    expect(refused(unit.give({ ...lend, until: '2025-12-31' }))).toBe('reject.unit-dates-reversed until')
    expect(refused(unit.give(lend))).toBe('accepted')
    expect(refused(unit.give(lend))).toBe('reject.delegation-twice delegation')
    expect(refused(unit.give({ type: 'EndDelegation', delegation: 'uq-2', from: '2026-02-01' }))).toBe(
      'reject.no-delegation delegation',
    )
    expect(refused(unit.give({ type: 'EndDelegation', delegation: 'uq-1', from: '2026-02-01' }))).toBe('accepted')
    expect(unit.state.delegations[0]?.until).toBe('2026-02-01')
    expect(refused(unit.give({ type: 'EndDelegation', delegation: 'uq-1', from: '2026-02-01' }))).toBe(
      'reject.no-delegation delegation',
    )
  })

  test('sessions that overlap or cannot be read are refused with the field', () => {
    const adopt = (monday: readonly string[]): UnitCommand => ({
      type: 'AdoptCalendar',
      calendar: 'vietnam',
      from: '2026-01-01',
      weekly: { monday },
    })
    expect(refused(commune().give(adopt(['07:00-11:00', '13:00-17:00'])))).toBe('accepted')
    expect(refused(commune().give(adopt(['07:00-11:00', '10:00-17:00'])))).toBe('time.session-order weekly')
    expect(refused(commune().give(adopt(['17:00-07:00'])))).toBe('time.session-form weekly')
    expect(refused(commune().give(adopt(['seven'])))).toBe('reject.form weekly.monday[0]')
  })

  test('commands to a unit in any wrong form are refused with the field, and what is accepted fits the schemas', () => {
    const schemas = new Map(unitEventDefinitions.map(({ type, schema }) => [type, schema]))
    const type = fc.constantFrom(
      'EstablishUnit',
      'RenameUnit',
      'MoveUnit',
      'CloseUnit',
      'AppointHead',
      'AssignAuthority',
      'DelegateAuthority',
      'AdoptCalendar',
      'RecordOutage',
      'AllocateCode',
      'Nonsense',
    )
    const value = fc.oneof(
      fc.constantFrom('2026-01-01', 'H21', 'commune', '2026-02-30', 'ct-01'),
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.constantFrom('H21', ''), { maxLength: 2 }),
    )
    const fields = fc.dictionary(
      fc.constantFrom('from', 'to', 'level', 'name', 'parent', 'successors', 'officer', 'authority', 'calendar'),
      value,
    )
    fc.assert(
      fc.property(type, fields, (kind, given) => {
        const decision = commune().give({ type: kind, ...given } as UnitCommand)
        if (decision.accepted)
          for (const event of decision.events) expect(schemas.get(event.type)?.safeParse(event.data).success).toBe(true)
        else {
          expect(decision.rejection.article.length).toBeGreaterThan(5)
          if (decision.rejection.message === 'reject.form') expect(decision.rejection.field).toBeTruthy()
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
