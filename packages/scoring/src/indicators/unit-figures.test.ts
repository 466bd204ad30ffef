import { type UnitEvent, vietnamCalendar } from '@motcua/core'
import { expect, test } from 'vitest'
import { vn } from '../facts/dossier-log.fixture.ts'
import { closed, established, factWith, treeOfEvents } from '../facts/fact.fixture.ts'
import { decision766 } from '../scorecard/decision-766.ts'
import { indexGrid } from './index-grid.ts'
import { indicatorScope, type ScopeQuery } from './indicator-scope.ts'
import { unitActivity } from './unit-activity.ts'
import { figuresByUnit } from './unit-roll-up.ts'

const { zone } = vietnamCalendar()
const period = { from: vn('2026-03-01'), to: vn('2026-04-01'), at: vn('2027-01-01') }

const authority = (name: string, from: string, to?: string): UnitEvent => ({
  type: 'AuthorityAssigned',
  data: { authority: name, from, ...(to !== undefined && { to }) },
})

/** Province P: department S, communes X1 with a counter Q and X2; X0 was merged into X1; X3 begins after the period. */
const tree = treeOfEvents({
  P: [established('province')],
  S: [established('department', 'P'), authority('1.1', '2026-03-31'), authority('1.2', '2026-01-01', '2026-04-01')],
  X1: [established('commune', 'P'), authority('1.1', '2026-01-01'), authority('1.3', '2026-04-01')],
  Q: [established('department', 'X1')],
  X2: [established('commune', 'P'), authority('1.4', '2026-01-01', '2026-03-31')],
  X0: [established('commune', 'P'), closed('2026-03-15', 'X1')],
  X3: [established('commune', 'P', '2026-04-01')],
})

const scopeOf = (unit: string | undefined, query: Partial<ScopeQuery> = {}) => {
  const { members, lists, announcersOf, topmost, communes } = indicatorScope({ ...period, tree, zone, unit, ...query })
  const names = (set: ReadonlySet<string> | null) => (set === null ? null : [...set].toSorted().join())
  return [names(members), names(lists), names(announcersOf('PUBLISH_ON_TIME')), topmost, names(communes)]
}

test('the scope of a unit is what lies below it on the last day, with the lists of those above and the announcements of its province', () => {
  const all = 'P,Q,S,X0,X1,X2'
  expect(scopeOf('P')).toEqual([all, all, all, true, 'X1,X2'])
  expect(scopeOf('S')).toEqual(['S', 'P,S', all, false, 'X1,X2'])
  expect(scopeOf('X1')).toEqual(['Q,X0,X1', 'P,Q,X0,X1', all, false, 'X1'])
  expect(scopeOf('X2')).toEqual(['X2', 'P,X2', all, false, 'X2'])
  expect(scopeOf(undefined)).toEqual([null, null, null, true, 'X1,X2'])
  const before = { to: vn('2026-03-15') }
  expect(scopeOf('X0', before)).toEqual(['X0', 'P,X0', all, false, 'X0'])
  expect(scopeOf('P', before)[4]).toBe('X0,X1,X2')
})

test('a unit that nobody registered is its own scope; it has communes only where it is said to be one', () => {
  expect(scopeOf('Y')).toEqual(['Y', 'Y', 'Y', true, null])
  expect(scopeOf('Y', { level: 'commune' })).toEqual(['Y', 'Y', 'Y', true, 'Y'])
  expect(scopeOf('Y', { level: 'province' })).toEqual(['Y', 'Y', 'Y', true, null])
  expect(scopeOf(undefined, { tree: treeOfEvents({}) })).toEqual([null, null, null, true, null])
})

test('what a level has of its own is asked of the scorecard on the day, and before the scorecard of its first day', () => {
  const later = {
    ...decision766,
    from: '2026-06-01',
    indicators: decision766.indicators.map((indicator) => ({
      ...indicator,
      applicability: [
        ...indicator.applicability.map((dated) => ({ ...dated, from: '2026-06-01' })),
        ...indicator.applicability.map(({ value, ...dated }) => ({
          ...dated,
          value: { ...value, department: 'own' as const },
          from: '2026-09-01',
        })),
      ],
    })),
  }
  expect(scopeOf('S', { scorecard: later })[2]).toBe('P,Q,S,X0,X1,X2')
  const september = { from: vn('2026-09-01'), to: vn('2026-09-02') }
  expect(scopeOf('S', { scorecard: later, ...september })[2]).toBe('S')
})

