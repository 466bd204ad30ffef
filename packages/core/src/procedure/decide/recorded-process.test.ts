import { expect, test } from 'vitest'
import type { ProcedureCommand } from '../commands.ts'
import { procedureAt } from '../in-force.ts'
import { announcement, at, hours, played, processOf } from '../procedure.fixture.ts'

const announced = () => {
  const one = played()
  one.does('2026-03-02T09:00', announcement)
  return one
}

test('a service is opened and closed in turn, and may be opened again', () => {
  const one = announced()
  const open = { type: 'OpenOnlineService', service: 's-1', unit: 'H21', level: 'full', from: '2026-04-01' } as const
  const close = { type: 'CloseOnlineService', service: 's-1', from: '2026-05-01' } as const
  const refused = (message: string) => ({
    rule: 'order-of-steps',
    message,
    params: { service: 's-1' },
    field: 'service',
  })
  expect(one.refuses('2026-03-03T09:00', close)).toEqual(refused('reject.service-unknown'))
  expect(one.does('2026-03-03T09:00', open)).toEqual([
    { ...open, type: 'OnlineServiceOpened', from: '2026-03-31T17:00:00.000Z' },
  ])
  expect(one.refuses('2026-03-03T09:00', open)).toEqual(refused('reject.service-open'))
  expect(one.does('2026-03-03T09:00', close)).toEqual([
    { ...close, type: 'OnlineServiceClosed', from: '2026-04-30T17:00:00.000Z' },
  ])
  expect(one.refuses('2026-03-03T09:00', close)).toEqual(refused('reject.service-unknown'))
  one.does('2026-03-03T09:00', { ...open, from: '2026-06-01' })
  const services = (day: string) => procedureAt(one.state, at(`${day}T00:00`))?.services.length
  expect(['2026-04-01', '2026-04-30', '2026-05-01', '2026-06-01'].map(services)).toEqual([1, 1, 0, 1])
})

test('a process has each step once and leads to its own steps; only what was drafted is approved or withdrawn', () => {
  const one = announced()
  const from = '2026-04-01'
  const draft = (...steps: readonly (readonly [id: string, next?: readonly string[]])[]): ProcedureCommand => {
    const process = processOf(steps.map(() => hours(4)))
    return {
      type: 'DraftProcess',
      from,
      ...process,
      steps: process.steps.map((step, place) => {
        const [id = '', next] = steps[place] ?? []
        return { ...step, id, ...(next === undefined ? {} : { next }) }
      }),
    }
  }
  const rule = 'order-of-steps'
  expect(one.refuses('2026-03-03T09:00', draft(['a'], ['a']))).toEqual({
    rule,
    message: 'reject.step-twice',
    params: { step: 'a' },
    field: 'steps[1].id',
  })
  expect(one.refuses('2026-03-03T09:00', draft(['a'], ['b', ['a', 'z']]))).toEqual({
    rule,
    message: 'reject.step-unknown',
    params: { step: 'b', target: 'z' },
    field: 'steps[1].next',
  })
  const approve = {
    type: 'ApproveProcess',
    process: 'qt-01',
    decision: '9/QĐ',
    decidedOn: '2026-03-03',
    from,
  } as const
  const withdraw = { type: 'WithdrawProcess', process: 'qt-01', from: '2026-05-01' } as const
  for (const command of [approve, withdraw])
    expect(one.refuses('2026-03-03T09:00', command)).toEqual({
      rule,
      message: 'reject.process-unknown',
      params: { process: 'qt-01' },
      field: 'process',
    })
  one.does('2026-03-03T09:00', draft(['a', ['b']], ['b', []]))
  expect(one.refuses('2026-03-02T23:59', approve)).toMatchObject({ message: 'reject.decided-in-future' })
  expect(one.does('2026-03-03T09:00', approve)).toEqual([
    { ...approve, type: 'ProcessApproved', from: '2026-03-31T17:00:00.000Z' },
  ])
  one.does('2026-03-03T09:00', withdraw)
  expect(one.state.processes).toMatchObject([
    {
      from: at('2026-04-01T00:00'),
      approvals: [{ decision: '9/QĐ', decidedOn: '2026-03-03', from: at('2026-04-01T00:00') }],
      withdrawnFrom: at('2026-05-01T00:00'),
    },
  ])
})
