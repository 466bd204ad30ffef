import { expect, test } from 'vitest'
import { established, treeOf, unitGiven } from './organisation.fixture.ts'
import type { UnitCommand } from './commands.ts'
import { initialOrganisation } from './organisation-state.ts'
import { outagesAt } from './state.ts'
import { unitFindings } from './tree-findings.ts'

// Now is Wednesday 4 March 2026, 02:00 in UTC.

const given = (...commands: readonly UnitCommand[]) => {
  const unit = unitGiven()
  for (const command of commands) {
    const decision = unit.give(command)
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.rejection.message}`)
  }
  return unit
}
const refusal = (unit: ReturnType<typeof given>, command: UnitCommand) => {
  const decision = unit.give(command)
  if (decision.accepted) throw new Error('accepted')
  const { article: _article, ...rest } = decision.rejection
  return rest
}

test('the state of a unit has each fact from its day on, in the order of recording', () => {
  const unit = given(
    established('commune', 'P', '2020-01-01', 'Xã A'),
    { type: 'RenameUnit', name: 'Phường A', from: '2021-01-01' },
    { type: 'MoveUnit', parent: 'Q', from: '2022-01-01' },
    { type: 'AppointHead', officer: 'o-1', from: '2020-02-01' },
    { type: 'ReleaseHead', from: '2023-01-01' },
    { type: 'AssignAuthority', authority: 'a-1', from: '2020-01-01' },
    { type: 'AssignAuthority', authority: 'a-2', from: '2020-01-01', to: '2030-01-01' },
    { type: 'EndAuthority', authority: 'a-1', from: '2024-01-01' },
    {
      type: 'DelegateAuthority',
      delegation: 'd-1',
      authority: 'a-2',
      to: 'U9',
      from: '2024-01-01',
      until: '2025-01-01',
      decision: 'QĐ 1',
    },
    { type: 'EndDelegation', delegation: 'd-1', from: '2024-06-01' },
    { type: 'AdoptCalendar', calendar: 'c', from: '2020-01-01' },
    { type: 'AdoptCalendar', calendar: 'c', from: '2021-01-01', weekly: { monday: ['08:00-12:00'] } },
    { type: 'CloseUnit', from: '2026-01-01', successors: ['S1', 'S2'] },
  )
  const { outages, lastNumber, ...organisation } = unit.state
  expect([outages, lastNumber]).toEqual([[], {}])
  expect(organisation).toEqual({
    established: { level: 'commune', from: '2020-01-01' },
    names: [
      { from: '2020-01-01', value: 'Xã A' },
      { from: '2021-01-01', value: 'Phường A' },
    ],
    parents: [
      { from: '2020-01-01', value: 'P' },
      { from: '2022-01-01', value: 'Q' },
    ],
    closed: { from: '2026-01-01', successors: ['S1', 'S2'] },
    heads: [
      { from: '2020-02-01', value: 'o-1' },
      { from: '2023-01-01', value: null },
    ],
    authorities: [
      { authority: 'a-1', from: '2020-01-01', to: '2024-01-01' },
      { authority: 'a-2', from: '2020-01-01', to: '2030-01-01' },
    ],
    delegations: [
      { delegation: 'd-1', authority: 'a-2', to: 'U9', officer: null, from: '2024-01-01', until: '2024-06-01' },
    ],
    calendars: [
      { from: '2020-01-01', value: { calendar: 'c' } },
      { from: '2021-01-01', value: { calendar: 'c', weekly: { monday: ['08:00-12:00'] } } },
    ],
  })
})

test('an outage ends for its own system alone, and what it was is refused with the field where it cannot be', () => {
  const down = (system: string, from: string, to?: string): UnitCommand => ({
    type: 'RecordOutage',
    system,
    from,
    ...(to === undefined ? {} : { to }),
  })
  const [eight, nine, next] = ['2026-03-04T01:00:00.000Z', '2026-03-04T02:00:00.000Z', '2026-03-04T02:00:00.001Z']
  const unit = given(down('portal', eight), down('mail', eight), { type: 'EndOutage', system: 'mail', to: nine })
  expect(unit.state.outages).toEqual([
    { system: 'portal', from: Date.parse(eight), to: null },
    { system: 'mail', from: Date.parse(eight), to: Date.parse(nine) },
  ])
  expect(outagesAt(unit.state, Date.parse(nine)).map(({ system }) => system)).toEqual(['portal'])
  expect(refusal(unit, { type: 'EndOutage', system: 'mail', to: nine })).toEqual({
    rule: 'order-of-steps',
    message: 'reject.no-outage',
    params: { system: 'mail' },
    field: 'system',
  })
  expect(refusal(unit, { type: 'EndOutage', system: 'portal', to: eight })).toEqual({
    rule: 'order-of-time',
    message: 'reject.interval-reversed',
    params: { from: eight, to: eight },
    field: 'to',
  })
  expect(refusal(unit, { type: 'EndOutage', system: 'portal', to: next })).toEqual({
    rule: 'order-of-time',
    message: 'reject.outage-in-future',
    params: { at: next, now: nine },
    field: 'to',
  })
  expect(refusal(unit, down('web', next))).toMatchObject({ message: 'reject.outage-in-future', field: 'from' })
  given(down('web', nine))
  given(down('web', eight, nine))
})

test('a register is told what is wrong in it: for each unit its successors first, then its superior, then its head', () => {
  const head = (from = '2020-01-01'): UnitCommand => ({ type: 'AppointHead', officer: 'o', from })
  const tree = treeOf({
    top: [established('province'), head()],
    lost: [established('commune', 'nowhere'), head()],
    ended: [established('commune', 'top'), { type: 'CloseUnit', from: '2021-01-01', successors: ['top', 'gone'] }],
    below: [established('commune', 'ended'), head()],
    left: [established('commune', 'right'), head()],
    right: [established('commune', 'left'), head()],
    under: [established('commune', 'left'), head()],
    headless: [established('commune', 'top'), head('2027-01-01')],
  })
  expect(unitFindings(tree, '2026-03-04')).toEqual([
    { kind: 'unknown-parent', unit: 'lost', other: 'nowhere' },
    { kind: 'unknown-successor', unit: 'ended', other: 'gone' },
    { kind: 'parent-ended', unit: 'below', other: 'ended' },
    { kind: 'circle', unit: 'left', other: 'right' },
    { kind: 'circle', unit: 'right', other: 'left' },
    { kind: 'no-head', unit: 'headless', other: null },
  ])
})

test('a tree knows units from their first day on, those that nobody registered not at all', () => {
  const tree = treeOf({
    top: [established('province', undefined, '2020-01-01', 'Tỉnh')],
    one: [established('commune', 'top', '2021-01-01', 'Xã Một')],
  })
  expect(tree.units).toEqual(['top', 'one'])
  expect(tree.organisation('none')).toEqual(initialOrganisation)
  expect([tree.levelOf('top'), tree.levelOf('one'), tree.levelOf('none')]).toEqual(['province', 'commune', null])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.existsOn('one', date))).toEqual([false, true])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.nameOn('one', date))).toEqual(['one', 'Xã Một'])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.homeOn('one', date))).toEqual([null, 'one'])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.childrenOn('top', date))).toEqual([[], ['one']])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.childrenOn(null, date))).toEqual([['top'], ['top']])
  expect(['2020-12-31', '2021-01-01'].map((date) => tree.membersOn('top', date))).toEqual([['top'], ['top', 'one']])
  expect(tree.lineOn('one', '2021-01-01')).toEqual(['one', 'top'])
})
