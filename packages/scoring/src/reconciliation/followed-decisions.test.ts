import { type ProcedureState, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { allHold } from '../format/sheet-identity.ts'
import { followedDecisions } from './followed-decisions.ts'
import { followedSheet, unfollowedSheet } from './followed-sheets.ts'
import { announcedBy, stateAfter } from './procedure-states.fixture.ts'

const calendar = vietnamCalendar()
// in effect on Tuesday 10 March 2026: five working days before begin on Tuesday 3 March
const ministry = (decision = '100/QĐ-BTP') => announcedBy('ministry', decision, '2026-02-09', '2026-03-10')
const province = (decidedOn: string) => announcedBy('province', `7/QĐ-UBND ${decidedOn}`, decidedOn, decidedOn)

const told = (day: string, ...states: readonly ProcedureState[]) =>
  followedDecisions(new Map(states.map((state, at) => [`1.00000${at}`, state])), { at: vn(day), calendar })

const verdicts = (day: string, ...states: readonly ProcedureState[]) =>
  told(day, ...states).decisions.map(({ verdict, followed, outstanding, followedOn }) =>
    [verdict, followed, outstanding, followedOn].join(' '),
  )

test('a decision of the province follows a ministry’s in time until the last day of its lead, and late after it', () => {
  expect(told('2026-03-31', stateAfter(ministry(), province('2026-03-03'))).decisions).toEqual([
    {
      verdict: 'in-time',
      decision: '100/QĐ-BTP',
      issuer: 'Bộ Tư pháp',
      decidedOn: '2026-02-09',
      effectiveOn: '2026-03-10',
      signBy: '2026-03-03',
      procedures: 1,
      followed: 1,
      outstanding: 0,
      followedOn: '2026-03-03',
    },
  ])
  expect(verdicts('2026-03-31', stateAfter(ministry(), province('2026-03-04')))).toEqual(['late 1 0 2026-03-04'])
})

test('what no decision followed waits until the last day of the lead and is overdue after it', () => {
  expect(verdicts('2026-03-03T23:00', stateAfter(ministry()))).toEqual(['waiting 0 1 '])
  expect(verdicts('2026-03-04', stateAfter(ministry()))).toEqual(['overdue 0 1 '])
})

test('an older decision of the province does not follow, one of the same day does, and the first that follows counts', () => {
  expect(verdicts('2026-03-31', stateAfter(province('2026-02-08'), ministry()))).toEqual(['overdue 0 1 '])
  expect(verdicts('2026-03-31', stateAfter(province('2026-02-09'), ministry()))).toEqual(['in-time 1 0 2026-02-09'])
  const twice = stateAfter(ministry(), province('2026-03-02'), province('2026-03-20'))
  expect(verdicts('2026-03-31', twice)).toEqual(['in-time 1 0 2026-03-02'])
})

test('a decision on several procedures is followed when each is, and those that are not are listed by code', () => {
  const followed = stateAfter(ministry(), province('2026-03-02'))
  const { decisions, unfollowed } = told('2026-03-03', followed, stateAfter(ministry()), followed)
  expect(decisions.map(({ verdict, procedures, followed: done }) => [verdict, procedures, done])).toEqual([
    ['waiting', 3, 2],
  ])
  expect(unfollowed).toEqual([
    {
      decision: '100/QĐ-BTP',
      decidedOn: '2026-02-09',
      signBy: '2026-03-03',
      code: '1.000001',
      name: 'Đăng ký khai sinh',
    },
  ])
})

test('what the ministry abolished, has not signed yet, or a list alone names asks for no decision', () => {
  const repealed = stateAfter(ministry(), {
    type: 'ProcedureRepealed',
    data: {
      decision: '200/QĐ-BTP',
      decidedOn: '2026-03-01',
      issuer: 'Bộ Tư pháp',
      level: 'ministry',
      effectiveFrom: new Date(vn('2026-03-20')).toISOString(),
    },
  })
  expect(verdicts('2026-03-19', repealed)).toEqual(['overdue 0 1 '])
  expect(verdicts('2026-03-20', repealed)).toEqual([])
  expect(verdicts('2026-02-08', stateAfter(ministry()))).toEqual([])
  expect(verdicts('2026-03-31', stateAfter(province('2026-03-02')))).toEqual([])
})

test('the overdue come first, then the older decision; a procedure missing from the list below is left over', () => {
  const older = announcedBy('ministry', '90/QĐ-BTP', '2026-02-02', '2026-03-10')
  const { decisions, unfollowed } = told(
    '2026-03-04',
    stateAfter(ministry('101/QĐ-BTP'), province('2026-03-02')),
    stateAfter(ministry()),
    stateAfter(older),
  )
  expect(decisions.map(({ decision, verdict }) => `${decision} ${verdict}`)).toEqual([
    '90/QĐ-BTP overdue',
    '100/QĐ-BTP overdue',
    '101/QĐ-BTP in-time',
  ])
  const scene = { about: [], zone: calendar.zone, language: 'vi' } as const
  const { identities = [], rows } = followedSheet(decisions, unfollowed, scene)
  expect([allHold(identities), rows[0]?.['verdict']]).toEqual([true, 'chưa công bố, đã quá hạn'])
  expect(unfollowedSheet(unfollowed, scene).rows.map((row) => row['code'])).toEqual(['1.000001', '1.000002'])
  expect(allHold(followedSheet(decisions, unfollowed.slice(1), scene).identities ?? [])).toBe(false)
  expect(followedSheet([], [], scene).notes).toEqual([
    'Danh mục thủ tục chưa ghi nhận quyết định công bố nào của bộ còn hiệu lực',
  ])
})
