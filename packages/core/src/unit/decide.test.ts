import { describe, expect, test } from 'vitest'
import { vietnamCalendar } from '../time/calendars/vietnam.ts'
import type { UnitCommand } from './commands.ts'
import type { UnitContext } from './context.ts'
import { unitDecider } from './decide.ts'
import { outagesAt, type UnitState } from './state.ts'

const calendar = vietnamCalendar()
const at = (localTime: string) => calendar.zone.parseLocal(localTime)
const iso = (localTime: string) => new Date(at(localTime)).toISOString()

const unit = (place?: UnitContext['place']) => {
  let state: UnitState = unitDecider.initial
  return {
    get state() {
      return state
    },
    give: (localTime: string, command: UnitCommand) => {
      const now = at(localTime)
      const context: UnitContext = { now, occurredAt: now, calendar, ...(place === undefined ? {} : { place }) }
      const decision = unitDecider.decide(command, state, context)
      if (decision.accepted)
        for (const event of decision.events)
          state = unitDecider.evolve(state, { ...event, occurredAt: now, recordedAt: now })
      return decision
    },
  }
}

describe('an outage', () => {
  test('is recorded while it lasts, and ended later; both times stand', () => {
    const { give } = unit()
    give('2026-03-04T09:00', { type: 'RecordOutage', system: 'portal', from: iso('2026-03-04T08:30') })
    const ended = give('2026-03-04T14:00', { type: 'EndOutage', system: 'portal', to: iso('2026-03-04T13:45') })
    expect(ended).toMatchObject({ accepted: true, events: [{ type: 'OutageEnded' }] })
  })

  test('covers the instants from its beginning until before its end', () => {
    const ward = unit()
    ward.give('2026-03-04T09:00', { type: 'RecordOutage', system: 'portal', from: iso('2026-03-04T08:30') })
    expect(outagesAt(ward.state, at('2026-03-09T00:00'))).toHaveLength(1)
    ward.give('2026-03-04T14:00', { type: 'EndOutage', system: 'portal', to: iso('2026-03-04T13:45') })
    const covered = ['2026-03-04T08:29', '2026-03-04T08:30', '2026-03-04T13:44', '2026-03-04T13:45']
    expect(covered.map((time) => outagesAt(ward.state, at(time)).length)).toEqual([0, 1, 1, 0])
  })

  test('that ends before it begins, or lies in the future, is refused with the field', () => {
    const { give } = unit()
    const record = (from: string, to?: string): UnitCommand => ({
      type: 'RecordOutage',
      system: 'portal',
      from: iso(from),
      ...(to === undefined ? {} : { to: iso(to) }),
    })
    expect(give('2026-03-04T09:00', record('2026-03-04T08:00', '2026-03-04T07:00'))).toMatchObject({
      rejection: { field: 'to', rule: 'order-of-time' },
    })
    expect(give('2026-03-04T09:00', record('2026-03-04T10:00'))).toMatchObject({ rejection: { field: 'from' } })
    expect(give('2026-03-04T09:00', record('2026-03-04T08:00', '2026-03-04T10:00'))).toMatchObject({
      rejection: { field: 'to', message: 'reject.outage-in-future' },
    })
  })

  test('of a system that is not down cannot be ended', () => {
    const { give } = unit()
    give('2026-03-04T09:00', { type: 'RecordOutage', system: 'portal', from: iso('2026-03-04T08:30') })
    const ended = give('2026-03-04T10:00', { type: 'EndOutage', system: 'payment', to: iso('2026-03-04T09:30') })
    expect(ended).toMatchObject({ rejection: { message: 'reject.no-outage', field: 'system' } })
  })
})

test('planned-outage: planned work is announced five working days before, in Ninh Bình; later it is a breach', () => {
  const announce: UnitCommand = {
    type: 'AnnounceOutage',
    system: 'portal',
    from: iso('2026-03-11T09:00'),
    to: iso('2026-03-11T12:00'),
  }
  const breaches = (localTime: string, place?: UnitContext['place']) => {
    const decision = unit(place).give(localTime, announce)
    return decision.accepted
      ? decision.events.map(({ data }) => ('breaches' in data ? data.breaches?.[0]?.article : null))
      : []
  }
  expect(breaches('2026-03-04T09:00', { province: 'ninh-binh' })).toEqual([null])
  expect(breaches('2026-03-04T09:01', { province: 'ninh-binh' })).toEqual(['QĐ 163/2025/QĐ-CTUBND Ninh Bình art. 4(3)'])
  expect(breaches('2026-03-10T09:01', { province: 'dong-thap' })).toEqual([null])
})

test('a national figure is for a period that begins before it ends', () => {
  const { give } = unit()
  const report = (from: string, to: string): UnitCommand => ({ type: 'ReportNationalFigure', from, to, dossiers: 12 })
  const [january, february] = [iso('2026-01-01T00:00'), iso('2026-02-01T00:00')]
  expect(give('2026-02-03T09:00', report(january, february)).accepted).toBe(true)
  expect(give('2026-02-03T09:00', report(february, january))).toMatchObject({ rejection: { field: 'to' } })
})

test('numbers of codes begin at 1 for each day and are never given twice', () => {
  const { give } = unit()
  const numbers = ['2026-03-04', '2026-03-04', '2026-03-05', '2026-03-04'].map((date) => {
    const decision = give('2026-03-05T09:00', { type: 'AllocateCode', unit: 'H21.227', date })
    const [event] = decision.accepted ? decision.events : []
    return event?.type === 'CodeAllocated' ? event.data.number : null
  })
  expect(numbers).toEqual([1, 2, 1, 3])
})
