import { describe, expect, test } from 'vitest'
import { vietnamCalendar, vietnamCalendarData } from '../time/calendars/vietnam.ts'
import { competenceOf, competentOn } from './competence.ts'
import { established, treeOf } from './organisation.fixture.ts'
import { unitFindings } from './tree-findings.ts'
import { unitCalendar } from './unit-calendar.ts'

/** A province whose district ended on 1/7/2025; communes A and B were merged into C on that day. */
const province = treeOf({
  H21: [established('province')],
  'H21.sở': [established('department', 'H21')],
  'H21.D': [established('district', 'H21'), { type: 'CloseUnit', from: '2025-07-01', successors: [] }],
  'H21.A': [established('commune', 'H21.D'), { type: 'CloseUnit', from: '2025-07-01', successors: ['H21.C'] }],
  'H21.B': [
    established('commune', 'H21.D', '2020-01-01', 'UBND xã B'),
    { type: 'CloseUnit', from: '2025-07-01', successors: ['H21.C'] },
  ],
  'H21.C': [
    established('commune', 'H21', '2025-07-01', 'UBND xã C'),
    { type: 'RenameUnit', name: 'UBND phường C', from: '2026-01-01' },
  ],
})

describe('the tree of units on a day', () => {
  test('before the merger the old communes stand below their district; after it the new one below the province', () => {
    expect(province.childrenOn('H21', '2025-06-30')).toEqual(['H21.sở', 'H21.D'])
    expect(province.childrenOn('H21.D', '2025-06-30')).toEqual(['H21.A', 'H21.B'])
    expect(province.childrenOn('H21', '2025-07-01')).toEqual(['H21.sở', 'H21.C'])
    expect(province.childrenOn(null, '2025-07-01')).toEqual(['H21'])
    expect(province.lineOn('H21.A', '2025-06-30')).toEqual(['H21.A', 'H21.D', 'H21'])
  })

  test('what is said to go on in itself, or in what goes on in it, belongs to the superior it had last', () => {
    const closedInto = (unit: string) => ({ type: 'CloseUnit', from: '2025-07-01', successors: [unit] }) as const
    const tree = treeOf({
      H21: [established('province')],
      'H21.A': [established('commune', 'H21'), closedInto('H21.A')],
      'H21.B': [established('commune', 'H21'), closedInto('H21.C')],
      'H21.C': [established('commune', 'H21'), closedInto('H21.B')],
    })
    expect(tree.membersOn('H21', '2025-07-01')).toEqual(['H21', 'H21.A', 'H21.B', 'H21.C'])
    expect(tree.membersOn('H21.A', '2025-07-01')).toEqual([])
  })

  test('a figure of a period before a merger rolls up by the tree then, one after it by the tree now', () => {
    expect(province.membersOn('H21.D', '2025-06-30')).toEqual(['H21.D', 'H21.A', 'H21.B'])
    expect(province.membersOn('H21.C', '2025-06-30')).toEqual([])
    expect(province.membersOn('H21.C', '2025-07-01')).toEqual(['H21.A', 'H21.B', 'H21.C'])
    expect(province.membersOn('H21.D', '2025-07-01')).toEqual([])
    expect(province.membersOn('H21', '2025-07-01')).toEqual(['H21', 'H21.sở', 'H21.D', 'H21.A', 'H21.B', 'H21.C'])
  })

  test('what was dissolved or split belongs to the superior that it had last; what is not there yet to nobody', () => {
    expect(province.homeOn('H21.D', '2025-07-01')).toBe('H21')
    expect(province.homeOn('H21.A', '2026-03-01')).toBe('H21.C')
    expect(province.homeOn('H21.C', '2025-06-30')).toBeNull()
    expect(province.homeOn('H21.X', '2026-03-01')).toBeNull()
    const split = treeOf({
      P: [established('province')],
      old: [established('commune', 'P'), { type: 'CloseUnit', from: '2025-07-01', successors: ['n1', 'n2'] }],
      n1: [established('commune', 'P', '2025-07-01')],
      n2: [established('commune', 'P', '2025-07-01')],
    })
    expect(split.homeOn('old', '2025-07-01')).toBe('P')
  })

  test('a merged unit that is merged again is followed to where it is now', () => {
    const twice = treeOf({
      a: [established('commune'), { type: 'CloseUnit', from: '2024-01-01', successors: ['b'] }],
      b: [established('commune'), { type: 'CloseUnit', from: '2025-07-01', successors: ['c'] }],
      c: [established('commune', undefined, '2025-07-01')],
    })
    const days = ['2023-12-31', '2024-01-01', '2025-07-01']
    expect(days.map((day) => twice.homeOn('a', day))).toEqual(['a', 'b', 'c'])
  })

  test('names and heads are those of the day', () => {
    expect(province.nameOn('H21.C', '2025-12-31')).toBe('UBND xã C')
    expect(province.nameOn('H21.C', '2026-01-01')).toBe('UBND phường C')
    expect(province.nameOn('H21.X', '2026-01-01')).toBe('H21.X')
    const headed = treeOf({ a: [established('commune'), { type: 'AppointHead', officer: 'ct-1', from: '2024-01-01' }] })
    expect([headed.headOn('a', '2023-12-31'), headed.headOn('a', '2024-01-01')]).toEqual([null, 'ct-1'])
  })
})