test('the holders of an authority are those of the last day, its first day within and its end without', () => {
  const { holdersOf, isRegistered, communeOf } = indicatorScope({ ...period, tree, zone, unit: 'P' })
  expect(['1.1', '1.2', '1.3', '1.4', '1.5'].map(holdersOf)).toEqual([['S', 'X1'], ['S'], [], [], []])
  expect(['P', 'X0', 'X3', 'Y'].map(isRegistered)).toEqual([true, true, true, false])
  expect(['X1', 'Q', 'X0', 'X2', 'S', 'P', 'Y'].map(communeOf)).toEqual(['X1', 'X1', 'X1', 'X2', null, null, null])
})

const received = (unit: string | null, at: number, stream = 'dossier-a') =>
  factWith({ stream, submittedTo: unit, receivedAt: at })

test('the activity of a unit tells how many it received and when last, whatever came after it, and what is odd', () => {
  const { from, to } = period
  const facts = [
    received('X1', from - 1),
    received('X1', from),
    received('X1', to - 1),
    received('X1', to - 5),
    received('X1', to),
    received(null, from),
    factWith({ submittedTo: 'X1' }),
    received('X0', vn('2026-03-14T23:59')),
    received('X0', vn('2026-03-15'), 'dossier-b'),
    received('X3', vn('2026-03-20'), 'dossier-c'),
    received('Y', vn('2026-03-20'), 'dossier-d'),
    factWith({ submittedTo: 'X2', receivedAt: from, transfers: [{ at: from, to: 'Q' }] }),
  ]
  const lines = (least?: number) =>
    unitActivity(facts, { tree, zone, from, to, ...(least !== undefined && { least }) }).map((line) =>
      [line.unit, line.received, line.lastReceivedAt, line.findings.join('+'), line.dossiers.join()].join(' '),
    )
  const common = {
    P: 'P 0   ',
    X1: `X1 3 ${to - 1}  `,
    X0: `X0 2 ${vn('2026-03-15')} not-existing dossier-b`,
    Y: `Y 1 ${vn('2026-03-20')} unregistered dossier-d`,
  }
  expect(lines()).toEqual([
    common.P,
    'S 0  none ',
    common.X1,
    `Q 1 ${from}  `,
    'X2 0  none ',
    common.X0,
    `X3 1 ${vn('2026-03-20')} not-existing dossier-c`,
    common.Y,
  ])
  const few = lines(3)
  expect(few[0]).toBe(common.P)
  expect(few[3]).toBe(`Q 1 ${from} low `)
  expect(few[5]).toBe(`X0 2 ${vn('2026-03-15')} low+not-existing dossier-b`)
  expect(lines(2)[5]).toBe(common.X0)
})

test('a unit is asked for where it existed on any day of the period: the first, on which it ended, is none', () => {
  const days = (from: string, to: string) =>
    unitActivity([], { tree, zone, from: vn(from), to: vn(to) }).map(({ unit }) => unit)
  const always = ['P', 'S', 'X1', 'Q', 'X2']
  expect(days('2026-03-14', '2026-03-16')).toEqual([...always, 'X0'])
  expect(days('2026-03-15', '2026-03-16')).toEqual(always)
  expect(days('2026-03-20', '2026-04-01')).toEqual(always)
  expect(days('2026-03-20', '2026-04-02')).toEqual([...always, 'X3'])
})

