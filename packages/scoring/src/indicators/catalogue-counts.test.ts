import { expect, test } from 'vitest'
import { factWith } from '../facts/fact.fixture.ts'
import type { AnnouncementFact, ProcedureFact } from '../facts/procedure-facts.ts'
import { type CatalogueQuery, catalogueFigures } from './catalogue-figures.ts'
import { type CatalogueWork, catalogueWorkTally } from './catalogue-work.ts'
import type { IndicatorScope } from './indicator-scope.ts'

/** Judged at 200, so that what is in use is asked at 199. */
const period = { from: 100, to: 200, at: 300 }

const scope: IndicatorScope = {
  members: new Set(['A']),
  lists: new Set(['A', 'P']),
  announcersOf: () => new Set(['P']),
  topmost: false,
  communes: new Set(['A', 'B']),
  communeOf: (unit) => (unit === 'A1' ? 'A' : unit === 'Z' ? null : unit),
  isRegistered: (unit) => ['A', 'B', 'P'].includes(unit),
  holdersOf: () => [],
}

const announcement: AnnouncementFact = {
  announcedAt: 0,
  unit: 'P',
  from: 10,
  to: null,
  publishBy: null,
  publishedAt: null,
  onTime: null,
  missingParts: [],
  subject: null,
  byDecision: true,
}

/** A procedure in use, listed by the province and assigned to `A`, but for what is said. */
const procedure = (number: number, known: Partial<ProcedureFact> = {}): ProcedureFact => ({
  stream: `procedure-1.00000${number}`,
  announcements: [announcement],
  feeBearing: [],
  feesRegisteredFrom: null,
  serviceLevels: [],
  services: [],
  competences: [{ unit: 'A', from: 10, to: null }],
  ...known,
})
const announced = (number: number, ...versions: readonly Partial<AnnouncementFact>[]): ProcedureFact =>
  procedure(number, { announcements: versions.map((version) => ({ ...announcement, ...version })) })

const nothing: CatalogueWork = {
  online: new Map(),
  paidOnline: new Map(),
  usedPopulationData: new Map(),
  certified: new Map(),
}

/** The last digits of the codes on both sides of an indicator: numerator/denominator. */
const sides = (
  number: string,
  procedures: readonly ProcedureFact[],
  query: Partial<Omit<CatalogueQuery, 'procedures'>> = {},
  done: Partial<CatalogueWork> = {},
): string | undefined => {
  const figures = catalogueFigures({ ...period, scope, ...query, procedures }, { ...nothing, ...done })
  const figure = figures.find((each) => each.number === number)
  if (figure === undefined) return undefined
  const { numerator, denominator } = figure.counted
  expect([figure.numerator, figure.denominator]).toEqual([numerator.length, denominator.length])
  const short = (names: readonly string[]): string => names.map((name) => name.replace('1.00000', '')).join()
  return `${short(numerator)}/${short(denominator)}`
}

test('01 counts what a decision of the province announced in the period, on time where every announcement was', () => {
  const procedures = [
    announced(1, { announcedAt: 99, onTime: true }),
    announced(2, { announcedAt: 100, onTime: true }),
    announced(3, { announcedAt: 199, onTime: false }),
    announced(4, { announcedAt: 200, onTime: true }),
    announced(5, { announcedAt: 150, onTime: true, unit: 'X' }),
    announced(6, { announcedAt: 150, onTime: true, unit: null }),
    announced(7, { announcedAt: 150, onTime: true, byDecision: false }),
    announced(8, { announcedAt: 150, onTime: true }, { announcedAt: 160, onTime: null }),
    announced(9, { announcedAt: 150, onTime: true }, { announcedAt: 99, onTime: false }),
  ]
  expect(sides('01', procedures)).toBe('2,9/2,3,8,9')
  const all = { scope: { ...scope, announcersOf: () => null } }
  expect(sides('01', procedures, all)).toBe('2,5,6,9/2,3,5,6,8,9')
})

test('02 counts what had to be published in the period, published by the very limit', () => {
  const procedures = [
    announced(1, { publishBy: 99, publishedAt: 50 }),
    announced(2, { publishBy: 100, publishedAt: 100 }),
    announced(3, { publishBy: 150, publishedAt: 151 }),
    announced(4, { publishBy: 199, publishedAt: 50 }),
    announced(5, { publishBy: 200, publishedAt: 50 }),
    announced(6, { publishBy: 150, publishedAt: null }),
    announced(7, { publishBy: null, publishedAt: 50 }),
    announced(8, { publishBy: 150, publishedAt: 150, byDecision: false }),
  ]
  expect(sides('02', procedures)).toBe('2,4/2,3,4,6')
})