describe('competence by day', () => {
  const tree = treeOf({
    a: [
      established('commune'),
      { type: 'AssignAuthority', authority: 'land', from: '2024-01-01', to: '2025-01-01' },
      {
        type: 'DelegateAuthority',
        delegation: 'uq-1',
        authority: 'land',
        to: 'b',
        officer: 'pct-1',
        from: '2024-03-01',
        until: '2026-01-01',
        decision: '1/QĐ',
      },
    ],
    b: [established('commune'), { type: 'CloseUnit', from: '2024-10-01', successors: ['a'] }],
  })

  test('own competence and delegation hold from their first day until before their last, while both units exist', () => {
    const who = (date: string) => competentOn(tree, 'land', date).map(({ kind, unit }) => `${kind} ${unit}`)
    expect(['2023-12-31', '2024-01-01', '2024-03-01', '2024-09-30', '2024-10-01', '2025-01-01'].map(who)).toEqual([
      [],
      ['own a'],
      ['own a', 'delegated b'],
      ['own a', 'delegated b'],
      ['own a'],
      [],
    ])
  })

  test('a delegation names who lent it, by which decision it can be found, to which officer, and until when', () => {
    expect(competenceOf(tree, 'b', 'land', '2024-05-01')).toEqual({
      kind: 'delegated',
      unit: 'b',
      by: 'a',
      delegation: 'uq-1',
      officer: 'pct-1',
      until: '2026-01-01',
    })
    expect(competenceOf(tree, 'b', 'tax', '2024-05-01')).toBeNull()
  })
})

describe('the working calendar of a unit', () => {
  const weekly = { monday: ['08:00-12:00'], tuesday: ['08:00-12:00'] }
  const tree = treeOf({
    P: [established('province'), { type: 'AdoptCalendar', calendar: 'national', from: '2020-01-01' }],
    a: [established('commune', 'P'), { type: 'AdoptCalendar', calendar: 'national', from: '2026-03-01', weekly }],
  })
  const calendars = (name: string) => (name === 'national' ? vietnamCalendarData : undefined)
  const openAt = (unit: string, date: string, localTime: string) =>
    unitCalendar(tree, unit, date, calendars)?.isOpen(vietnamCalendar().zone.parseLocal(`${localTime}:00`))

  test('is that of the nearest superior until the unit adopts its own, from the day on which it does', () => {
    // 2 March 2026 is a Monday, 4 March a Wednesday
    expect(openAt('a', '2026-02-28', '2026-03-04T14:00')).toBe(true)
    expect(openAt('a', '2026-03-01', '2026-03-04T14:00')).toBe(false)
    expect(openAt('a', '2026-03-01', '2026-03-02T08:30')).toBe(true)
    expect(openAt('P', '2026-03-01', '2026-03-04T14:00')).toBe(true)
  })

  test('keeps the days off of the calendar, and is undefined where nobody adopted one that is known', () => {
    expect(openAt('a', '2026-03-01', '2026-04-27T08:30')).toBe(false)
    expect(openAt('a', '2026-03-01', '2026-04-28T08:30')).toBe(true)
    expect(unitCalendar(tree, 'a', '2026-03-01', () => undefined)).toBeUndefined()
    expect(unitCalendar(tree, 'x', '2026-03-01', calendars)).toBeUndefined()
  })
})

test('a register tells of superiors and successors that are missing, of circles, and of units without a head', () => {
  const tree = treeOf({
    a: [established('commune', 'nobody'), { type: 'AppointHead', officer: 'ct', from: '2020-01-01' }],
    b: [established('commune', 'c')],
    c: [established('commune', 'b')],
    d: [established('commune', 'old')],
    old: [established('district'), { type: 'CloseUnit', from: '2025-07-01', successors: ['gone'] }],
  })
  const found = unitFindings(tree, '2026-01-01').filter(({ kind }) => kind !== 'no-head')
  expect(found).toEqual([
    { kind: 'unknown-parent', unit: 'a', other: 'nobody' },
    { kind: 'circle', unit: 'b', other: 'c' },
    { kind: 'circle', unit: 'c', other: 'b' },
    { kind: 'parent-ended', unit: 'd', other: 'old' },
    { kind: 'unknown-successor', unit: 'old', other: 'gone' },
  ])
  const headless = unitFindings(tree, '2026-01-01').filter(({ kind }) => kind === 'no-head')
  expect(headless.map(({ unit }) => unit)).toEqual(['b', 'c', 'd'])
})