test('a dossier counts for its unit and all above it, what ended where it belongs, what nobody registered apart', () => {
  const { from, to } = period
  const facts = [
    received('X0', from),
    received('Q', to - 1),
    received('X2', from - 1),
    received('X2', to),
    factWith({ submittedTo: 'X2' }),
    received('Y', from),
    received(null, from),
    received('X3', from),
  ]
  const denominators = (all: typeof facts) =>
    [...figuresByUnit(all, { ...period, tree, zone })].map(([unit, figures]) => [
      unit,
      figures.find(({ number }) => number === '05')?.denominator,
    ])
  const own = [
    ['P', 2],
    ['S', 0],
    ['X1', 2],
    ['Q', 1],
    ['X2', 0],
  ]
  expect(denominators(facts)).toEqual([...own, [null, 3]])
  expect(denominators(facts.slice(0, 5))).toEqual(own)
})

test('the grid of all indicators tells each unit that exists or worked, with its procedures and communes, from the marks of its dossiers', () => {
  const [from, to] = [100, 200].map((day) => vn('2026-01-01') + day * 86_400_000)
  if (from === undefined || to === undefined) throw new Error('no period')
  const grid = indexGrid({
    periods: [{ from, to }],
    at: to + 1,
    zone,
    registers: {
      tree: treeOfEvents({
        X2: [established('commune', 'P')],
        X1: [established('commune', 'P')],
        P: [established('province')],
      }),
      petitions: [],
      procedures: ['1.000001', '1.000002', '1.000003'].map((code) => ({
        stream: `procedure-${code}`,
        announcements: [
          {
            announcedAt: 1,
            unit: 'P',
            from: 2,
            to: null,
            publishBy: null,
            publishedAt: null,
            onTime: null,
            missingParts: [],
            subject: 'citizen' as const,
            byDecision: false,
          },
        ],
        feeBearing: [{ from: 2, value: true }],
        feesRegisteredFrom: null,
        serviceLevels: [],
        services: [{ service: `s-${code}`, unit: 'P', from: 2, to: null }],
        competences: ['X1', 'X2'].map((unit) => ({ unit, from: 2, to: null })),
      })),
      certifiedCopies: new Map([
        ['dossier-a', to - 1],
        ['dossier-b', to],
        ['dossier-c', to - 1],
      ]),
    },
  })
  const known = { receivedAt: from, paidOnlineAt: from, populationDataUsedAt: from }
  grid.add(factWith({ ...known, submittedTo: 'X1', procedure: '1.000001.H21', channel: 'online', paidOnlineAt: null }))
  grid.add(factWith({ ...known, submittedTo: 'X1', procedure: '1.000002', populationDataUsedAt: null }))
  grid.add(factWith({ ...known, submittedTo: 'X2', procedure: '1.000003', paidOnlineAt: null }))
  grid.add(factWith({ ...known, submittedTo: 'X2', procedure: null }))
  grid.add(factWith({ receivedAt: from, submittedTo: 'Y', procedure: '1.000003', channel: 'direct' }))
  const certified = (stream: string, submittedTo: string | null, receivedAt: number | null) =>
    grid.addCertified({ stream, submittedTo, receivedAt, transfers: [] })
  certified('dossier-a', 'X1', from)
  certified('dossier-b', 'X2', from)
  certified('dossier-c', 'X2', from - 1)
  certified('dossier-c', 'X2', to)
  certified('dossier-c', 'X2', null)
  certified('dossier-c', null, from)
  certified('dossier-x', 'X2', from)
  const shown = [...grid.figures()].map(({ unit, figures, catalogue, petitions, ...span }) => {
    expect(span).toEqual({ from, to })
    expect(petitions.length).toBe(4)
    const numerators = catalogue
      .filter(({ number }) => ['07', '09', '15', '17'].includes(number))
      .map(({ number, counted }) => `${number} ${counted.numerator.join()}`)
    return [unit, figures.find(({ number }) => number === '05')?.denominator, ...numerators]
  })
  expect(shown).toEqual([
    ['P', 4, '07 s-1.000001', '09 1.000002', '15 X1', '17 1.000001,1.000003'],
    ['X1', 2, '07 s-1.000001', '09 1.000002', '15 X1', '17 1.000001'],
    ['X2', 2, '07 ', '09 ', '15 ', '17 1.000003'],
    ['Y', 1, '07 ', '09 ', '17 '],
  ])
})