test('03 counts what was announced in the period and lacks nothing at its last moment', () => {
  const parts = (at: number) => [
    { at: 110, count: 3 },
    { at, count: 0 },
  ]
  const procedures = [
    announced(1, { announcedAt: 110, missingParts: parts(199) }),
    announced(2, { announcedAt: 110, missingParts: parts(200) }),
    announced(3, { announcedAt: 99, missingParts: parts(120) }),
    announced(4, { announcedAt: 110, missingParts: parts(120) }, { announcedAt: 120, missingParts: parts(200) }),
  ]
  expect(sides('03', procedures)).toBe('1/1,2,4')
})

test('06 counts procedures of the unit that its own lists name, offered online at the last moment of the period', () => {
  const level = (from: number, value: 'full' | 'partial' | 'none') => ({ serviceLevels: [{ from, value }] })
  const procedures = [
    procedure(1, level(199, 'partial')),
    procedure(2, level(200, 'full')),
    procedure(3, level(10, 'none')),
    procedure(4, level(10, 'full')),
    { ...announced(5, { unit: 'X' }), ...level(10, 'full') },
    { ...announced(6, { from: 200 }), ...level(10, 'full') },
    { ...announced(7, { to: 199 }), ...level(10, 'full') },
    { ...announced(8, { to: 200 }), ...level(10, 'full') },
  ]
  expect(sides('06', procedures)).toBe('1,4,8/1,2,3,4,8')
  expect(sides('06', procedures, { scope: { ...scope, lists: null } })).toBe('1,4,5,8/1,2,3,4,5,8')
})

test('a procedure is of the unit assigned last, of who holds authority for it, and of who lists it where nobody is', () => {
  const competence = (unit: string, from: number, to: number | null = null) => ({ unit, from, to })
  const procedures = [
    procedure(1, { competences: [competence('A', 199)] }),
    procedure(2, { competences: [competence('A', 200)] }),
    procedure(3, { competences: [competence('A', 10, 199)] }),
    procedure(4, { competences: [competence('A', 10), competence('B', 20)] }),
    procedure(5, { competences: [competence('A', 20), competence('B', 20)] }),
    procedure(6, { competences: [competence('B', 10), competence('A', 20, 200)] }),
    { ...announced(7, { unit: 'A' }), competences: [] },
    { ...announced(8, { unit: 'A' }), competences: [competence('B', 10)] },
    procedure(9, { competences: [competence('X', 10)] }),
  ]
  expect(sides('06', procedures)).toBe('/1,5,6,7')
  const held = {
    ...scope,
    holdersOf: (code: string) => (code === '1.000004' ? ['A'] : code === '1.000007' ? ['B'] : []),
  }
  expect(sides('06', procedures, { scope: held })).toBe('/1,4,5,6')
  // what names no registered unit belongs to the topmost: 9 is assigned to one that nobody registered
  expect(sides('06', procedures, { scope: { ...scope, topmost: true } })).toBe('/1,5,6,7,9')
  expect(sides('06', procedures, { scope: { ...scope, members: null } })).toBe('/1,2,3,4,5,6,7,8,9')
})

test('07 counts the services of the unit in force, used where a dossier of their procedure was filed online', () => {
  const service = (name: string, known: object = {}) => ({ service: name, unit: 'P', from: 10, to: null, ...known })
  const procedures = [
    procedure(1, { services: [service('a'), service('b')] }),
    procedure(2, {
      services: [
        service('b'),
        service('c', { from: 199 }),
        service('d', { from: 200 }),
        service('e', { to: 199 }),
        service('f', { to: 200 }),
        service('g', { unit: 'X' }),
      ],
    }),
  ]
  const done = { online: new Map([['1.000001', ['dossier-a', 'dossier-b']]]) }
  expect(sides('07', procedures, {}, done)).toBe('a,b/a,b,c,f')
  expect(sides('07', procedures, { scope: { ...scope, lists: null } }, done)).toBe('a,b/a,b,c,f,g')
  const both = new Map([...done.online, ['1.000002', ['dossier-c']]] as const)
  const query = { ...period, scope, procedures, listDossiers: true }
  const used = catalogueFigures(query, { ...nothing, online: both }).find(({ number }) => number === '07')
  expect(used?.dossiers).toEqual({
    a: ['dossier-a', 'dossier-b'],
    b: ['dossier-a', 'dossier-b', 'dossier-c'],
    c: ['dossier-c'],
    f: ['dossier-c'],
  })
})

test('09 and 10 are out of the procedures that bear a fee at the last moment, paid online or with fees registered by then', () => {
  const bearing = (from: number, value = true) => ({ feeBearing: [{ from, value }] })
  const procedures = [
    procedure(1, { ...bearing(199), feesRegisteredFrom: 199 }),
    procedure(2, { ...bearing(200), feesRegisteredFrom: 10 }),
    procedure(3, { ...bearing(10, false), feesRegisteredFrom: 10 }),
    procedure(4, { ...bearing(10), feesRegisteredFrom: 200 }),
    procedure(5, bearing(10)),
  ]
  const done = {
    paidOnline: new Map([
      ['1.000003', ['dossier-a']],
      ['1.000004', ['dossier-b']],
    ]),
  }
  expect(sides('09', procedures, {}, done)).toBe('4/1,4,5')
  expect(sides('10', procedures, {}, done)).toBe('1/1,4,5')
})

test('17 counts procedures whose last version in force that says it serves citizens, connected where a dossier used the data', () => {
  const procedures = [
    announced(1, { subject: 'citizen' }),
    announced(2, { subject: 'both' }),
    announced(3, { subject: 'organisation' }),
    announced(4, {}),
    announced(5, { from: 20, subject: 'citizen' }, { from: 30, subject: 'organisation' }),
    announced(6, { from: 30, subject: 'citizen' }, { from: 20, subject: 'organisation' }),
    announced(7, { from: 20, subject: 'citizen' }, { from: 30, subject: null }),
    announced(8, { from: 20, subject: 'citizen' }, { from: 200, subject: 'organisation' }),
  ]
  const done = {
    usedPopulationData: new Map([
      ['1.000002', ['dossier-a']],
      ['1.000003', ['dossier-b']],
    ] as const),
  }
  expect(sides('17', procedures, {}, done)).toBe('2/1,2,6,7,8')
})

test('15 is told wherever communes are known, the others only with a register; dossiers are named where they are asked for', () => {
  const done = { certified: new Map([['B', ['dossier-a']]]), paidOnline: new Map([['1.000001', ['dossier-b']]]) }
  expect(sides('15', [procedure(1)], {}, done)).toBe('B/A,B')
  expect(sides('15', [procedure(1)], { scope: { ...scope, communes: null } }, done)).toBeUndefined()
  const numbers = (procedures: readonly ProcedureFact[], communes: ReadonlySet<string> | null = scope.communes) =>
    catalogueFigures({ ...period, scope: { ...scope, communes }, procedures }, nothing).map(({ number }) => number)
  expect(numbers([])).toEqual(['15'])
  expect(numbers([], null)).toEqual([])
  expect(numbers([procedure(1)])).toEqual(['01', '02', '03', '06', '07', '09', '10', '15', '17'])
  const listed = (listDossiers: boolean) =>
    catalogueFigures(
      { ...period, scope, listDossiers, procedures: [procedure(1, { feeBearing: [{ from: 10, value: true }] })] },
      { ...nothing, ...done },
    ).flatMap(({ number, dossiers }) => (dossiers === undefined ? [] : [[number, dossiers]]))
  expect(listed(true)).toEqual([
    ['07', {}],
    ['09', { '1.000001': ['dossier-b'] }],
    ['15', { B: ['dossier-a'] }],
    ['17', {}],
  ])
  expect(listed(false)).toEqual([])
})

test('what dossiers tell of the catalogue is told by those received in the period, of the unit, by what happened before its end', () => {
  const copies = new Map([
    ['dossier-a', 199],
    ['dossier-b', 200],
    ['dossier-d', 150],
    ['dossier-e', 150],
    ['dossier-i', 150],
  ])
  const { add, work } = catalogueWorkTally({ ...period, listDossiers: true }, scope, copies)
  const fact = (name: string, known: Parameters<typeof factWith>[0] = {}) =>
    add(
      factWith({
        stream: `dossier-${name}`,
        receivedAt: 150,
        submittedTo: 'A',
        procedure: '1.000001.000.00.00.H21',
        channel: 'online',
        paidOnlineAt: 199,
        populationDataUsedAt: 199,
        ...known,
      }),
    )
  fact('a')
  fact('b', { receivedAt: 100, paidOnlineAt: 200, populationDataUsedAt: 200 })
  fact('c', { receivedAt: 199, channel: 'direct', paidOnlineAt: null, populationDataUsedAt: null })
  fact('d', { submittedTo: 'A1' })
  fact('e', { submittedTo: 'C' })
  fact('f', { receivedAt: 99 })
  fact('g', { receivedAt: 200 })
  fact('h', { receivedAt: null })
  fact('i', { submittedTo: null })
  fact('j', { procedure: null })
  expect(work()).toEqual({
    online: new Map([['1.000001', ['dossier-a', 'dossier-b']]]),
    paidOnline: new Map([['1.000001', ['dossier-a']]]),
    usedPopulationData: new Map([['1.000001', ['dossier-a']]]),
    certified: new Map([['A', ['dossier-a', 'dossier-d']]]),
  })
  const everywhere = catalogueWorkTally(
    { ...period, listDossiers: true },
    { ...scope, members: null, communes: null },
    copies,
  )
  everywhere.add(factWith({ stream: 'dossier-i', receivedAt: 150, procedure: '1', channel: 'online' }))
  everywhere.add(factWith({ stream: 'dossier-a', receivedAt: 150, submittedTo: 'A', procedure: '1', channel: 'post' }))
  expect([everywhere.work().online, everywhere.work().certified]).toEqual([new Map([['1', ['dossier-i']]]), new Map()])
})
